import type { Span } from './passages';

/** Where passages may begin and end: at sentences, or between words where a sentence is too long (BoundedBreakIteratorScanner). */
export class PassageBreaks {
  private readonly ends: readonly number[];
  private sentence = 0;
  private windowStart = -1;
  private windowEnd = -1;
  private innerEnd = -1;

  /** @param longest so many characters a passage has, if a boundary is near; 0 for whole sentences */
  constructor(
    private readonly text: string,
    private readonly longest: number,
  ) {
    this.ends = [...sentenceEnds(text), text.length];
  }

  /** The passage around something marked, what is marked coming in ascending order. */
  around(marked: Span): Span {
    const { longest } = this;
    // Its middle (FieldHighlighter.highlightOffsetsEnums).
    const next = Math.max(marked.start + 1, (marked.start + marked.end) >> 1);
    let start = this.enter(next - 1);
    if (longest === 0) this.enter(Math.min(next, marked.end - 1));
    if (longest > 0 && this.innerEnd - start > longest) {
      if (next - longest > start) start = wordBreakBefore(this.text, next - longest, start);
      const last = next + Math.max(0, longest - (next - start));
      if (last < this.windowEnd) this.innerEnd = wordBreakAfter(this.text, last);
    }
    return { start: Math.min(start, marked.start), end: this.innerEnd };
  }

  /** Goes on within the sentence that was too long, or to the sentence of a place and as many as fit behind it. */
  private enter(place: number): number {
    if (this.longest > 0 && place >= this.windowStart && place + 1 < this.windowEnd) {
      const start = this.innerEnd;
      this.innerEnd = this.windowEnd;
      return start;
    }
    while (this.sentence + 1 < this.ends.length && (this.ends[this.sentence] as number) <= place) this.sentence += 1;
    let at = this.sentence;
    this.windowStart = at === 0 ? 0 : (this.ends[at - 1] as number);
    while (at + 1 < this.ends.length && (this.ends[at + 1] as number) - this.windowStart <= this.longest) at += 1;
    this.windowEnd = this.ends[at] as number;
    this.innerEnd = this.windowEnd;
    return this.windowStart;
  }
}

/** These end a sentence; a period may end one. */
const TERMINATORS = '.!?\u3002\uff01\uff1f';
const CLOSING = /[\p{Pe}\p{Pf}"']/u;
const OPENING = /[\p{Ps}\p{Pi}"']/u;

/**
 * Where sentences end, with the white space behind them: at question and exclamation marks, at periods before a space and anything
 * but a small letter or a digit, and at ends of paragraphs. Line ends are white space like any other (java.text.BreakIterator, as
 * a node of version 9.1.0 shows it).
 */
function* sentenceEnds(text: string): IterableIterator<number> {
  const marks = /[.!?\u3002\uff01\uff1f\u2029]/g;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    let at = found.index + 1;
    if (found[0] === '\u2029') {
      yield at;
      continue;
    }
    const closed = endOfMarks(text, at);
    const sure = /[!?\u3002\uff01\uff1f]/.test(text.slice(found.index, closed));
    at = closed;
    while (at < text.length && /\s/.test(text[at] as string)) at += 1;
    if (sure || (at > closed && !goesOnSmall(text, at))) yield at;
    marks.lastIndex = at;
  }
}

/** The end of the marks that end a sentence together, and of the brackets and quotes that they close. */
function endOfMarks(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text[at] as string;
    if (!TERMINATORS.includes(character) && !CLOSING.test(character)) break;
  }
  return at;
}

/** Whether a small letter or a digit follows, after any opening brackets and quotes. */
function goesOnSmall(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && OPENING.test(text[at] as string)) at += 1;
  return /[\p{Ll}\p{Nd}]/u.test(text[at] ?? '');
}

const LETTER = /[\p{L}\p{M}\p{N}_]/u;
/** These continue a word between two letters or digits. */
const IN_WORDS = /[.,'’:-]/;

/** The first boundary between words behind a place. */
export function wordBreakAfter(text: string, place: number): number {
  let at = place + 1;
  while (at < text.length && !isWordBreak(text, at)) at += 1;
  return Math.min(at, text.length);
}

/** The last boundary between words before a place, or a place before which none is looked for. */
function wordBreakBefore(text: string, place: number, least: number): number {
  let at = place - 1;
  while (at > least && !isWordBreak(text, at)) at -= 1;
  return Math.max(at, least);
}

function isWordBreak(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? '', text[at] ?? ''];
  const [isLetter, isNextLetter] = [LETTER.test(before), LETTER.test(after)];
  if (isLetter && isNextLetter) return false;
  if (isLetter && IN_WORDS.test(after)) return !LETTER.test(text[at + 1] ?? '');
  if (isNextLetter && IN_WORDS.test(before)) return !LETTER.test(text[at - 2] ?? '');
  return !(/\s/.test(before) && /\s/.test(after)) && !/[\udc00-\udfff]/.test(after);
}
