import { exchange, parsed } from '../client/elasticsearch';
import { CallFailure } from '../client/server';

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
}

interface SearchResponse {
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
 * @throws CallFailure in Elasticsearch's words, or if the body is not JSON.
 */
export async function find(index: string, query: string, from: number): Promise<Found> {
  const text = isBody(query) ? checked(query) : undefined;
  const given = {
    from: String(from),
    size: String(PAGE),
    track_total_hits: 'true',
    ...(text === undefined && query.trim() !== '' && { q: query }),
  };
  const path = `/_mock/peek/${encodeURIComponent(index)}/_search?${new URLSearchParams(given)}`;
  const { hits } = parsed<SearchResponse>(await exchange(text === undefined ? 'GET' : 'POST', path, text));
  const { total = hits.hits.length } = hits;
  return { total: typeof total === 'number' ? total : total.value, hits: hits.hits };
}

function checked(query: string): string {
  try {
    JSON.parse(query);
    return query;
  } catch (error) {
    throw new CallFailure(0, `The search is not valid JSON: ${error instanceof Error ? error.message : error}`);
  }
}
