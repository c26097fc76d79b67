import type { Payer } from '../payer';
import type { Token, TokenFilter } from './token';
import { chargeGram } from './tokenizers';
import { hasDigits, hasLetters, type SplitOptions, type WordPart, wordParts } from './word-parts';

/** What is made of the parts of a word, as the parameters of `word_delimiter_graph` say. */
export interface DelimiterOptions extends SplitOptions {
  readonly words: boolean;
  readonly numbers: boolean;
  readonly catenateWords: boolean;
  readonly catenateNumbers: boolean;
  readonly catenateAll: boolean;
  readonly preserveOriginal: boolean;
  /** Give each part the offsets of its own. */
  readonly adjustOffsets: boolean;
  /** Leave words alone that stemmers leave alone. */
  readonly ignoreKeywords: boolean;
  readonly isProtected: (term: string) => boolean;
}

/** Something made of a word: between two positions, and two offsets in the word. */
interface Made {
  readonly term: string;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Splits words into parts and joins parts again (WordDelimiterGraphFilter): `Wi-Fi` gives `WiFi`, `Wi` and `Fi`. */
export function wordDelimiterGraph(options: DelimiterOptions): TokenFilter {
  return (tokens, payer) => {
    const found: Token[] = [];
    let shift = 0;
    for (const token of tokens) {
      const moved = shift === 0 ? token : { ...token, position: token.position + shift };
      const made = options.ignoreKeywords && token.keyword ? WHOLE : splitWord(token.term, options, payer);
      if (made === WHOLE) found.push(moved);
      else for (const one of made) found.push(tokenOf(one, moved, options.adjustOffsets));
      shift += made[made.length - 1]?.from ?? 0;
    }
    return inOrder(found);
  };
}

/** Stands for a word that is left as it is. */
const WHOLE: readonly Made[] = [];

/** @returns what is made of a word: nothing of one that is all delimiters, or WHOLE */
function splitWord(term: string, options: DelimiterOptions, payer: Payer): readonly Made[] {
  const { parts, single } = wordParts(term, options);
  const [first] = parts;
  if (first === undefined) return options.preserveOriginal ? WHOLE : [];
  if (isWhole(term, first) || options.isProtected(term)) return WHOLE;
  return single ? alone(term, first, options) : combined(term, parts, options, payer);
}

function tokenOf({ term, from, to, start, end }: Made, word: Token, adjustOffsets: boolean): Token {
  const { span: _, ...rest } = word;
  const token = { ...rest, term, position: word.position + from, ...(to - from > 1 && { span: to - from }) };
  const adjust = adjustOffsets && word.end - word.start === word.term.length;
  return adjust ? { ...token, start: word.start + start, end: word.start + end } : token;
}

/** Offsets never go backwards. */
function inOrder(tokens: readonly Token[]): Token[] {
  let last = 0;
  return tokens.map((token) => {
    const [start, end] = [Math.max(token.start, last), Math.max(token.end, last)];
    last = start;
    return start === token.start && end === token.end ? token : { ...token, start, end };
  });
}

function isWhole(term: string, part: WordPart | undefined): boolean {
  return part?.start === 0 && part.end === term.length;
}

function alone(term: string, { start, end }: WordPart, { preserveOriginal }: DelimiterOptions): Made[] {
  const part = { term: term.slice(start, end), from: 0, to: 1, start, end };
  return preserveOriginal ? [{ term, from: 0, to: 1, start: 0, end: term.length }, part] : [part];
}

/** A run of parts that is to be joined. */
interface Run {
  readonly parts: WordPart[];
  readonly from: number;
}

function combined(term: string, parts: readonly WordPart[], options: DelimiterOptions, payer: Payer): Made[] {
  const made: Made[] = [];
  let position = 0;
  let run: Run | undefined;
  let lastJoined = 0;
  const generates = (part: WordPart) => (options.words && hasLetters(part)) || (options.numbers && hasDigits(part));
  const joins = (part: WordPart) =>
    (options.catenateWords && hasLetters(part)) || (options.catenateNumbers && hasDigits(part));
  const join = ({ parts: joined, from }: Run) => {
    const [start, end] = [joined[0]?.start ?? 0, joined[joined.length - 1]?.end ?? 0];
    chargeGram(payer, end - start);
    made.push({
      term: joined.map((part) => term.slice(part.start, part.end)).join(''),
      from,
      to: position,
      start,
      end,
    });
  };
  const flush = () => {
    if (!run) return;
    if (position === run.from) position += 1;
    lastJoined = run.parts.length;
    if (lastJoined !== 1 || !generates(run.parts[0] as WordPart)) join(run);
    run = undefined;
  };
  for (const part of parts) {
    if (run && ((run.parts[0] as WordPart).kind & part.kind) === 0) flush();
    if (joins(part)) {
      run ??= { parts: [], from: position };
      run.parts.push(part);
    }
    if (!generates(part)) continue;
    const { start, end } = part;
    chargeGram(payer, end - start);
    made.push({ term: term.slice(start, end), from: position, to: position + 1, start, end });
    position += 1;
  }
  flush();
  if (options.catenateAll && parts.length > lastJoined) {
    if (position === 0) position += 1;
    join({ parts: [...parts], from: 0 });
  }
  made.sort((one, other) => one.start - other.start || other.end - one.end);
  if (!options.preserveOriginal) return made;
  return [{ term, from: 0, to: Math.max(1, position), start: 0, end: term.length }, ...made];
}
