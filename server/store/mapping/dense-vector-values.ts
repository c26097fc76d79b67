import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import type { JsonObject, JsonValue } from '../../json/value';
import type { JsonReader } from '../../json-text/reader';
import { withDimensions } from './dense-vector';
import type { FieldMapper, ParsedDocument } from './mapper';
import {
  checkBounds,
  checkMagnitude,
  type ElementType,
  hexVector,
  packedVector,
  type VectorSimilarity,
} from './vectors';

/** What a field says of its vectors. */
export interface VectorShape {
  readonly elements: ElementType;
  /** The number of dimensions; undefined until the first vector sets it. */
  readonly dims: number | undefined;
  readonly similarity: VectorSimilarity | undefined;
}

/** The shape of the vectors of a field, from its normalized parameters. */
export function vectorShape({ element_type, dims, similarity }: JsonObject): VectorShape {
  return {
    elements: (element_type as ElementType | undefined) ?? 'float',
    dims: dims as number | undefined,
    similarity: similarity as VectorSimilarity | undefined,
  };
}

/** The numbers that make up a vector of as many dimensions: eight bits make a byte. */
function numbersIn(elements: ElementType, dims: number): number {
  return elements === 'bit' ? dims / 8 : dims;
}

/** True for vectors that certainly fit. */
export function fitsVector(value: JsonValue, field: FieldMapper): boolean {
  const { elements, dims, similarity } = vectorShape(field.parameters);
  if (dims === undefined || !Array.isArray(value) || value.length !== numbersIn(elements, dims)) return false;
  let squared = 0;
  for (const one of value) {
    if (typeof one !== 'number' || !isElement(elements, one)) return false;
    squared += one * one;
  }
  if (similarity === 'dot_product' && elements === 'float') return Math.abs(squared - 1) < 1e-5;
  return similarity !== 'cosine' || squared > 0;
}

function isElement(elements: ElementType, value: number): boolean {
  if (elements === 'float') return Math.abs(value) < 3.4e38;
  return Number.isInteger(value) && value >= -128 && value <= 127;
}

/**
 * Reads a vector (DenseVectorFieldMapper.parse).
 *
 * @returns the parameters of the field with its dimensions, if this is its first vector
 * @throws ElasticsearchError 400
 */
export function parseVector(reader: JsonReader, field: FieldMapper, { id }: ParsedDocument): JsonObject | undefined {
  const { elements, dims, similarity } = vectorShape(field.parameters);
  const document = `The [dense_vector] field [${field.path}] in doc [document with id '${id}'] has`;
  const most = dims === undefined ? Number.POSITIVE_INFINITY : numbersIn(elements, dims);
  const vector = readNumbers(
    reader,
    elements,
    () => {
      throw illegalArgument(`${document} more dimensions than defined in the mapping [${dims}]`);
    },
    most,
  );
  const found = elements === 'bit' ? vector.length * 8 : vector.length;
  if (dims !== undefined && found !== dims) {
    throw illegalArgument(
      `${document} a different number of dimensions [${found}] than defined in the mapping [${dims}]`,
    );
  }
  if (elements === 'float') checkBounds(elements, vector);
  checkMagnitude(elements, similarity, vector);
  return dims === undefined ? withDimensions(field.parameters, found) : undefined;
}

function readNumbers(reader: JsonReader, elements: ElementType, tooMany: () => never, most: number): number[] {
  if (elements !== 'float' && reader.kind === 'VALUE_STRING') return hexVector(reader.text());
  const packed = reader.kind === 'VALUE_STRING' ? packedVector(reader.text()) : undefined;
  if (packed) return packed;
  const vector: number[] = [];
  while (reader.next() !== 'END_ARRAY') {
    if (vector.length >= most) tooMany();
    if (reader.kind !== 'VALUE_NUMBER') throw notANumber(reader);
    const value = Number(reader.text());
    if (elements !== 'float') checkByte(elements, value, reader.text(), vector.length);
    vector.push(value);
  }
  return vector;
}

function checkByte(elements: ElementType, value: number, text: string, at: number): void {
  const start = `element_type [${elements}] vectors only support`;
  if (value % 1 !== 0) {
    throw illegalArgument(`${start} non-decimal values but found decimal value [${javaText(value)}] at dim [${at}];`);
  }
  if (value >= -128 && value <= 127) return;
  throw illegalArgument(`${start} integers between [-128, 127] but found [${text}] at dim [${at}];`);
}

/** XContentParserUtils.ensureExpectedToken. */
function notANumber(reader: JsonReader): ElasticsearchError {
  const [line, col] = reader.location().split(':').map(Number) as [number, number];
  const reason = `Failed to parse object: expecting token of type [VALUE_NUMBER] but found [${reader.kind}]`;
  return new ElasticsearchError('parsing_exception', reason, { extra: { line, col } });
}
