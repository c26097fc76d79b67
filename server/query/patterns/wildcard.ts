import type { Payer } from '../payer';
import { Automaton, DEFAULT_EFFORT } from './automaton';
import { ANY, literalNode, type RegexpNode } from './regexp-parser';

/** A test for a whole string. `payer` pays for what depends on more than the string's length. */
export type TextTest = (text: string, payer?: Payer) => boolean;

/** Longer pieces of a pattern are left to an automaton, because looking for them in a text can take long. */
const LONGEST_PIECE = 32;

const ANYTHING: RegexpNode = { kind: 'repeat', node: ANY, least: 0, most: Number.POSITIVE_INFINITY };

/**
 * A wildcard pattern: `*` matches any characters, `?` one character, `\` escapes the next character. It becomes an
 * automaton that reads the text once.
 *
 * @param payer pays for the automaton; left out, there is no limit.
 * @throws ElasticsearchError 400 too_complex_to_determinize_exception
 */
export function wildcardTest(pattern: string, caseInsensitive = false, payer?: Payer): TextTest {
  const pieces = caseInsensitive || /[?\\]/.test(pattern) ? undefined : pattern.split('*');
  if (pieces?.every(({ length }) => length <= LONGEST_PIECE)) return piecesTest(pieces);
  const nodes = readNodes(pattern);
  const automaton = new Automaton({ kind: 'sequence', nodes }, caseInsensitive, DEFAULT_EFFORT, payer);
  return (text) => automaton.accepts(text);
}

/** A test for texts that have some pieces one after the other, the first at the beginning and the last at the end. */
function piecesTest(pieces: readonly string[]): TextTest {
  const [start = '', ...others] = pieces;
  const end = others.pop();
  if (end === undefined) return (text) => text === start;
  return (text) => {
    if (!text.startsWith(start) || !text.endsWith(end)) return false;
    const last = text.length - end.length;
    let at = start.length;
    for (const piece of others) {
      const found = text.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return at <= last;
  };
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
