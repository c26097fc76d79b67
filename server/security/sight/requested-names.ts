import { wildcardMatch } from '../../json/wildcard';

/**
 * Whether expressions ask for an index, alias or data stream by that name, rather than by another one that leads to it.
 *
 * @param expressions names and patterns, some of which may be excluded; none for everything. Date math is not resolved.
 */
export function isRequested(name: string, expressions: readonly string[]): boolean {
  if (expressions.length === 0 || (expressions.length === 1 && expressions[0] === '_all')) return true;
  let requested = false;
  let patternSeen = false;
  for (const expression of expressions) {
    const exclude = patternSeen && expression.startsWith('-');
    if (wildcardMatch(exclude ? expression.slice(1) : expression, name)) requested = !exclude;
    patternSeen ||= expression.includes('*');
  }
  return requested;
}
