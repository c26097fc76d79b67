import type { Endpoint } from '../endpoint/endpoint';
import { ANY_VALUE, type Effect } from '../errors/effect';
import { commonOptions, pipelineOptions } from '../ingest/parse';
import { processorFactories } from '../ingest/processors';
import { aggregationFields, aggregationNames } from '../query/aggregations';
import { clauseFields, clauseNames } from '../query/clauses';
import { fieldParameters } from '../store/mapping/field-parameters';
import { ROOT_KEYS } from '../store/mapping/merge-mapping';

/** The options of one part of a request, by name; undefined for those that do what they do in Elasticsearch. */
export type OptionTable = Readonly<Record<string, Effect | undefined>>;

/** What declarations have in common, whatever they declare. */
interface Declared {
  readonly effect?: Effect;
  /** The options inside it. */
  readonly fields?: Readonly<Record<string, Declared>>;
}

/** The effects of declared options, and of those inside them: `tdigest.compression`. */
function optionsOf(declarations: Readonly<Record<string, Declared>>): OptionTable {
  const entries = Object.entries(declarations).flatMap(([name, { effect, fields = {} }]) => {
    const inside = Object.entries(optionsOf(fields)).map(([inner, of]) => [`${name}.${inner}`, of] as const);
    return [[name, effect] as const, ...inside];
  });
  return Object.fromEntries(entries);
}

/** The query parameters of each operation, by its name. Those that every operation takes are left out. */
export function parameterInventory(endpoints: readonly Endpoint[]): ReadonlyMap<string, OptionTable> {
  return new Map(endpoints.map(({ name, query = {} }) => [name, optionsOf(query)]));
}

/** The options of pipelines, of all processors, and of each type of processor. */
export function processorInventory(): ReadonlyMap<string, OptionTable> {
  const types = Object.entries(processorFactories).map(([type, { options }]) => [type, optionsOf(options)] as const);
  return new Map([
    ['every pipeline', optionsOf(pipelineOptions)],
    ['every processor', optionsOf(commonOptions)],
    ...types,
  ]);
}

/** The parameters of each type of aggregation; those that are a query are left out. */
export function aggregationInventory(): ReadonlyMap<string, OptionTable> {
  return new Map(Object.entries(aggregationFields()).map(([type, fields]) => [type, optionsOf(fields)]));
}

/** The keys of each query: those of the object under the field's name, where there is one. */
export function queryInventory(): ReadonlyMap<string, OptionTable> {
  return new Map(Object.entries(clauseFields()).map(([name, fields]) => [name, optionsOf(fields)]));
}

/** The parameters of each type of field, besides `type` and `fields`. */
export function fieldInventory(): ReadonlyMap<string, OptionTable> {
  return new Map(Object.entries(fieldParameters));
}

/** The keys of the body of each operation, as far as they are declared: of a bulk request, those of an action. */
export function bodyInventory(endpoints: readonly Endpoint[]): ReadonlyMap<string, OptionTable> {
  return new Map(
    endpoints.flatMap(({ name, body }) => {
      if (!body) return [];
      const names = body.fields?.() ?? [];
      const keys = body.keys ? optionsOf(body.keys) : Object.fromEntries(names.map((key) => [key, undefined]));
      return Object.keys(keys).length === 0 ? [] : [[name, keys] as const];
    }),
  );
}

/** What can be written in bodies that no schema describes, for completion: names, each with the options that it has. */
export function bodyWords(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const { all, byField } = clauseNames();
  const named = (names: readonly string[]) => names.map((name) => [name, {}] as const);
  return {
    queries: words([...named(all), ...queryInventory()]),
    aggregations: words([...named(aggregationNames()), ...aggregationInventory()]),
    processors: words(processorInventory()),
    fieldTypes: words(fieldInventory()),
    others: { mapping: ['properties', 'runtime', ...ROOT_KEYS].join(' '), 'queries by field': byField.join(' ') },
  };
}

/** The options of each, without those that are refused, and without second spellings. */
function words(tables: Iterable<readonly [string, OptionTable]>): Readonly<Record<string, string>> {
  const offered = (table: OptionTable): readonly string[] =>
    Object.keys(table).filter((name) => table[name]?.refused !== ANY_VALUE && !/[A-Z]/.test(name));
  return Object.fromEntries([...tables].map(([name, table]) => [name, offered(table).join(' ')]));
}
