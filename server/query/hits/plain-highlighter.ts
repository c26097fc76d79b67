import type { Token } from '../analysis/token';
import type { View } from '../matcher';
import { escapeHtml, type FragmentOptions } from './fragments';
import type { Span } from './passages';

/** The cost of a token, in the units of a budget. */
const TOKEN = 8;

export interface PlainOptions extends FragmentOptions {
  /** `simple` or `span`. */
  readonly fragmenter: string;
}

/** One value of a field, for the highlighter `plain`. */
export interface PlainText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The places in `tokens` of what the query has found: from the first word to the last. */
  readonly phrases: readonly Span[];
}

interface Fragment {
  text: string;
  readonly number: number;
  /** The different words that are marked in it. */
  readonly words: Set<string>;
}

/**
 * Cuts the values of a field into fragments of much the same size, wherever a word ends, and marks every word on its own. Of each
 * value, those with the most different words are chosen (PlainHighlighter, Lucene's Highlighter and QueryScorer; boosts are not
 * looked at).
 *
 * @returns at most `numberOfFragments` fragments, with the white space around them; for 0, the whole values
 */
export function plainFragments(values: readonly PlainText[], options: PlainOptions, payer: View): string[] {
  const { numberOfFragments: wanted } = options;
  const found = values.flatMap((value) => {
    payer.charge(value.tokens.length * TOKEN);
    payer.chargeMemory(value.text.length);
    return fragmentsOf(value, options)
      .filter(({ words }) => words.size > 0)
      .sort((a, b) => b.words.size - a.words.size || a.number - b.number)
      .slice(0, Math.max(1, wanted))
      .sort((a, b) => a.number - b.number);
  });
  if (options.byScore) found.sort((a, b) => b.words.size - a.words.size);
  return found.slice(0, wanted === 0 ? found.length : wanted).map(({ text }) => text);
}

/** The beginning of a value in which nothing is marked, up to the end of a word (findGoodEndForNoHighlightExcerpt). */
export function plainExcerpt({ text, tokens }: PlainText, size: number): string | undefined {
  let end = 0;
  for (const token of tokens) {
    if (token.end > size) break;
    end = token.end;
  }
  return end > 0 ? text.slice(0, end) : undefined;
}

/** Highlighter.getBestTextFragments, all of them. Words that overlap are marked together (TokenGroup). */
function fragmentsOf(value: PlainText, options: PlainOptions): Fragment[] {
  const { text, tokens } = value;
  const isNew = fragmenter(value, options);
  const marked = markedTokens(value.phrases);
  let fragment: Fragment = { text: '', number: 0, words: new Set() };
  const fragments = [fragment];
  let done = 0;
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at] as Token;
    if (at > 0 && isNew(at)) {
      fragment = { text: '', number: fragments.length, words: new Set() };
      fragments.push(fragment);
    }
    let groupEnd = first.end;
    let mark: Span | undefined;
    for (let token = first; at < tokens.length; token = tokens[at] as Token) {
      if (token !== first && token.start >= groupEnd) break;
      groupEnd = Math.max(groupEnd, token.end);
      if (marked.has(at)) {
        fragment.words.add(token.term);
        mark = { start: Math.min(mark?.start ?? token.start, token.start), end: Math.max(mark?.end ?? 0, token.end) };
      }
      at += 1;
    }
    const { start, end } = mark ?? first;
    fragment.text += encoded(text.slice(done, start), options) + shown(text.slice(start, end), mark, options);
    done = Math.max(done, end);
  }
  fragment.text += encoded(text.slice(done), options);
  return fragments;
}

/** Whether a fragment begins at a token: NullFragmenter, SimpleFragmenter, SimpleSpanFragmenter. It is asked for each but the first. */
function fragmenter({ text, tokens, phrases }: PlainText, options: PlainOptions): (at: number) => boolean {
  const { fragmentSize: size, numberOfFragments, fragmenter: kind } = options;
  if (numberOfFragments === 0) return () => false;
  let fragments = 1;
  const isFull = (at: number): boolean => (tokens[at] as Token).end >= size * fragments;
  if (kind === 'simple') return (at) => isFull(at) && fragments++ > 0;
  const ends = new Map(phrases.filter(({ start, end }) => end > start).map(({ start, end }) => [start, end]));
  let waiting = -1;
  return (at) => {
    // Lucene does not count the first token here, so that it keeps the words behind a phrase with it.
    const place = at - 1;
    if (waiting <= place) waiting = -1;
    else return false;
    const end = ends.get(place);
    if (end !== undefined) waiting = end + 1;
    const long = text.length - (tokens[at] as Token).end >= size >>> 1;
    return isFull(at) && long && fragments++ > 0;
  };
}

function markedTokens(phrases: readonly Span[]): ReadonlySet<number> {
  const marked = new Set<number>();
  for (const { start, end } of phrases) for (let at = start; at <= end; at += 1) marked.add(at);
  return marked;
}

function shown(piece: string, mark: Span | undefined, options: PlainOptions): string {
  const {
    preTags: [before = ''],
    postTags: [after = ''],
  } = options;
  return mark ? `${before}${encoded(piece, options)}${after}` : encoded(piece, options);
}

function encoded(piece: string, { encoder }: PlainOptions): string {
  return encoder === 'html' ? escapeHtml(piece) : piece;
}
