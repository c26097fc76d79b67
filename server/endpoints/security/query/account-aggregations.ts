import { illegalArgument } from '../../../errors/elasticsearch-error';
import { isObject, type JsonObject, type JsonValue, listOf, own } from '../../../json/value';
import { type AccountFields, checkAccountQuery, checkField } from './account-query';

const OPTIONS = new Set(['aggs', 'aggregations', 'meta']);
const OF_FIELDS = new Set(['terms', 'range', 'date_range', 'missing', 'cardinality', 'value_count']);

/**
 * Checks that aggregations of API keys are of the few kinds that there are for them, and name only fields that responses show
 * (ApiKeyAggregationsBuilder).
 *
 * @param aggregations those that have been parsed without an error.
 * @throws ElasticsearchError 400
 */
export function checkAggregations(aggregations: JsonValue | undefined, fields: AccountFields): void {
  if (!isObject(aggregations)) return;
  for (const [name, aggregation] of Object.entries(aggregations)) {
    if (!isObject(aggregation)) continue;
    for (const [kind, options] of Object.entries(aggregation)) {
      if (kind === 'aggs' || kind === 'aggregations') checkAggregations(options, fields);
      else if (!OPTIONS.has(kind) && isObject(options)) checkOne(name, kind, options, fields);
    }
  }
}

function checkOne(name: string, kind: string, options: JsonObject, fields: AccountFields): void {
  if (kind === 'filter') checkAccountQuery(options, fields);
  else if (kind === 'filters') checkFilters(own(options, 'filters'), fields);
  else if (kind === 'composite') checkSources(own(options, 'sources'), fields);
  else if (OF_FIELDS.has(kind)) checkField(own(options, 'field'), fields);
  else throw illegalArgument(`Unsupported API Keys agg [${name}] of type [${kind}]`);
  if (Object.hasOwn(options, 'script')) {
    throw illegalArgument(`Unsupported script value source for [${name}] agg`);
  }
}

function checkFilters(filters: JsonValue | undefined, fields: AccountFields): void {
  const queries = isObject(filters) ? Object.values(filters) : listOf(filters);
  for (const query of queries) checkAccountQuery(query, fields);
}

function checkSources(sources: JsonValue | undefined, fields: AccountFields): void {
  for (const source of listOf(sources).filter(isObject)) {
    for (const value of Object.values(source).filter(isObject)) {
      for (const options of Object.values(value).filter(isObject)) checkField(own(options, 'field'), fields);
    }
  }
}
