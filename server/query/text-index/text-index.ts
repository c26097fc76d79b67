import type { Budget } from '../../runtime/budget';
import type { StoredDocument } from '../../store/document';
import type { DocumentSegment, LivePart } from '../segments/segment';
import type { SegmentWords } from './segment-words';

/** An inverted index over the words of one text field, as a search sees it. */
export class TextIndex {
  /** The number of documents that have the field, and of their words. */
  readonly documents: number;
  readonly words: number;
  private readonly frequencies = new Map<string, number>();

  constructor(
    readonly parts: readonly LivePart[],
    private readonly segments: ReadonlyMap<DocumentSegment, SegmentWords>,
  ) {
    let [documents, words] = [0, 0];
    for (const part of parts) {
      const [own, theirs] = countsOf(part, this.of(part));
      documents += own;
      words += theirs;
    }
    this.documents = documents;
    this.words = words;
  }

  /** The words of a part. */
  of({ segment }: LivePart): SegmentWords {
    return this.segments.get(segment) as SegmentWords;
  }

  /** The average number of words in the field. */
  get averageLength(): number {
    return this.documents === 0 ? 1 : this.words / this.documents;
  }

  /** The number of documents that contain a word. */
  documentFrequency(word: string): number {
    const known = this.frequencies.get(word);
    if (known !== undefined) return known;
    let count = 0;
    for (const part of this.parts) {
      const found = this.of(part).slotsOf(word);
      if (found) count += part.livingAmong(found).length;
    }
    this.frequencies.set(word, count);
    return count;
  }

  /** The documents that contain a word, ordered by sequence number. */
  *with(word: string): Generator<StoredDocument, void, undefined> {
    for (const part of this.parts) {
      const found = this.of(part).slotsOf(word);
      if (!found) continue;
      for (const slot of part.livingAmong(found)) yield part.segment.documents[slot] as StoredDocument;
    }
  }

  /** All words for which a test holds. Looking at each of them is charged; what the test does is its own affair. */
  termsWhere(budget: Budget, test: (word: string) => boolean): string[] {
    const found = new Set<string>();
    for (const part of this.parts) {
      const words = this.of(part);
      budget.charge(words.distinct);
      for (const word of words.terms) if (test(word)) found.add(word);
    }
    return [...found];
  }
}

function countsOf(part: LivePart, words: SegmentWords): [documents: number, words: number] {
  if (!part.dead) return [words.filled, words.words];
  let [documents, count] = [0, 0];
  for (const slot of part.slots) {
    const total = words.totals[slot] as number;
    if (total > 0) documents += 1;
    count += total;
  }
  return [documents, count];
}
