import { optionalFields } from '../../../endpoint/body';
import { illegalArgument, throwIfInvalid } from '../../../errors/elasticsearch-error';
import type { AnswerObject, AnswerValue, JsonObject, JsonValue } from '../../../json/value';
import type { Mock } from '../../../mock';
import { parseSearch } from '../../../query/search/parse-request';
import { runSearch } from '../../../query/search/run-search';
import { shardOf } from '../../../query/shard-of';
import type { Budget } from '../../../runtime/budget';
import { RandomIds } from '../../../runtime/ids';
import { atOnce } from '../../../runtime/in-steps';
import { newSource } from '../../../store/new-source';
import { Store } from '../../../store/store';
import type { BodyValue } from '../../../validation/body-value';
import { alias, field, int, map } from '../../../validation/fields';
import { checkAggregations } from './account-aggregations';
import { type AccountFields, checkAccountQuery, checkAccountSort } from './account-query';

const sort = field('OBJECT_ARRAY', (value: BodyValue): JsonValue[] => {
  const { token } = value;
  const read = value.json();
  const elements = token === 'START_ARRAY' && Array.isArray(read) ? read : [read];
  const malformed = elements.some((one) => typeof one !== 'string' && (typeof one !== 'object' || one === null));
  if (malformed) throw illegalArgument('malformed sort object');
  return elements;
});

/** What the bodies of all searches for accounts have in common (RestQueryApiKeyAction.PARSER, RestQueryRoleAction.PARSER). */
const FIELDS = {
  query: map,
  from: int,
  size: int,
  sort,
  search_after: field('ARRAY', (value) => value.json()),
} as const;

/** The body of a search for users or roles. @param parser its name, which appears in errors */
export function accountSearchBody(parser: string) {
  return optionalFields(parser, FIELDS);
}

const aggregations = map;

/** The body of a search for API keys. */
export const keySearchBody = optionalFields('query_api_key_request_payload', {
  ...FIELDS,
  aggregations,
  aggs: alias('aggregations', aggregations),
});

type Asked = ReturnType<typeof keySearchBody.read>;

/** Accounts as documents, and how a search may use their fields. */
export interface AccountDocuments extends AccountFields {
  readonly documents: Iterable<readonly [id: string, source: JsonObject]>;
  /** The `properties` of their mapping. */
  readonly properties: JsonObject;
}

/** What a search has found: ids of documents with their sort values, if there are any. */
export interface FoundAccounts {
  readonly total: number;
  readonly found: readonly { readonly id: string; readonly sort: AnswerValue }[];
  readonly aggregations: AnswerObject | undefined;
}

/** What it costs to index an account for a search, in the units of a budget. */
const INDEXED = 60;

/**
 * Searches accounts as Elasticsearch searches the documents of its security index, with the same queries.
 *
 * @param typedKeys whether the names of aggregations begin with their types.
 * @throws ElasticsearchError 400 for fields that accounts do not show, and for queries that there are not for accounts.
 */
export function searchAccounts(
  mock: Mock,
  accounts: AccountDocuments,
  asked: Asked,
  budget: Budget,
  typedKeys = false,
): FoundAccounts {
  throwIfInvalid([...negative('from', asked.from), ...negative('size', asked.size)]);
  const { query, sort = [], search_after, from = 0, size = 10 } = asked;
  const request = parseSearch({
    ...(query && { query }),
    ...(sort.length > 0 && { sort }),
    ...(search_after !== undefined && { search_after }),
    ...(asked.aggregations && { aggregations: asked.aggregations }),
    from,
    size,
    track_total_hits: true,
  });
  checkAccountQuery(query, accounts);
  checkAccountSort(sort, accounts);
  checkAggregations(asked.aggregations, accounts);
  const index = indexed(mock, accounts, budget);
  budget.grantDocuments(index.searchable.size, index.searchable.characters);
  const shard = shardOf(index, { now: mock.runtime.clock.now(), budget });
  const { hits, aggregations } = atOnce(runSearch([{ shard }], { ...request, typedKeys }));
  const found = (hits.hits as AnswerObject[]).map(({ _id, sort }) => ({ id: String(_id), sort }));
  return { total: Number((hits.total as AnswerObject).value), found, aggregations };
}

function negative(name: string, value: number | undefined): string[] {
  return value !== undefined && value < 0 ? [`[${name}] parameter cannot be negative but was [${value}]`] : [];
}

/** An index of its own that holds only what responses show, so that no query can look at anything else. */
function indexed(mock: Mock, { documents, properties }: AccountDocuments, budget: Budget) {
  const store = new Store({ ...mock.runtime, ids: new RandomIds() });
  const index = store.create('.security-7', { mappings: { dynamic: false, properties } });
  for (const [id, source] of documents) {
    budget.charge(INDEXED);
    index.write({ id, ...newSource(source) });
  }
  index.refresh();
  return index;
}
