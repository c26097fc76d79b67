import { splitByComma } from './indices-options';

/** What an index has aliases for. */
interface AliasedIndex {
  readonly name: string;
  readonly aliases: Readonly<Record<string, { readonly search_routing?: string }>>;
}

/**
 * The routing of a search in an index that is reached through aliases (IndexNameExpressionResolver.resolveSearchRouting):
 * what the aliases say, as far as the request says it as well. If they have nothing in common, all shards are searched.
 *
 * @param named the indices and aliases that the request names; empty if the index has no aliases with a routing
 * @param given the routing of the request, values separated by commas
 * @returns the values, separated by commas; undefined for all shards
 */
export function searchRouting(
  { name, aliases }: AliasedIndex,
  named: ReadonlySet<string>,
  given: string | undefined,
): string | undefined {
  const reaching = Object.entries(aliases).filter(([alias]) => named.has(alias));
  const routings = reaching.map(([, alias]) => alias.search_routing);
  if (named.has(name) || routings.length === 0 || routings.includes(undefined)) return given;
  const values = new Set(routings.flatMap((one) => splitByComma(one)));
  const asked = given === undefined ? undefined : splitByComma(given);
  const common = [...values].filter((value) => asked?.includes(value) !== false);
  return common.length === 0 ? undefined : common.join(',');
}
