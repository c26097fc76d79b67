import type { Payer } from '../payer';
import type { Token, TokenFilter } from './token';
import { chargeGram } from './tokenizers';

interface Character {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Pairs of neighbouring Chinese, Japanese and Korean characters (CJKBigramFilter). It sees them by the type that the standard
 * tokenizer gave them.
 *
 * @param types of the tokens to make pairs of, such as `<HANGUL>`
 * @param single give each character, too
 */
export function cjkBigrams(types: ReadonlySet<string>, single: boolean): TokenFilter {
  return (tokens, payer) => {
    const found: Token[] = [];
    let position = -1;
    let before = -1;
    const add = (token: Omit<Token, 'position'>, step: number) => {
      position += step;
      found.push({ ...token, position });
    };
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at] as Token;
      if (!types.has(token.type ?? '')) {
        add(token, token.position - before);
        before = token.position;
        at += 1;
        continue;
      }
      const characters: Character[] = [];
      for (let last = token.start; at < tokens.length; at += 1) {
        const next = tokens[at] as Token;
        if (next.start !== last || !types.has(next.type ?? '')) break;
        for (const character of charactersOf(next)) characters.push(character);
        last = next.end;
        before = next.position;
      }
      pairs(characters, single, payer, add);
    }
    return found;
  };
}

function pairs(
  characters: readonly Character[],
  single: boolean,
  payer: Payer,
  add: (token: Omit<Token, 'position'>, step: number) => void,
): void {
  characters.forEach((character, at) => {
    const next = characters[at + 1];
    const { text: term, start, end } = character;
    if (single) chargeGram(payer, 1);
    if (single || characters.length === 1) add({ term, start, end, type: '<SINGLE>' }, 1);
    if (!next) return;
    chargeGram(payer, 2);
    const pair = { term: term + next.text, start, end: next.end, type: '<DOUBLE>' };
    if (single) add({ ...pair, span: 2 }, 0);
    else add(pair, 1);
  });
}

function charactersOf({ term, start, end }: Token): Character[] {
  let at = start;
  return Array.from(term, (text) => {
    if (end - start !== term.length) return { text, start, end };
    const character = { text, start: at, end: at + text.length };
    at = character.end;
    return character;
  });
}
