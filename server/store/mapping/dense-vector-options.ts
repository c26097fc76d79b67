import { illegalArgument } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { mapperParsingError } from './mapping-failure';
import type { ElementType } from './vectors';

const GRAPH = ['m', 'ef_construction'];
const CONFIDENCE = 'confidence_interval';
const RESCORE = 'rescore_vector';

/** The kinds of vector indices, and what each may be given (DenseVectorFieldMapper.VectorIndexType). */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  hnsw: GRAPH,
  int8_hnsw: [...GRAPH, CONFIDENCE, RESCORE],
  int4_hnsw: [...GRAPH, CONFIDENCE, RESCORE],
  flat: [],
  int8_flat: [CONFIDENCE, RESCORE],
  int4_flat: [CONFIDENCE, RESCORE],
  bbq_hnsw: [...GRAPH, RESCORE],
  bbq_flat: [RESCORE],
};

/** From this number of dimensions on, an index quantizes its vectors to single bits by default. */
const BBQ_DIMENSIONS = 384;
const BBQ_LEAST = 64;

/** The options of a field of floats that is given none. */
export function optionsByDefault(dims: number): JsonObject {
  return dims >= BBQ_DIMENSIONS ? complete('bbq_hnsw', {}) : complete('int8_hnsw', {});
}

/**
 * `index_options`, with what they leave out. They say how a cluster finds vectors quickly; the mock compares all of them.
 *
 * @throws ElasticsearchError 400, not yet wrapped
 */
export function normalizeIndexOptions(
  name: string,
  given: JsonObject,
  elements: ElementType,
  dims: number | undefined,
): JsonObject {
  const { type: kind, ...options } = given;
  if (kind === undefined || kind === null)
    throw mapperParsingError('[index_options] requires field [type] to be configured');
  const type = javaText(kind);
  const known = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (!known) throw mapperParsingError(`Unknown vector index options type [${type}] for field [${name}]`);
  const unknown = Object.keys(options).filter((option) => !known.includes(option));
  if (unknown.length > 0) {
    const list = unknown.map((option) => ` [${option} : ${javaText(options[option] as JsonValue)}]`);
    throw mapperParsingError(`Mapping definition for [${name}] has unsupported parameters: ${list.join('')}`);
  }
  if (elements !== 'float' && type !== 'hnsw' && type !== 'flat') {
    throw illegalArgument(`[element_type] cannot be [${elements}] when using index type [${type}]`);
  }
  if (dims !== undefined) checkDimensions(type, dims);
  return complete(type, options);
}

function checkDimensions(type: string, dims: number): void {
  if (type.startsWith('int4') && dims % 2 !== 0) {
    throw illegalArgument(`${type} only supports even dimensions; provided=${dims}`);
  }
  if (type.startsWith('bbq') && dims < BBQ_LEAST) {
    throw illegalArgument(`${type} does not support dimensions fewer than ${BBQ_LEAST}; provided=${dims}`);
  }
}

function complete(type: string, options: JsonObject): JsonObject {
  const known = TYPES[type] as readonly string[];
  const confidence = options[CONFIDENCE] ?? (type.startsWith('int4') ? 0 : undefined);
  const given = options[RESCORE];
  const oversample = isObject(given) ? given.oversample : type.startsWith('bbq') ? 3 : undefined;
  return {
    type,
    ...(known.includes('m') && { m: Number(options.m ?? 16), ef_construction: Number(options.ef_construction ?? 100) }),
    ...(confidence !== undefined && { [CONFIDENCE]: Number(confidence) }),
    ...(oversample !== undefined && { [RESCORE]: { oversample: Number(oversample) } }),
  };
}
