import type { StoredDocument } from '../../store/document';
import type { Token } from '../analysis/token';

/** Where one word occurs in a chunk. */
export interface Occurrences {
  /** The places, in the list of documents, of those that have the word, ascending. */
  readonly slots: Uint16Array;
  /** Where the positions of each of these documents begin; one more entry for the end of the last. */
  readonly starts: Uint32Array;
  /** The positions of the word. */
  readonly positions: Uint32Array;
}

/** The most documents in a chunk. A place among them has 16 bits. */
export const CHUNK_SIZE = 16_384;

/**
 * The words of some documents, ordered by sequence number. It never changes, so all copies of an index share it, as Lucene's
 * readers share segments; what has been deleted since is noted beside it (`TextIndex`).
 */
export class TextChunk {
  constructor(
    readonly documents: readonly StoredDocument[],
    /** The number of words of each document, as they count for averages; 0 if it lacks the field. */
    readonly totals: Uint32Array,
    /** The length of each text, as it counts for its score. */
    readonly lengths: Uint32Array,
    readonly terms: ReadonlyMap<string, Occurrences>,
  ) {}

  get first(): number {
    return this.documents[0]?.seqNo ?? 0;
  }

  get last(): number {
    return this.documents[this.documents.length - 1]?.seqNo ?? -1;
  }

  /** The place of a document; -1 if it is not here. */
  slotOf(document: StoredDocument): number {
    let [low, high] = [0, this.documents.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const { seqNo } = this.documents[middle] as StoredDocument;
      if (seqNo === document.seqNo) return this.documents[middle] === document ? middle : -1;
      if (seqNo < document.seqNo) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

interface Growing {
  readonly slots: number[];
  readonly starts: number[];
  readonly positions: number[];
}

/** Collects the words of documents, which come in the order of their sequence numbers. */
export class ChunkBuilder {
  private readonly documents: StoredDocument[] = [];
  private readonly totals: number[] = [];
  private readonly lengths: number[] = [];
  private readonly terms = new Map<string, Growing>();

  get size(): number {
    return this.documents.length;
  }

  /** @param length of the text, as it counts for its score; `total` is the number of words, as it counts for averages. */
  add(document: StoredDocument, tokens: readonly Token[], total: number, length: number): void {
    const slot = this.start(document, total, length);
    for (const { term, position } of tokens) {
      const growing = this.growing(term);
      if (growing.slots[growing.slots.length - 1] !== slot) {
        growing.slots.push(slot);
        growing.starts.push(growing.positions.length);
      }
      growing.positions.push(position);
    }
  }

  /** Takes over a chunk without the documents for which `isDead` holds. */
  addChunk({ documents, totals, lengths, terms }: TextChunk, isDead: (slot: number) => boolean): void {
    const places = documents.map((document, slot) =>
      isDead(slot) ? -1 : this.start(document, totals[slot] as number, lengths[slot] as number),
    );
    for (const [term, { slots, starts, positions }] of terms) {
      for (let at = 0; at < slots.length; at += 1) {
        const place = places[slots[at] as number] as number;
        if (place < 0) continue;
        const growing = this.growing(term);
        growing.slots.push(place);
        growing.starts.push(growing.positions.length);
        for (let from = starts[at] as number; from < (starts[at + 1] as number); from += 1) {
          growing.positions.push(positions[from] as number);
        }
      }
    }
  }

  finish(): TextChunk {
    const terms = new Map<string, Occurrences>();
    for (const [term, { slots, starts, positions }] of this.terms) {
      starts.push(positions.length);
      terms.set(term, {
        slots: Uint16Array.from(slots),
        starts: Uint32Array.from(starts),
        positions: Uint32Array.from(positions),
      });
    }
    return new TextChunk(this.documents, Uint32Array.from(this.totals), Uint32Array.from(this.lengths), terms);
  }

  private start(document: StoredDocument, total: number, length: number): number {
    this.documents.push(document);
    this.totals.push(total);
    this.lengths.push(length);
    return this.documents.length - 1;
  }

  private growing(term: string): Growing {
    const known = this.terms.get(term);
    if (known) return known;
    const made: Growing = { slots: [], starts: [], positions: [] };
    this.terms.set(term, made);
    return made;
  }
}
