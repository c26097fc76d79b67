import { notEmulated } from '../../errors/not-emulated';
import { floatJson } from '../../json/float';
import { type AnswerObject, isObject, type JsonObject, type JsonValue, listOf, own } from '../../json/value';

/** The queries that can be printed, with the parts that Elasticsearch adds (toXContent of their builders). */
const printers: Readonly<Record<string, (body: JsonObject) => AnswerObject>> = {
  match_all: (body) => common(body),
  match_none: (body) => common(body),
  exists: (body) => ({ field: body.field, ...common(body) }),
  ids: (body) => ({ values: [...listOf(body.values)], ...common(body) }),
  terms: ({ boost, _name, ...terms }) => ({ ...terms, ...common({ boost: boost ?? 1, ...(_name && { _name }) }) }),
  term: (body) => ofField(body, 'value', true),
  match: (body) => ofField(body, 'query', true),
  match_phrase: (body) => ofField(body, 'query', true),
  prefix: (body) => ofField(body, 'value'),
  wildcard: (body) => ofField(body, 'wildcard'),
  range: (body) => ofField(body, 'gte'),
  constant_score: (body) => ({ filter: printQuery(body.filter), ...common(body) }),
  nested: (body) => ({
    query: printQuery(body.query),
    path: body.path,
    ignore_unmapped: body.ignore_unmapped ?? false,
    score_mode: body.score_mode ?? 'avg',
    ...common(body),
  }),
  bool: (body) => {
    const kinds = ['must', 'filter', 'must_not', 'should'].filter((kind) => body[kind] !== undefined);
    const least = body.minimum_should_match;
    return {
      ...Object.fromEntries(kinds.map((kind) => [kind, listOf(body[kind]).map(printQuery)])),
      minimum_should_match: least === undefined ? undefined : String(least),
      ...common(body),
    };
  },
};

/**
 * A valid query as Elasticsearch prints it: in its long form, with defaults.
 *
 * @throws ElasticsearchError 501 for queries that are not in the table
 */
export function printQuery(query: JsonValue | undefined): AnswerObject {
  const [[name, body] = ['', null]] = Object.entries(isObject(query) ? query : {});
  const print = own(printers, name);
  if (!print || !isObject(body)) throw notEmulated(`printing a query of the kind [${name}]`);
  return { [name]: print(body) };
}

/** The parts that all queries have. Newer builders leave out a boost of 1. */
function common({ boost, _name }: JsonObject, brief = false): AnswerObject {
  const factor = Number(boost ?? 1);
  return { boost: brief && factor === 1 ? undefined : floatJson(factor), _name };
}

/** A query about one field, whose value may stand in place of its parameters. */
function ofField(body: JsonObject, key: string, brief = false): AnswerObject {
  return Object.fromEntries(
    Object.entries(body).map(([field, given]) => {
      const { boost = 1, _name, value, ...rest } = isObject(given) ? given : { [key]: given };
      const parameters = value === undefined ? rest : { [key]: value, ...rest };
      return [field, { ...parameters, ...common(_name === undefined ? { boost } : { boost, _name }, brief) }];
    }),
  );
}
