import type { View } from '../matcher';
import { PassageBreaks } from './passage-breaks';
import { bestPassages, type Occurrence, type Passage, passageScore, type Span } from './passages';

/** What pays for cutting and marking. */
type Payer = Pick<View, 'charge' | 'chargeMemory'>;

/** The cost of examining a character for the end of a sentence, and of marking a part, in the units of a budget. */
const SCANNED = 1 / 2;
const MARKED = 8;

export interface FragmentOptions {
  readonly preTags: readonly string[];
  readonly postTags: readonly string[];
  /** 0 for sentences, however long they are. */
  readonly fragmentSize: number;
  /** 0 means the whole text, uncut. */
  readonly numberOfFragments: number;
  /** The best fragments first (`order`). */
  readonly byScore: boolean;
  /** `html` escapes everything except the tags. */
  readonly encoder: string | undefined;
}

/** One value of a field. */
export interface MarkedText {
  readonly text: string;
  /** Where it begins among all values of the field. */
  readonly offset: number;
  /** What is marked, by its beginning. */
  readonly occurrences: readonly Occurrence[];
}

/** Cuts the values of a field into fragments around what is marked, puts tags around that, and chooses the best fragments. */
export function cutFragments(values: readonly MarkedText[], options: FragmentOptions, payer: Payer): string[] {
  const whole = options.numberOfFragments === 0;
  const found = values.flatMap((value) => {
    if (value.occurrences.length === 0) return [];
    const { text, occurrences, offset } = value;
    const passages = whole
      ? [{ start: 0, end: text.length, occurrences }]
      : passagesOf(value, options.fragmentSize, payer);
    return passages.map((passage) => ({ text, passage, score: passageScore(passage, offset) }));
  });
  const best = whole ? found : bestPassages(found, options.numberOfFragments);
  if (options.byScore) best.sort((a, b) => b.score - a.score);
  return best.map(({ text, passage }) => {
    const fragment = tagged(text, passage, options, payer);
    return whole ? fragment : fragment.trim();
  });
}

/** The passages around what is marked (FieldHighlighter.highlightOffsetsEnums). */
function passagesOf({ text, occurrences }: MarkedText, size: number, payer: Payer): Passage[] {
  payer.charge(text.length * SCANNED + occurrences.length * MARKED);
  const breaks = new PassageBreaks(text, size);
  const passages: (Passage & { readonly occurrences: Occurrence[] })[] = [];
  let end = 0;
  for (const occurrence of occurrences) {
    const last = passages.at(-1);
    if (last && occurrence.start < last.end) {
      last.occurrences.push(occurrence);
      continue;
    }
    const around = breaks.around(occurrence);
    const start = Math.max(around.start, end);
    end = Math.max(end, around.end, occurrence.end);
    passages.push({ start, end, occurrences: [occurrence] });
  }
  return passages;
}

function tagged(
  text: string,
  { start: first, end: last, occurrences }: Passage,
  { preTags: [before = ''], postTags: [after = ''], encoder }: FragmentOptions,
  payer: Payer,
): string {
  payer.chargeMemory(last - first);
  const plain = (from: number, to: number): string => {
    const piece = text.slice(from, to);
    return encoder === 'html' ? escapeHtml(piece) : piece;
  };
  let shown = '';
  let at = first;
  for (const { start, end } of merged(occurrences)) {
    const to = Math.min(end, last);
    payer.chargeMemory(before.length + after.length);
    shown += `${plain(at, start)}${before}${plain(start, to)}${after}`;
    at = to;
  }
  return shown + plain(at, last);
}

/** The marked parts; those that overlap are one. */
function merged(occurrences: readonly Occurrence[]): Span[] {
  const kept: Span[] = [];
  for (const { start, end } of occurrences) {
    const last = kept.at(-1);
    if (last && start < last.end) kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else kept.push({ start, end });
  }
  return kept;
}

/** SimpleHTMLEncoder.htmlEncode */
export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"'/]/g,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;', '/': '&#x2F;' })[character] ?? '',
  );
}
