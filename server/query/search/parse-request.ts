import { ANY_VALUE, kept, refusing } from '../../errors/effect';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { parseLosslessObject } from '../../json-text/lossless';
import { alias, checkedField, declaringFields, field, int, object, string } from '../../validation/fields';
import { parseObject, parseWith } from '../../validation/object-parser';
import { parseTimeValue } from '../../validation/time-value';
import { readAggregations } from '../aggregations';
import { readKnnSection, readQueryOfHits } from '../clauses';
import type { KnnSection } from '../clauses/knn';
import { scalarAs, scalarAsBoolean, scalarAsFloat } from '../dsl/clause';
import { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure, withLocatedFailures } from '../dsl/failure';
import { readFloat, readInt, readText } from '../dsl/read';
import { readFieldsAndFormats } from '../hits/parse-field';
import { highlightField } from '../hits/parse-highlight';
import { readInnerHits } from '../hits/parse-inner-hits';
import { readSort, sortKeys } from '../hits/parse-sort';
import { readSourceSelection, unknownKeyRefusals } from '../hits/parse-source';
import type { PointInTime, ScriptField, Slice } from '../hits/request';
import { readScript } from '../scripted/read-script';
import { readSuggest } from '../suggest/parse-suggest';
import { checkPitId } from './context-id';
import { COLLAPSE, readCollapse, readSearchAfter } from './parse-parts';
import { RETRIEVERS, readRetriever } from './parse-retriever';
import type { RetrievedSearch, SearchRequest } from './request';

const aggregations = object((cursor: Cursor) => readAggregations(cursor));
const refusedObject = refusing(ANY_VALUE, object(refuse));
const refusedObjects = refusing(ANY_VALUE, field('OBJECT_ARRAY', refuse));
/** A flag that may only be false. */
const falseOnly = refusing(
  'true',
  scalarAs((cursor) => {
    if (cursor.boolean()) refuse(cursor);
  }),
);

const PIT = {
  id: field('STRING', (value: Cursor) => checkPitId(readText(value))),
  keep_alive: string,
} as const;

/** The keys of a search body (SearchSourceBuilder.parseXContent). */
export const searchKeys = {
  from: scalarAs((cursor) =>
    notNegative(readInt(cursor), (from) => `[from] parameter cannot be negative but was [${from}]`),
  ),
  size: scalarAs((cursor) =>
    notNegative(readInt(cursor), (size) => `[size] parameter cannot be negative, found [${size}]`),
  ),
  timeout: kept(
    'searches that are not refused for their work end in time',
    scalarAs((cursor) => parseTimeValue(readText(cursor), 'timeout')),
  ),
  terminate_after: scalarAs((cursor) => notNegative(readInt(cursor), () => 'terminateAfter must be > 0')),
  min_score: scalarAsFloat,
  version: scalarAsBoolean,
  seq_no_primary_term: scalarAsBoolean,
  explain: falseOnly,
  track_scores: scalarAsBoolean,
  track_total_hits: scalarAs(readTrackTotalHits),
  include_named_queries_score: falseOnly,
  _source: field('PLAIN_VALUE_OBJECT_ARRAY', readSourceSelection),
  stored_fields: field('PLAIN_VALUE_ARRAY', readStoredFields),
  sort: declaringFields(sortKeys, field('PLAIN_VALUE_OBJECT_ARRAY', readSort)),
  profile: falseOnly,
  query: object((cursor: Cursor) => readQueryOfHits(cursor, readInnerHits)),
  post_filter: object((cursor: Cursor) => readQueryOfHits(cursor, readInnerHits)),
  aggregations,
  aggs: alias('aggregations', aggregations),
  highlight: highlightField,
  // An object was accepted up to 7.x.
  indices_boost: field('ARRAY', (cursor: Cursor) => cursor.elements().map(readBoost)),
  slice: object(readSlice),
  collapse: declaringFields(COLLAPSE, object(readCollapse)),
  pit: declaringFields(PIT, object(readPit)),
  runtime_mappings: object((cursor: Cursor) => cursor.value as JsonObject),
  ext: refusing('anything in it', object(readExtensions)),
  script_fields: object((cursor: Cursor) => cursor.members().map(([name, value]) => readScriptField(name, value))),
  suggest: object(readSuggest),
  rescore: refusedObjects,
  knn: field('OBJECT_ARRAY', readKnn),
  rank: refusedObject,
  retriever: declaringFields(RETRIEVERS, object(readRetriever)),
  docvalue_fields: field('ARRAY', readFieldsAndFormats),
  fields: field('ARRAY', readFieldsAndFormats),
  stats: field('ARRAY', (cursor: Cursor) => cursor.elements().map(readGroup)),
  search_after: field('ARRAY', readSearchAfter),
} as const;

/**
 * Reads a search body (SearchSourceBuilder.parseXContent).
 *
 * @param text the JSON that the body was parsed from, used to locate errors.
 * @throws ElasticsearchError with Elasticsearch's wording; 501 for parts that are not emulated.
 */
export function parseSearch(body: JsonValue, text?: string): SearchRequest {
  const request = withLocatedFailures(text, () => readSearch(new Cursor(body)));
  return text === undefined ? request : withExactAfter(request, text);
}

/** Longs that JavaScript would round are read once more, from the text: nanoseconds always are such numbers. */
function withExactAfter(request: SearchRequest, text: string): SearchRequest {
  const { searchAfter } = request;
  if (!searchAfter?.some((value) => Number.isInteger(value) && !Number.isSafeInteger(value))) return request;
  const { search_after: exact } = parseLosslessObject(text);
  // With a retriever, they stand elsewhere.
  return Array.isArray(exact) ? { ...request, searchAfter: exact as JsonValue[] } : request;
}

function readSearch(cursor: Cursor): SearchRequest {
  if (!isObject(cursor.value)) {
    throw parsingFailure(`Expected [START_OBJECT] but found [${cursor.token}]`, cursor);
  }
  const read = parseWith(cursor, searchKeys, unknownKeyRefusals);
  return {
    query: read.query,
    postFilter: read.post_filter,
    from: read.from,
    size: read.size,
    sort: read.sort,
    searchAfter: read.search_after,
    source: read._source,
    fields: read.fields,
    docvalueFields: read.docvalue_fields,
    storedFields: read.stored_fields,
    scriptFields: read.script_fields,
    trackTotalHits: read.track_total_hits,
    trackScores: read.track_scores,
    minScore: read.min_score,
    version: read.version,
    seqNoPrimaryTerm: read.seq_no_primary_term,
    terminateAfter: read.terminate_after || undefined,
    collapse: read.collapse,
    aggregations: read.aggregations,
    knn: read.knn,
    suggest: read.suggest,
    highlight: read.highlight,
    pit: read.pit,
    slice: read.slice,
    runtimeMappings: read.runtime_mappings,
    indicesBoost: read.indices_boost,
    stats: read.stats,
    ...(read.retriever && retrieved(read.retriever, read)),
  };
}

/** What a retriever has in place of the search itself (SearchSourceBuilder.retriever). */
function retrieved(retriever: RetrievedSearch, read: Record<string, unknown>): Partial<SearchRequest> {
  const beside = BESIDE_RETRIEVER.filter((key) => read[key] !== undefined);
  const given = Object.entries(retriever).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), beside };
}

/** Keys that a search with a retriever must not have, in the order of SearchSourceBuilder.validate. */
const BESIDE_RETRIEVER = ['query', 'knn', 'search_after', 'terminate_after', 'sort'];

function readKnn(cursor: Cursor): KnnSection[] | undefined {
  const sections = cursor.token === 'START_ARRAY' ? cursor.elements() : [cursor];
  const other = sections.find((section) => section.token !== 'START_OBJECT');
  if (other) {
    throw other.refused(
      `malformed knn format, within the knn search array only objects are allowed; found ${other.token}`,
    );
  }
  return sections.length === 0 ? undefined : sections.map((section) => readKnnSection(section, readInnerHits));
}

function refuse(cursor: Cursor): never {
  throw notEmulated(`[${cursor.name}] of searches`);
}

/** Extensions come with plugins. */
function readExtensions(cursor: Cursor): void {
  const [first] = cursor.members();
  if (first) throw notEmulated(`[${first[0]}] in [ext] of searches`);
}

function notNegative(value: number, refusal: (value: number) => string): number {
  if (value < 0) throw argumentFailure(refusal(value));
  return value;
}

/** StoredFieldsContext.fromXContent */
function readStoredFields(cursor: Cursor): string[] {
  if (cursor.token !== 'START_ARRAY' && cursor.token !== 'VALUE_STRING') {
    throw cursor.malformed(`Expected [VALUE_STRING] or [START_ARRAY] in [stored_fields] but found [${cursor.token}]`);
  }
  const fields = cursor.token === 'START_ARRAY' ? cursor.elements().map(readText) : [readText(cursor)];
  if (fields.length > 1 && fields.includes('_none_')) {
    throw illegalArgument('cannot combine _none_ with other fields');
  }
  return fields;
}

function readTrackTotalHits(cursor: Cursor): number | boolean {
  const { value } = cursor;
  if (value === true || value === false) return value;
  if (value === 'true' || value === 'false') return value === 'true';
  const limit = readInt(cursor);
  if (limit < -1) {
    throw argumentFailure(`[track_total_hits] parameter must be positive or equals to -1, got ${limit}`);
  }
  return limit === -1 ? false : limit;
}

/** The name of a statistics group. */
function readGroup(cursor: Cursor): string {
  if (typeof cursor.value === 'string') return cursor.value;
  throw parsingFailure(`Expected [VALUE_STRING] in [stats] but found [${cursor.token}]`, cursor);
}

/** SearchSourceBuilder.IndexBoost: an object with one key. */
function readBoost(cursor: Cursor): [string, number] {
  const [first, second] = cursor.members();
  if (cursor.token !== 'START_OBJECT') {
    throw parsingFailure(`Expected [START_OBJECT] in [null] but found [${cursor.token}]`, cursor);
  }
  if (!first) throw parsingFailure('Expected [FIELD_NAME] in [indices_boost] but found [END_OBJECT]', cursor, 'end');
  const [index, boost] = first;
  if (boost.token !== 'VALUE_NUMBER') {
    throw parsingFailure(`Expected [VALUE_NUMBER] in [indices_boost] but found [${boost.token}]`, boost);
  }
  if (second) throw parsingFailure('Expected [END_OBJECT] in [indices_boost] but found [FIELD_NAME]', second[1], 'key');
  return [index, readFloat(boost)];
}

/** SearchSourceBuilder.ScriptField. */
const SCRIPT_FIELD = { script: field('PLAIN_VALUE_OBJECT', readScript), ignore_failure: scalarAsBoolean } as const;

function readScriptField(name: string, cursor: Cursor): ScriptField {
  if (cursor.token !== 'START_OBJECT') {
    throw parsingFailure(`Expected [START_OBJECT] in [${name}] but found [${cursor.token}]`, cursor);
  }
  const { script, ignore_failure = false } = parseWith(cursor, SCRIPT_FIELD, unknownKeyRefusals);
  if (!script) throw argumentFailure(`Required [script] for script field [${name}]`);
  return { name, source: script, ignoreFailure: ignore_failure };
}

/** SliceBuilder, whose setters check the values in the order of the body. What is not given counts as −1. */
function readSlice(cursor: Cursor): Slice {
  const slice = { id: -1, max: -1 };
  parseObject(cursor, 'slice', {
    field: string,
    id: checkedField(int, (id) => {
      if (id < 0) throw argumentFailure('id must be greater than or equal to 0');
      slice.id = ordered({ ...slice, id }).id;
    }),
    max: checkedField(int, (max) => {
      if (max <= 1) throw argumentFailure('max must be greater than 1');
      slice.max = ordered({ ...slice, max }).max;
    }),
  });
  return slice;
}

function ordered(slice: Slice): Slice {
  if (slice.id >= 0 && slice.max > 0 && slice.id >= slice.max) throw argumentFailure('max must be greater than id');
  return slice;
}

function readPit(cursor: Cursor): PointInTime {
  const { id, keep_alive } = parseObject(cursor, 'pit', PIT);
  if (id === undefined) throw argumentFailure('point in time id is not provided');
  return { id, keepAlive: keep_alive === undefined ? undefined : parseTimeValue(keep_alive, 'keep_alive') };
}
