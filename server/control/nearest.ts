import { suggestions } from '../validation/suggest';

/** ` Did you mean [x]?` with the known name nearest to a wrong one; empty if none is near. */
export function nearest(wrong: string, known: Iterable<string>): string {
  const [found] = suggestions(wrong, known);
  return found === undefined ? '' : ` Did you mean [${found}]?`;
}
