import type { JsonObject } from '../json/value';
import { parseQuery } from '../query/clauses';
import { findMatching } from '../query/find-matching';
import { findPage } from '../query/find-page';
import type { Sort } from '../query/hits/sort';
import { shardOf } from '../query/shard-of';
import type { StoredDocument } from '../store/document';
import type { Store } from '../store/store';
import { indexToRead } from './indices';
import type { ApiList } from './stored';

/** The requested part of a list. */
export interface Page {
  readonly from: number;
  readonly size: number;
}

/** A page of a list. */
export interface DocumentPage {
  /** The number of documents in the whole list, counted up to 10,000, as searches do by default. */
  readonly count: number;
  readonly documents: readonly StoredDocument[];
}

/** The clauses of a `bool` query, all of which are optional. */
export interface BoolClauses {
  readonly filter?: JsonObject[];
  readonly must_not?: JsonObject[];
}

/**
 * Searches the documents of a kind. If none were ever stored, the list is empty, whatever page is requested.
 *
 * @throws ElasticsearchError 400 if the index is closed, or the page ends beyond its result window.
 */
export function searchPage(
  store: Store,
  list: ApiList,
  clauses: BoolClauses,
  sort: readonly Sort[],
  { from, size }: Page,
): DocumentPage {
  const index = indexToRead(store, list);
  if (!index) return { count: 0, documents: [] };
  const shard = shardOf(index, { now: store.runtime.clock.now() });
  const { total, documents } = findPage({ shard }, { query: parseQuery(boolQuery(clauses)), sort, from, size });
  return { count: total, documents };
}

/**
 * All matching documents of a kind, in the order of writing.
 *
 * @throws ElasticsearchError 400 if the index is closed.
 */
export function searchAll(store: Store, list: ApiList, clauses: BoolClauses): StoredDocument[] {
  const index = indexToRead(store, list);
  if (!index) return [];
  const now = store.runtime.clock.now();
  const found = findMatching([{ index }], parseQuery(boolQuery(clauses)), { now });
  return found.map(({ document }) => document);
}

function boolQuery({ filter = [], must_not = [] }: BoolClauses): JsonObject {
  return { bool: { filter, must_not } };
}
