import type { View } from '../matcher';

/** What pays for cutting and marking. */
type Payer = Pick<View, 'charge' | 'chargeMemory'>;

/** The cost of examining a character for the end of a sentence, and of examining a span, in the units of a budget. */
const SCANNED = 1 / 2;
const PASSED = 1 / 4;
/** The cost of marking a span. */
const MARKED = 8;

/** A part of a text, by character offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FragmentOptions {
  readonly preTags: readonly string[];
  readonly postTags: readonly string[];
  readonly fragmentSize: number;
  /** 0 means the whole text, uncut. */
  readonly numberOfFragments: number;
  /** `html` escapes everything except the tags. */
  readonly encoder: string | undefined;
}

/** Cuts a text into fragments around its marked spans and puts tags around the spans. */
export function cutFragments(text: string, spans: readonly Span[], options: FragmentOptions, payer: Payer): string[] {
  if (options.numberOfFragments === 0 || options.fragmentSize === 0 || text.length <= options.fragmentSize) {
    return [tagged(text, { start: 0, end: text.length }, spans, options, payer)];
  }
  const found: string[] = [];
  if (spans.length === 0) return found;
  payer.charge(text.length * SCANNED);
  const all = [...sentences(text)];
  let end = 0;
  for (const span of spans) {
    if (found.length >= options.numberOfFragments) break;
    if (span.start < end) continue;
    payer.charge(all.length * PASSED);
    const part = around(text, all, span, options.fragmentSize, end);
    end = part.end;
    found.push(tagged(text, part, spans, options, payer));
  }
  return found;
}

/** Begins at the sentence that contains the span and adds sentences while they fit. */
function around(text: string, all: readonly Span[], span: Span, size: number, least: number): Span {
  let start = least;
  let end = 0;
  for (const sentence of all) {
    if (sentence.end <= least) continue;
    if (end === 0 && sentence.end <= span.start) continue;
    if (end === 0) start = Math.max(least, sentence.start);
    else if (sentence.end - start > size) break;
    end = sentence.end;
  }
  if (end - start <= size) return trimmed(text, { start, end });
  return trimmed(text, wordsAround(text, span, start, end, size));
}

/** Cuts a sentence that is too long between words, keeping the span inside the fragment. */
function wordsAround(text: string, span: Span, start: number, end: number, size: number): Span {
  const from = span.end - start <= size ? start : Math.max(start, span.start - Math.floor(size / 2));
  const first = from === start ? from : text.indexOf(' ', from) + 1 || span.start;
  const begin = Math.min(first, span.start);
  const limit = Math.min(end, begin + size);
  const cut = limit === end ? end : text.lastIndexOf(' ', limit);
  return { start: begin, end: Math.max(cut, span.end) };
}

function* sentences(text: string): IterableIterator<Span> {
  let start = 0;
  for (const end of sentenceEnds(text)) {
    yield { start, end };
    start = end;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** Positions after white space that follows `.`, `!` or `?` (with quotes and brackets allowed in between), and after line ends. */
function* sentenceEnds(text: string): IterableIterator<number> {
  for (const { index, 0: gap } of text.matchAll(/\s+/g)) {
    let before = index - 1;
    while (before >= 0 && `"')]`.includes(text[before] as string)) before -= 1;
    if (before >= 0 && '.!?'.includes(text[before] as string)) yield index + gap.length;
    else for (const lines of gap.matchAll(/\n+/g)) yield index + lines.index + lines[0].length;
  }
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  return { start: start + part.length - part.trimStart().length, end: end - (part.length - part.trimEnd().length) };
}

function tagged(
  text: string,
  part: Span,
  spans: readonly Span[],
  { preTags: [before = ''], postTags: [after = ''], encoder }: FragmentOptions,
  payer: Payer,
): string {
  payer.charge(spans.length * PASSED);
  payer.chargeMemory(part.end - part.start);
  const plain = (from: number, to: number): string => {
    const piece = text.slice(from, to);
    return encoder === 'html' ? escapeHtml(piece) : piece;
  };
  let shown = '';
  let at = part.start;
  for (const { start, end } of spans) {
    if (start < part.start || end > part.end) continue;
    payer.charge(MARKED);
    payer.chargeMemory(before.length + after.length);
    shown += `${plain(at, start)}${before}${plain(start, end)}${after}`;
    at = end;
  }
  return shown + plain(at, part.end);
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"'/]/g,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;', '/': '&#x2F;' })[character] ?? '',
  );
}
