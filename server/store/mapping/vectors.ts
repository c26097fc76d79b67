import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { floatJsonText } from '../../json/float';

/** The kinds of numbers that a vector holds (DenseVectorFieldMapper.ElementType). */
export type ElementType = 'float' | 'byte' | 'bit';

export const SIMILARITIES = ['l2_norm', 'cosine', 'dot_product', 'max_inner_product'] as const;
export type VectorSimilarity = (typeof SIMILARITIES)[number];

/** How far the square of the length of a unit vector may be from one. */
const EPSILON = 1e-4;
const SHOWN = 5;

/** The numbers of a vector as floats, or as bytes; eight bits make a byte. */
export type VectorNumbers = readonly number[];

/**
 * Checks that a similarity can compare a vector (ElementType.checkVectorMagnitude).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function checkMagnitude(
  elements: ElementType,
  similarity: VectorSimilarity | undefined,
  vector: VectorNumbers,
): void {
  if (similarity !== 'dot_product' && similarity !== 'cosine') return;
  const squared = vector.reduce((sum, one) => sum + one * one, 0);
  if (similarity === 'cosine' && squared === 0) {
    throw illegalArgument(
      `The [cosine] similarity does not support vectors with zero magnitude. ${preview(elements, vector)}`,
    );
  }
  if (similarity === 'dot_product' && elements === 'float' && Math.abs(squared - 1) > EPSILON) {
    throw illegalArgument(
      `The [dot_product] similarity can only be used with unit-length vectors. ${preview(elements, vector)}`,
    );
  }
}

/**
 * Checks the numbers of a vector that is made of floats (ElementType.checkVectorBounds).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function checkBounds(elements: ElementType, vector: VectorNumbers): void {
  vector.forEach((value, at) => {
    const problem = elements === 'float' ? notFinite(value) : notByte(value);
    if (problem === undefined) return;
    throw illegalArgument(`element_type [${elements}] vectors ${problem} at dim [${at}]; ${preview('float', vector)}`);
  });
}

function notFinite(value: number): string | undefined {
  const float = Math.fround(value);
  return Number.isFinite(float) ? undefined : `do not support infinite values but found [${floatText(float)}]`;
}

function notByte(value: number): string | undefined {
  if (value % 1 !== 0) {
    return `only support non-decimal values but found decimal value [${floatText(Math.fround(value))}]`;
  }
  if (value >= -128 && value <= 127) return undefined;
  return `only support integers between [-128, 127] but found [${floatText(value)}]`;
}

function preview(elements: ElementType, vector: VectorNumbers): string {
  const shown = vector.slice(0, SHOWN).map((one) => (elements === 'float' ? floatText(Math.fround(one)) : one));
  return `Preview of invalid vector: [${shown.join(', ')}${vector.length > SHOWN ? ', ...' : ''}]`;
}

/**
 * The bytes of a vector in hexadecimal form (HexFormat.parseHex).
 *
 * @throws ElasticsearchError 400
 */
export function hexVector(text: string): number[] {
  if (text.length % 2 !== 0) throw illegalArgument(`string length not even: ${text.length}`);
  const wrong = [...text].find((character) => !/[0-9a-f]/i.test(character));
  if (wrong !== undefined) {
    const reason = `not a hexadecimal digit: "${wrong}" = ${wrong.codePointAt(0)}`;
    throw new ElasticsearchError('number_format_exception', reason);
  }
  return Array.from(Buffer.from(text, 'hex'), (byte) => (byte << 24) >> 24);
}

/**
 * The floats that a text holds in base64, with the most significant byte first; undefined if it holds anything else.
 * Clients pack large vectors in this way (9.3 and later).
 */
export function packedVector(text: string): number[] | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length === 0 || bytes.length % 4 !== 0) return undefined;
  return Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatBE(at * 4));
}

/** Float.toString. */
function floatText(value: number): string {
  return floatJsonText(value).replaceAll('"', '');
}
