import type { StoredDocument } from '../../store/document';
import type { LivePart } from '../segments/segment';
import type { Occurrences } from './segment-words';
import type { TextIndex } from './text-index';

/**
 * Looks up one word in document after document. Searches ask in the order of sequence numbers, mostly: each look begins where the
 * one before ended.
 */
export class WordCursor {
  private readonly parts: readonly LivePart[];
  private number = 0;
  private at = 0;
  private found: Occurrences | undefined;

  constructor(
    private readonly index: TextIndex,
    readonly term: string,
  ) {
    this.parts = index.parts;
    this.enter(0);
  }

  /** Moves to a document. Returns how often the word occurs there. */
  seek(document: StoredDocument): number {
    if (!this.isHere(document)) this.enter(this.partOf(document));
    const { found } = this;
    const segment = this.parts[this.number]?.segment;
    if (!found || !segment) return 0;
    const { slots, frequencies } = found;
    const { seqNo } = document;
    const seqNoAt = (at: number): number => (segment.documents[slots[at] as number] as StoredDocument).seqNo;
    if (this.at > 0 && seqNoAt(this.at - 1) >= seqNo) this.at = 0;
    if (this.at + 1 < slots.length && seqNoAt(this.at + 1) < seqNo) this.at = firstFrom(slots.length, seqNoAt, seqNo);
    while (this.at < slots.length && seqNoAt(this.at) < seqNo) this.at += 1;
    if (this.at >= slots.length) {
      this.at = slots.length - 1;
      return 0;
    }
    if (segment.documents[slots[this.at] as number] !== document) return 0;
    return frequencies[this.at] as number;
  }

  /** The positions of the word in the document to which `seek` has moved, if it occurs there. */
  positions(): Occurrences['positions'] {
    const { starts, positions } = this.found as Occurrences;
    return positions.subarray(starts[this.at], starts[this.at + 1]);
  }

  /** The norm of the text to which `seek` has moved, if the word occurs there. */
  norm(): number {
    const slot = this.found?.slots[this.at] as number;
    return this.index.of(this.parts[this.number] as LivePart).norms[slot] as number;
  }

  private isHere({ seqNo }: StoredDocument): boolean {
    const segment = this.parts[this.number]?.segment;
    return segment !== undefined && seqNo >= segment.first && seqNo <= segment.last;
  }

  private partOf({ seqNo }: StoredDocument): number {
    return this.parts.findIndex(({ segment }) => seqNo <= segment.last);
  }

  private enter(number: number): void {
    this.number = number;
    this.at = 0;
    const part = this.parts[number];
    this.found = part && this.index.of(part).find(this.term);
  }
}

/** The first place whose value is not below a limit. */
function firstFrom(length: number, valueAt: (at: number) => number, limit: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
