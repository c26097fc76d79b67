import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import type { ScriptSource } from '../../painless';
import { int, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { parseTimeValue } from '../../validation/time-value';
import { readAggregations } from '../aggregations';
import { readQuery } from '../clauses';
import { Cursor } from '../dsl/cursor';
import { argumentFailure, parsing, parsingFailure } from '../dsl/failure';
import { readBoolean, readFloat, readInt, readText } from '../dsl/read';
import { readFieldAndFormat } from '../hits/parse-field';
import { readHighlight } from '../hits/parse-highlight';
import { readSort } from '../hits/parse-sort';
import { readSourceSelection } from '../hits/parse-source';
import type { Collapse, PointInTime, ScriptField, Slice } from '../hits/request';
import { readScript } from '../scripted/read-script';
import type { SearchRequest } from './request';

type Draft = { -readonly [K in keyof SearchRequest]: SearchRequest[K] };
type ReadKey = (draft: Draft, cursor: Cursor) => void;

/** Keys whose values are scalars (SearchSourceBuilder.parseXContent). */
const SCALARS: Readonly<Record<string, ReadKey>> = {
  from: (draft, cursor) => {
    draft.from = readInt(cursor);
    if (draft.from < 0) throw argumentFailure(`[from] parameter cannot be negative but was [${draft.from}]`);
  },
  size: (draft, cursor) => {
    draft.size = readInt(cursor);
    if (draft.size < 0) throw argumentFailure(`[size] parameter cannot be negative, found [${draft.size}]`);
  },
  timeout: (_, cursor) => void parseTimeValue(readText(cursor), 'timeout'),
  terminate_after: (draft, cursor) => {
    const count = readInt(cursor);
    if (count < 0) throw argumentFailure('terminateAfter must be > 0');
    draft.terminateAfter = count === 0 ? undefined : count;
  },
  min_score: (draft, cursor) => {
    draft.minScore = readFloat(cursor);
  },
  version: (draft, cursor) => {
    draft.version = readBoolean(cursor);
  },
  seq_no_primary_term: (draft, cursor) => {
    draft.seqNoPrimaryTerm = readBoolean(cursor);
  },
  explain: (_, cursor) => {
    if (readBoolean(cursor)) throw notEmulated('[explain] of searches');
  },
  track_scores: (draft, cursor) => {
    draft.trackScores = readBoolean(cursor);
  },
  track_total_hits: (draft, cursor) => {
    draft.trackTotalHits = readTrackTotalHits(cursor);
  },
  include_named_queries_score: (_, cursor) => {
    if (readBoolean(cursor)) throw notEmulated('[include_named_queries_score] of searches');
  },
  _source: (draft, cursor) => {
    draft.source = readSourceSelection(cursor);
  },
  stored_fields: (draft, cursor) => {
    draft.storedFields = [readText(cursor)];
  },
  sort: (draft, cursor) => {
    draft.sort = readSort(cursor);
  },
  profile: (_, cursor) => {
    if (readBoolean(cursor)) throw notEmulated('[profile] of searches');
  },
};

const OBJECTS: Readonly<Record<string, ReadKey>> = {
  query: (draft, cursor) => {
    draft.query = readQuery(cursor);
  },
  post_filter: (draft, cursor) => {
    draft.postFilter = readQuery(cursor);
  },
  _source: (draft, cursor) => {
    draft.source = readSourceSelection(cursor);
  },
  aggregations: readAggregationsInto,
  aggs: readAggregationsInto,
  highlight: (draft, cursor) => {
    draft.highlight = readHighlight(cursor);
  },
  sort: (draft, cursor) => {
    draft.sort = readSort(cursor);
  },
  indices_boost: (draft, cursor) => {
    draft.indicesBoost = readBoosts([cursor]);
  },
  slice: (draft, cursor) => {
    draft.slice = readSlice(cursor);
  },
  collapse: (draft, cursor) => {
    draft.collapse = readCollapse(cursor);
  },
  pit: (draft, cursor) => {
    draft.pit = readPit(cursor);
  },
  runtime_mappings: (draft, cursor) => {
    draft.runtimeMappings = cursor.value as JsonObject;
  },
  ext: () => undefined,
  script_fields: (draft, cursor) => {
    draft.scriptFields = cursor.members().map(([name, value]) => readScriptField(name, value));
  },
  suggest: refuse,
  rescore: refuse,
  knn: refuse,
  rank: refuse,
  retriever: refuse,
};

const ARRAYS: Readonly<Record<string, ReadKey>> = {
  stored_fields: (draft, cursor) => {
    draft.storedFields = cursor.elements().map(readText);
    // StoredFieldsContext.fromList.
    if (draft.storedFields.length > 1 && draft.storedFields.includes('_none_')) {
      throw illegalArgument('cannot combine _none_ with other fields');
    }
  },
  docvalue_fields: (draft, cursor) => {
    draft.docvalueFields = cursor.elements().map(readFieldAndFormat);
  },
  fields: (draft, cursor) => {
    draft.fields = cursor.elements().map(readFieldAndFormat);
  },
  indices_boost: (draft, cursor) => {
    draft.indicesBoost = readBoosts(cursor.elements());
  },
  sort: (draft, cursor) => {
    draft.sort = readSort(cursor);
  },
  stats: () => undefined,
  _source: (draft, cursor) => {
    draft.source = readSourceSelection(cursor);
  },
  search_after: (draft, cursor) => {
    draft.searchAfter = readSearchAfter(cursor);
  },
  rescore: refuse,
  knn: refuse,
};

/**
 * Reads a search body (SearchSourceBuilder.parseXContent).
 *
 * @param text the JSON it was parsed from, used to locate errors.
 * @throws ElasticsearchError worded as Elasticsearch does; 501 for features that are not emulated.
 */
export function parseSearch(body: JsonValue, text?: string): SearchRequest {
  return parsing(text, () => readSearch(new Cursor(body)));
}

function readSearch(cursor: Cursor): SearchRequest {
  if (!isObject(cursor.value)) {
    throw parsingFailure(`Expected [START_OBJECT] but found [${cursor.token}]`, cursor);
  }
  const draft: Draft = {};
  for (const [key, value] of cursor.members()) {
    const read = tableFor(value)[key];
    if (!read || !Object.hasOwn(tableFor(value), key)) {
      throw parsingFailure(`Unknown key for a ${value.token} in [${key}].`, value);
    }
    read(draft, value);
  }
  return draft;
}

function tableFor({ token }: Cursor): Readonly<Record<string, ReadKey>> {
  if (token === 'START_OBJECT') return OBJECTS;
  if (token === 'START_ARRAY') return ARRAYS;
  return token === 'VALUE_NULL' ? {} : SCALARS;
}

function refuse(_: Draft, cursor: Cursor): void {
  throw notEmulated(`[${cursor.name}] of searches`);
}

function readAggregationsInto(draft: Draft, cursor: Cursor): void {
  draft.aggregations = readAggregations(cursor);
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

function readBoosts(cursors: readonly Cursor[]): [string, number][] {
  return cursors.flatMap((cursor) =>
    cursor.members().map(([index, boost]): [string, number] => [index, readFloat(boost)]),
  );
}

function readScriptField(name: string, cursor: Cursor): ScriptField {
  if (cursor.token !== 'START_OBJECT') {
    throw parsingFailure(`Expected [START_OBJECT] in [${name}] but found [${cursor.token}]`, cursor);
  }
  let source: ScriptSource | undefined;
  let ignoreFailure = false;
  for (const [key, value] of cursor.members()) {
    if (key === 'script') source = readScript(value);
    else if (key === 'ignore_failure' && value.isScalar) ignoreFailure = readBoolean(value);
    else throw parsingFailure(`Unknown key for a ${value.token} in [${key}].`, value);
  }
  if (!source) throw argumentFailure(`Required [script] for script field [${name}]`);
  return { name, source, ignoreFailure };
}

function readSlice(cursor: Cursor): Slice {
  const { id, max } = parseObject(cursor, 'slice', { field: string, id: int, max: int });
  if (id === undefined || max === undefined) {
    throw argumentFailure(`Required [${id === undefined ? 'id' : 'max'}]`);
  }
  if (id < 0) throw argumentFailure('id must be greater than or equal to 0');
  if (max <= 1) throw argumentFailure('max must be greater than 1');
  if (max <= id) throw argumentFailure('max must be greater than id');
  return { id, max };
}

function readCollapse(cursor: Cursor): Collapse {
  const { field } = parseObject(cursor, 'collapse', {
    field: string,
    max_concurrent_group_searches: int,
    inner_hits: {
      tokens: ['START_OBJECT', 'START_ARRAY'],
      read: (): never => {
        throw notEmulated('[inner_hits] of [collapse]');
      },
    },
  });
  if (field === undefined) throw argumentFailure('Required [field]');
  return { field };
}

function readPit(cursor: Cursor): PointInTime {
  const { id, keep_alive } = parseObject(cursor, 'point_in_time', { id: string, keep_alive: string });
  if (id === undefined) throw argumentFailure('point int time id is not provided');
  return { id, keepAlive: keep_alive === undefined ? undefined : parseTimeValue(keep_alive, 'keep_alive') };
}

function readSearchAfter(cursor: Cursor): JsonValue[] {
  const values = cursor.elements().map((one) => {
    if (one.isScalar) return one.value;
    throw parsingFailure(
      `Expected [VALUE_STRING] or [VALUE_NUMBER] or [VALUE_BOOLEAN] or [VALUE_NULL] but found [${one.token}] inside search_after.`,
      one,
    );
  });
  if (values.length === 0) throw argumentFailure('Values must contains at least one value.');
  return values;
}
