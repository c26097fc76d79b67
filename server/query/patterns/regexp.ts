import { Automaton, DEFAULT_EFFORT } from './automaton';
import { parseRegexp } from './regexp-parser';
import type { TextTest } from './wildcard';

export interface RegexpOptions {
  readonly caseInsensitive?: boolean | undefined;
  /** `max_determinized_states`. */
  readonly effort?: number | undefined;
}

/**
 * Compiles a Lucene regular expression (RegExp), which must match the whole text. It becomes an automaton that reads
 * the text once, so no expression can take long.
 *
 * @throws ElasticsearchError 400 if the expression is invalid or too complex, 501 for operators that are not emulated.
 */
export function regexpTest(pattern: string, { caseInsensitive = false, effort }: RegexpOptions = {}): TextTest {
  const automaton = new Automaton(parseRegexp(pattern), caseInsensitive, effort ?? DEFAULT_EFFORT);
  return (text) => automaton.accepts(text);
}
