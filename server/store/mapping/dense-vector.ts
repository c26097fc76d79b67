import { illegalArgument } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { normalizeIndexOptions, optionsByDefault } from './dense-vector-options';
import { fieldParameters } from './field-parameters';
import { mapperParsingError } from './mapping-failure';
import { checkParameterValue } from './parameter-values';
import { booleanMappingParameter } from './parameters';
import { type ElementType, SIMILARITIES } from './vectors';

const ELEMENTS: readonly string[] = ['bit', 'float', 'byte'];

/**
 * The parameters of a vector field as a mapping shows them, in order and with what goes without saying
 * (DenseVectorFieldMapper.Builder).
 *
 * @throws ElasticsearchError 400, not yet wrapped
 */
export function normalizeDenseVector(name: string, given: JsonObject): JsonObject {
  const read: JsonObject = {};
  for (const [parameter, raw] of Object.entries(given)) read[parameter] = readParameter(name, parameter, raw, given);
  const { element_type: elements = 'float', dims, index = true, meta, copy_to, synthetic_source_keep } = read;
  checkIndexed(index === true, read);
  const similarity = index === true ? (read.similarity ?? (elements === 'bit' ? 'l2_norm' : 'cosine')) : undefined;
  if (elements === 'bit' && similarity !== undefined && similarity !== 'l2_norm') {
    throw illegalArgument('The [l2_norm] similarity is the only supported similarity for bit vectors');
  }
  const options =
    read.index_options === undefined
      ? undefined
      : normalizeIndexOptions(name, read.index_options as JsonObject, elements as ElementType, dims as number);
  return shown({ elements, dims, index, similarity, options, meta, copyTo: copy_to, keep: synthetic_source_keep });
}

/** The same parameters after the first vector of a field has set the number of its dimensions. */
export function withDimensions(parameters: JsonObject, dims: number): JsonObject {
  const {
    element_type: elements = 'float',
    index = true,
    similarity,
    index_options: options,
    meta,
    copy_to,
    synthetic_source_keep,
  } = parameters;
  return shown({ elements, dims, index, similarity, options, meta, copyTo: copy_to, keep: synthetic_source_keep });
}

interface Parameters {
  readonly elements: JsonValue;
  readonly dims: JsonValue | undefined;
  readonly index: JsonValue;
  readonly similarity: JsonValue | undefined;
  readonly options: JsonValue | undefined;
  readonly meta: JsonValue | undefined;
  readonly keep: JsonValue | undefined;
  readonly copyTo: JsonValue | undefined;
}

function shown({ elements, dims, index, similarity, options, meta, copyTo, keep }: Parameters): JsonObject {
  const byDefault = index === true && elements === 'float' && dims !== undefined;
  const indexOptions = options ?? (byDefault ? optionsByDefault(Number(dims)) : undefined);
  return {
    ...(elements !== 'float' && { element_type: elements }),
    ...(dims !== undefined && { dims }),
    index,
    ...(similarity !== undefined && { similarity }),
    ...(indexOptions !== undefined && { index_options: indexOptions }),
    ...(isObject(meta) && Object.keys(meta).length > 0 && { meta }),
    ...(copyTo !== undefined && { copy_to: copyTo }),
    ...(keep !== undefined && { synthetic_source_keep: keep }),
  };
}

function readParameter(name: string, parameter: string, raw: JsonValue, given: JsonObject): JsonValue {
  if (!Object.hasOwn(fieldParameters.dense_vector ?? {}, parameter)) {
    throw mapperParsingError(`unknown parameter [${parameter}] on mapper [${name}] of type [dense_vector]`);
  }
  if (raw === null) {
    throw mapperParsingError(`[${parameter}] on mapper [${name}] of type [dense_vector] must not have a [null] value`);
  }
  if (parameter === 'element_type') return oneOfElements(javaText(raw));
  if (parameter === 'dims') return dimensions(name, raw, given.element_type);
  if (parameter === 'index') return booleanMappingParameter(parameter, raw);
  if (parameter === 'similarity') return oneOfSimilarities(javaText(raw));
  if (parameter === 'copy_to') return Array.isArray(raw) ? raw : [javaText(raw)];
  if (parameter === 'meta' || parameter === 'synthetic_source_keep')
    checkParameterValue(name, 'dense_vector', parameter, raw);
  return raw;
}

function oneOfElements(value: string): string {
  if (ELEMENTS.includes(value)) return value;
  throw mapperParsingError(`invalid element_type [${value}]; available types are [${ELEMENTS.join(', ')}]`);
}

function oneOfSimilarities(value: string): string {
  if ((SIMILARITIES as readonly string[]).includes(value)) return value;
  throw mapperParsingError(
    `Unknown value [${value}] for field [similarity] - accepted values are [${SIMILARITIES.join(', ')}]`,
  );
}

function dimensions(name: string, raw: JsonValue, elements: JsonValue | undefined): number {
  if (typeof raw !== 'number' || !Number.isInteger(raw)) {
    throw mapperParsingError(`Property [dims] on field [${name}] must be an integer but got [${javaText(raw)}]`);
  }
  const [least, most] = elements === 'bit' ? [8, 32768] : [1, 4096];
  if (raw < least || raw > most) {
    throw mapperParsingError(`The number of dimensions should be in the range [${least}, ${most}] but was [${raw}]`);
  }
  if (elements === 'bit' && raw % 8 !== 0) {
    throw mapperParsingError(`The number of dimensions for should be a multiple of 8 but was [${raw}]`);
  }
  return raw;
}

function checkIndexed(indexed: boolean, read: JsonObject): void {
  for (const parameter of indexed ? [] : ['similarity', 'index_options']) {
    if (read[parameter] === undefined) continue;
    throw illegalArgument(
      `Field [${parameter}] can only be specified for a field of type [dense_vector] when it is indexed`,
    );
  }
}
