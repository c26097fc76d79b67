import type { Payer } from '../payer';
import { Automaton, DEFAULT_EFFORT } from './automaton';
import { ANY, literalNode, type RegexpNode } from './regexp-parser';

/** A test for a whole string. `payer` pays for what depends on more than the string's length. */
export type TextTest = (text: string, payer?: Payer) => boolean;

const ANYTHING: RegexpNode = { kind: 'repeat', node: ANY, least: 0, most: Number.POSITIVE_INFINITY };

/**
 * A wildcard pattern: `*` matches any characters, `?` one character, `\` escapes the next character. It becomes an
 * automaton that reads the text once.
 *
 * @param payer pays for the automaton; left out, there is no limit.
 * @throws ElasticsearchError 400 too_complex_to_determinize_exception
 */
export function wildcardTest(pattern: string, caseInsensitive = false, payer?: Payer): TextTest {
  const nodes = readNodes(pattern);
  const automaton = new Automaton({ kind: 'sequence', nodes }, caseInsensitive, DEFAULT_EFFORT, payer);
  return (text) => automaton.accepts(text);
}

function readNodes(pattern: string): RegexpNode[] {
  const nodes: RegexpNode[] = [];
  const characters = Array.from(pattern);
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] as string;
    if (character === '*') nodes.push(ANYTHING);
    else if (character === '?') nodes.push(ANY);
    else if (character === '\\' && at + 1 < characters.length) nodes.push(literalNode(characters[++at] as string));
    else nodes.push(literalNode(character));
  }
  return nodes;
}
