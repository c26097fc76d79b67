import { exchange, parsed } from '../client/elasticsearch';
import { reasonsOfShards, type ShardFailure } from '../client/reasons';
import { exactJson } from '../parts/exact-json';
import { parseJson } from '../parts/json-problem';

/** A document that a search has found. */
export interface Hit {
  readonly _index: string;
  readonly _id: string;
  readonly _routing?: string;
  readonly _source?: Readonly<Record<string, unknown>>;
  readonly fields?: Readonly<Record<string, unknown>>;
}

export interface Found {
  readonly total: number;
  readonly hits: readonly Hit[];
  /** Why not all shards were searched; undefined if they were. */
  readonly incomplete: string | undefined;
}

interface SearchResponse {
  readonly _shards: { readonly total: number; readonly failed: number; readonly failures?: readonly ShardFailure[] };
  readonly hits: {
    readonly total?: { readonly value: number } | number;
    readonly hits: readonly Hit[];
  };
}

/** Documents on one page. */
export const PAGE = 50;

/** True if a query is the body of a search, and not one for `q`. */
export const isBody = (query: string): boolean => query.trim().startsWith('{');

/**
 * A page of what a search finds. The body is sent as it was written, so that numbers stay exact.
 *
 * @param query in Lucene's language, as for `q`, or the JSON body of a search. Empty for everything.
 * @throws CallFailure in Elasticsearch's words; Error if the body is not JSON.
 */
export async function find(index: string, query: string, from: number): Promise<Found> {
  const text = isBody(query) ? query : undefined;
  if (text !== undefined) parseJson(text, 'The search');
  const given = {
    from: String(from),
    size: String(PAGE),
    track_total_hits: 'true',
    ...(text === undefined && query.trim() !== '' && { q: query }),
  };
  const path = `/_mock/peek/${encodeURIComponent(index)}/_search?${new URLSearchParams(given)}`;
  const received = await exchange(text === undefined ? 'GET' : 'POST', path, text);
  const { hits, _shards: shards } = parsed<SearchResponse>(received);
  const { total = hits.hits.length } = hits;
  return {
    total: typeof total === 'number' ? total : total.value,
    // With numbers as they are written.
    hits: (exactJson(received.text) as SearchResponse).hits.hits,
    incomplete: incompleteOf(shards),
  };
}

function incompleteOf({ total, failed, failures = [] }: SearchResponse['_shards']): string | undefined {
  if (failed === 0) return undefined;
  return `${failed} of ${total} shards failed: ${reasonsOfShards(failures).join('; ')}`;
}
