import { illegalArgument } from '../../errors/elasticsearch-error';
import type { Token, Tokenizer } from './token';
import { chargeGram, WORD_TYPE } from './tokenizers';

/**
 * Each path with all paths that contain it, at one position (PathHierarchyTokenizer): `/a/b` gives `/a` and `/a/b`.
 *
 * @param skip the number of leading parts that are left out of all terms
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function pathTokenizer(delimiter: string, replacement: string, skip: number): Tokenizer {
  if (delimiter.length !== 1) throw illegalArgument('delimiter can only be a one char value');
  if (replacement.length !== 1) throw illegalArgument('replacement can only be a one char value');
  return (text, payer) => {
    const ends = endsOf(text, delimiter);
    const start = skip === 0 ? 0 : ends[skip - 1];
    if (start === undefined) return [];
    const tokens: Token[] = [];
    // Both are of one character, so that all offsets stay the same.
    const shown = text.replaceAll(delimiter, replacement);
    for (const end of ends.slice(skip)) {
      chargeGram(payer, end - start);
      const term = shown.slice(start, end);
      tokens.push({ term, position: 0, start, end, type: WORD_TYPE });
    }
    return tokens;
  };
}

/** Where each path in the text ends: before every delimiter but one at the start, and at the end of the text. */
function endsOf(text: string, delimiter: string): number[] {
  const ends: number[] = [];
  for (let at = text.indexOf(delimiter, 1); at > 0; at = text.indexOf(delimiter, at + 1)) ends.push(at);
  if (text !== '') ends.push(text.length);
  return ends;
}
