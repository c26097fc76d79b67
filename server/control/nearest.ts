import { suggestions } from '../validation/suggest';

/** A little lower than Elasticsearch's, so that two transposed letters are recognized in a word of four: bluk, PSOT. */
const THRESHOLD = 0.49;

/** ` Did you mean [x]?` with the known name nearest to a wrong one; empty if none is near. */
export function nearestHint(wrong: string, known: Iterable<string>): string {
  const [found] = suggestions(wrong, known, THRESHOLD);
  return found === undefined ? '' : ` Did you mean [${found}]?`;
}
