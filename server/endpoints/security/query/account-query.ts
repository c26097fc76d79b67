import { illegalArgument } from '../../../errors/elasticsearch-error';
import { isObject, type JsonObject, type JsonValue, listOf, own } from '../../../json/value';

/** Which fields of accounts a search may name, and which of these it may sort by. */
export interface AccountFields {
  readonly queried: (field: string) => boolean;
  readonly unsorted: ReadonlySet<string>;
}

/**
 * Checks that a query names only fields that responses show (FieldNameTranslators.translateQueryBuilderFields).
 *
 * @param query one that has been parsed without an error.
 * @throws ElasticsearchError 400 for other fields, and for queries that are not for accounts.
 */
export function checkAccountQuery(query: JsonValue | undefined, fields: AccountFields): void {
  if (!isObject(query)) return;
  for (const [kind, clause] of Object.entries(query)) {
    if (!isObject(clause)) continue;
    if (kind === 'bool') for (const part of BOOL_PARTS) checkAll(own(clause, part), fields);
    else if (kind === 'exists') checkField(own(clause, 'field'), fields);
    else if (OF_FIELDS.has(kind)) checkFieldClause(clause, kind, fields);
    else if (!OF_NO_FIELD.has(kind)) {
      throw illegalArgument(`Query type [${kind}] is not currently supported in this context`);
    }
  }
}

const BOOL_PARTS = ['must', 'filter', 'should', 'must_not'];
const OF_FIELDS = new Set(['term', 'terms', 'match', 'prefix', 'wildcard', 'range']);
const OF_NO_FIELD = new Set(['match_all', 'match_none', 'ids', 'simple_query_string']);
/** What a clause may have beside its field. */
const OPTIONS = new Set(['boost', '_name']);

function checkAll(queries: JsonValue | undefined, fields: AccountFields): void {
  for (const query of listOf(queries)) checkAccountQuery(query, fields);
}

function checkFieldClause(clause: JsonObject, kind: string, fields: AccountFields): void {
  for (const [field, value] of Object.entries(clause)) {
    if (OPTIONS.has(field)) continue;
    if (kind === 'terms' && isObject(value)) {
      throw illegalArgument('terms query with terms lookup is not currently supported in this context');
    }
    if (kind === 'range' && isObject(value) && Object.hasOwn(value, 'relation')) {
      throw illegalArgument('range query with relation is not currently supported in this context');
    }
    checkField(field, fields);
  }
}

/** @throws ElasticsearchError 400 */
export function checkField(field: JsonValue | undefined, fields: AccountFields): void {
  if (typeof field !== 'string') return;
  if (field.includes('*')) throw notAllowed('Field name pattern', field);
  if (!fields.queried(field)) throw notAllowed('Field', field);
}

function notAllowed(what: string, field: string): Error {
  return illegalArgument(`${what} [${field}] is not allowed for querying or aggregation`);
}

/**
 * Checks what accounts are sorted by (FieldNameTranslators.translateFieldSortBuilders).
 *
 * @throws ElasticsearchError 400
 */
export function checkAccountSort(sort: readonly JsonValue[], fields: AccountFields): void {
  for (const one of sort) {
    const [field = '', options] = isObject(one) ? (Object.entries(one)[0] ?? []) : [String(one)];
    if (isObject(options) && Object.hasOwn(options, 'nested')) {
      throw illegalArgument('nested sorting is not currently supported in this context');
    }
    if (field === '_doc') continue;
    checkField(field, fields);
    if (fields.unsorted.has(field)) throw illegalArgument(`sorting is not supported for field [${field}]`);
  }
}
