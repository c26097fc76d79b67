import type { Endpoint } from '../endpoint/endpoint';
import type { Effect } from '../validation/effect';

/** The options of one part of a request, by name; undefined for those that do what they do in Elasticsearch. */
export type OptionTable = Readonly<Record<string, Effect | undefined>>;

/** What declarations have in common, whatever they declare. */
interface Declared {
  readonly effect?: Effect;
}

/** The effects of declared options. */
function optionsOf(declarations: Readonly<Record<string, Declared>>): OptionTable {
  return Object.fromEntries(Object.entries(declarations).map(([name, { effect }]) => [name, effect]));
}

/** The query parameters of each operation, by its name. Those that every operation takes are left out. */
export function parameterInventory(endpoints: readonly Endpoint[]): ReadonlyMap<string, OptionTable> {
  return new Map(endpoints.map(({ name, query = {} }) => [name, optionsOf(query)]));
}
