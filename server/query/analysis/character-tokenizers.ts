import { illegalArgument } from '../../errors/elasticsearch-error';
import { type ComponentSettings, joinedValue, listedValues } from '../../store/analysis/analysis-settings';
import { Automaton, DEFAULT_EFFORT } from '../patterns/automaton';
import { parseRegexp } from '../patterns/regexp-parser';
import { resolveEscapes } from './escapes';
import type { Token, Tokenizer } from './token';
import { WORD_TYPE } from './tokenizers';

/** Classes of characters that `char_group` knows by name (CharGroupTokenizerFactory), as java.lang.Character has them. */
const CLASSES: Readonly<Record<string, (character: string) => boolean>> = {
  whitespace: (character) =>
    (/^\s$/.test(character) && !/[\u00a0\u2007\u202f\ufeff]/.test(character)) || isSeparator(character),
  letter: (character) => /^\p{L}$/u.test(character),
  digit: (character) => /^\p{Nd}$/u.test(character),
  punctuation: (character) => /^\p{P}$/u.test(character),
  symbol: (character) => /^\p{S}$/u.test(character),
};

/** The separators of files, groups, records and units, which are whitespace to Java. */
const isSeparator = (character: string) => character >= '\u001c' && character <= '\u001f';

/**
 * Splits at single characters and at classes of them (CharGroupTokenizerFactory).
 *
 * @throws ElasticsearchError 400 for anything that is neither a character nor a class
 */
export function charGroupTokenizer(settings: ComponentSettings): Tokenizer {
  const longest = Number(joinedValue(settings, 'max_token_length') ?? 255);
  const single = new Set<string>();
  const classes = new Set<(character: string) => boolean>();
  for (const one of listedValues(settings, 'tokenize_on_chars') ?? []) {
    const named = CLASSES[one];
    const character = resolveEscapes(one);
    if (character.length === 1) single.add(character);
    else if (named) classes.add(named);
    else throw illegalArgument(`Invalid escaped char in [${one}]`);
  }
  const tests = [...classes];
  const splits = (character: string) => single.has(character) || tests.some((test) => test(character));
  return (text) => {
    const tokens: Token[] = [];
    let start = 0;
    let at = 0;
    const add = () => {
      if (at > start) tokens.push(token(text, start, at, tokens.length));
    };
    for (const character of text) {
      const splitting = splits(character);
      if (splitting || at - start >= longest) {
        add();
        start = splitting ? at + character.length : at;
      }
      at += character.length;
    }
    add();
    return tokens;
  };
}

/**
 * The longest matches of a Lucene expression as tokens (SimplePatternTokenizer) or, to split, what is between them
 * (SimplePatternSplitTokenizer).
 *
 * @throws ElasticsearchError 400 for an invalid expression
 */
export function simplePatternTokenizer(settings: ComponentSettings, split: boolean): Tokenizer {
  const pattern = joinedValue(settings, 'pattern') ?? '';
  const automaton = new Automaton(parseRegexp(pattern), false, DEFAULT_EFFORT);
  return (text, payer) => {
    const tokens: Token[] = [];
    let start = 0;
    for (let at = 0; at < text.length; ) {
      const end = automaton.longestFrom(text, at, payer);
      if (end <= at) {
        at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
        continue;
      }
      const [from, to] = split ? [start, at] : [at, end];
      if (to > from) tokens.push(token(text, from, to, tokens.length));
      start = end;
      at = end;
    }
    if (split && start < text.length) tokens.push(token(text, start, text.length, tokens.length));
    return tokens;
  };
}

function token(text: string, start: number, end: number, position: number): Token {
  return { term: text.slice(start, end), position, start, end, type: WORD_TYPE };
}
