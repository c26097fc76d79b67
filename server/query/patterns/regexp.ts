import type { Payer } from '../payer';
import { Automaton, DEFAULT_EFFORT } from './automaton';
import { parseRegexp, type RegexpNode } from './regexp-parser';
import type { TextTest } from './wildcard';

export interface RegexpOptions {
  readonly caseInsensitive?: boolean | undefined;
  /** The flags of the optional operators that there are; all by default. */
  readonly operators?: readonly string[] | undefined;
  /** `max_determinized_states`. */
  readonly effort?: number | undefined;
  /** Pays for the automaton; left out, there is no limit. */
  readonly payer?: Payer | undefined;
}

/**
 * Compiles a Lucene regular expression (RegExp), which must match the whole text. It becomes an automaton that reads
 * the text once, so no expression can take long.
 *
 * @throws ElasticsearchError 400 if the expression is invalid or too complex, 501 for operators that are not emulated.
 */
export function regexpTest(pattern: string, options: RegexpOptions = {}): TextTest {
  return nodeTest(parseRegexp(pattern, options.operators), options);
}

/** The same for an expression that has been parsed before. */
export function nodeTest(node: RegexpNode, { caseInsensitive = false, effort, payer }: RegexpOptions = {}): TextTest {
  const automaton = new Automaton(node, caseInsensitive, effort ?? DEFAULT_EFFORT, payer);
  return (text) => automaton.accepts(text);
}
