import type { JsonObject, JsonValue } from '../../server/json/value';
import type { SearchTarget } from '../../server/query/hits/bound-search';
import { parseSearch } from '../../server/query/search/parse-request';
import { runSearch, type SearchOutcome } from '../../server/query/search/run-search';
import { shardOf } from '../../server/query/shard-of';
import { SystemClock } from '../../server/runtime/clock';
import { RandomIds } from '../../server/runtime/ids';
import { atOnce } from '../../server/runtime/in-steps';
import type { IndexState } from '../../server/store/index-state';
import { Store } from '../../server/store/store';

/** An index with documents whose ids count from 0. */
export function indexOf(
  documents: readonly JsonObject[],
  mappings: JsonObject = {},
  settings: Readonly<Record<string, string>> = {},
): IndexState {
  const store = new Store({ clock: new SystemClock(), ids: new RandomIds(), explicitRefresh: false, nodeSettings: {} });
  const index = store.create('docs', { mappings, settings });
  documents.forEach((source, id) => {
    index.write({ id: String(id), text: JSON.stringify(source), source });
  });
  return index;
}

/** 2024-06-15T12:00:00Z, the time of all searches here. */
const NOW = Date.UTC(2024, 5, 15, 12);

/** An index to search. `smallSet` is the size up to which no indexes over fields are used. */
export function target(index: IndexState, smallSet?: number): SearchTarget {
  return { shard: shardOf(index, { now: NOW, smallSet }) };
}

export function search(index: IndexState, body: JsonValue, smallSet?: number): SearchOutcome {
  return atOnce(runSearch([target(index, smallSet)], parseSearch(body, JSON.stringify(body))));
}

/** The ids of the hits of a query, in order. */
export function idsOf(outcome: SearchOutcome): string[] {
  return (outcome.hits.hits as { _id: string }[]).map(({ _id }) => _id);
}

export function matches(index: IndexState, query: JsonObject, smallSet?: number): string[] {
  return idsOf(search(index, { query, size: 1000, sort: '_doc' }, smallSet));
}
