import type { Budget } from '../../runtime/budget';
import type { StoredDocument } from '../../store/document';
import type { Derived, DocumentSet } from '../../store/document-set';
import type { Token } from '../analysis/token';
import { lengthOf } from '../similarity';
import { IndexingPending } from './indexing-pending';
import { CHUNK_SIZE, ChunkBuilder, type Occurrences, type TextChunk } from './text-chunk';

/** What the index takes from the field. */
export interface IndexedText {
  readonly indexOptions: 'docs' | 'freqs' | 'positions';
  /** The words of a document. */
  tokensOf(document: StoredDocument, payer: Budget): readonly Token[];
}

/** Chunks smaller than this are merged once there are this many of them at the end, which always fit in one. */
const MOST_SMALL = 8;
const SMALL = CHUNK_SIZE / MOST_SMALL;

/** Searches that can wait do so if there are more documents than this to take in, or more characters. */
const MOST_AT_ONCE = 2_000;
const MOST_CHARACTERS_AT_ONCE = 2_000_000;
/** How many documents are taken in without a pause, and how many of their characters. */
const DOCUMENTS_AT_ONCE = 1_000;
const CHARACTERS_AT_ONCE = 1_000_000;

/** What taking in a document is granted: units of work, and bytes. */
const WORK_PER_DOCUMENT = 250;
const WORK_PER_CHARACTER = 2;
const BYTES_PER_CHARACTER = 40;
/** Longer documents are granted no more than this length: taking one in cannot be interrupted. */
const LONGEST_GRANTED = 2_000_000;

/** A chunk, and which of its documents are no longer in the index. */
export interface IndexPart {
  readonly chunk: TextChunk;
  /** One byte for each document; undefined as long as all are there. */
  readonly dead: Uint8Array | undefined;
  readonly deadCount: number;
  /** Who may change `dead`: the index that made it, until it is cloned. */
  readonly owner: object;
}

/**
 * An inverted index over the words of one text field. A write costs nothing: documents are taken in when a search asks for them
 * (`prepare`), those that were deleted are marked. Clones share the chunks.
 */
export class TextIndex implements Derived {
  private owner = {};
  private partsOwner: object | undefined;
  /** The sequence number up to which documents have been taken in. */
  private upTo = -1;

  constructor(
    private readonly field: IndexedText,
    private shared: IndexPart[] = [],
    /** The number of documents that have the field, and of their words. */
    public documents = 0,
    public words = 0,
  ) {}

  get parts(): readonly IndexPart[] {
    return this.shared;
  }

  add(document: StoredDocument): void {
    // Later ones wait until a search asks. Earlier ones, which no write makes, would be out of order.
    if (document.seqNo <= this.upTo) this.forget();
  }

  remove(document: StoredDocument): void {
    if (document.seqNo > this.upTo) return;
    const number = this.shared.findIndex(({ chunk }) => document.seqNo <= chunk.last);
    const part = this.shared[number];
    const slot = part?.chunk.slotOf(document) ?? -1;
    if (part && slot >= 0 && part.dead?.[slot] !== 1) this.bury(number, part, slot);
  }

  /**
   * Takes in the documents that have been written since. What that costs is granted to the request that happens to come first;
   * if it is refused nevertheless, the next one goes on from there.
   *
   * @param patient whether the caller can wait.
   * @throws IndexingPending if it can, and there are many documents.
   */
  prepare(set: DocumentSet, budget: Budget, patient: boolean): void {
    if (patient && this.takesLong(set)) throw new IndexingPending(() => this.prepareSome(set, budget));
    while (this.prepareSome(set, budget));
  }

  /** True if there is more to take in than can be done without a pause. */
  private takesLong(set: DocumentSet): boolean {
    const pending = this.pending(set);
    const characters = (set.characters * pending) / Math.max(1, set.size);
    return pending > MOST_AT_ONCE || (pending > 1 && characters > MOST_CHARACTERS_AT_ONCE);
  }

  /** Takes in some of the documents. Returns whether there are more. */
  private prepareSome(set: DocumentSet, budget: Budget): boolean {
    if (this.pending(set) === 0) return false;
    this.takeIn(set.bySeqNo.values(this.upTo + 1), budget);
    this.dropDead();
    this.mergeSmall();
    return true;
  }

  /** The number of documents that have not been taken in; those that have been deleted may count, too. */
  private pending(set: DocumentSet): number {
    return Math.max(0, (set.bySeqNo.maxSeqNo() ?? -1) - this.upTo);
  }

  clone(): TextIndex {
    this.owner = {};
    this.partsOwner = undefined;
    const clone = new TextIndex(this.field, this.shared, this.documents, this.words);
    clone.upTo = this.upTo;
    return clone;
  }

  /** The average number of words in the field. */
  get averageLength(): number {
    return this.documents === 0 ? 1 : this.words / this.documents;
  }

  /** The number of documents that contain a word. */
  documentFrequency(term: string): number {
    let count = 0;
    for (const { chunk, dead } of this.shared) {
      const found = chunk.terms.get(term);
      if (found) count += dead ? livingIn(found, dead) : found.slots.length;
    }
    return count;
  }

  /** The documents that contain a word, ordered by sequence number. */
  *with(term: string): Generator<StoredDocument, void, undefined> {
    for (const { chunk, dead } of this.shared) {
      const found = chunk.terms.get(term);
      if (!found) continue;
      for (const slot of found.slots) if (dead?.[slot] !== 1) yield chunk.documents[slot] as StoredDocument;
    }
  }

  /** All words for which a test holds. Looking at each of them is charged; what the test does is its own affair. */
  termsWhere(budget: Budget, test: (term: string) => boolean): string[] {
    const found = new Set<string>();
    for (const { chunk } of this.shared) {
      budget.charge(chunk.terms.size);
      for (const term of chunk.terms.keys()) if (test(term)) found.add(term);
    }
    return [...found];
  }

  /** Takes in a chunk of documents. */
  private takeIn(documents: Iterable<StoredDocument>, budget: Budget): void {
    const builder = new ChunkBuilder();
    let characters = 0;
    for (const document of documents) {
      const granted = Math.min(document.size, LONGEST_GRANTED);
      budget.grant(WORK_PER_DOCUMENT + granted * WORK_PER_CHARACTER, granted * BYTES_PER_CHARACTER);
      this.addTo(builder, document, budget);
      characters += document.size;
      if (builder.size === DOCUMENTS_AT_ONCE || characters > CHARACTERS_AT_ONCE) break;
    }
    this.append(builder.finish());
  }

  private addTo(builder: ChunkBuilder, document: StoredDocument, budget: Budget): void {
    const { indexOptions } = this.field;
    const tokens = this.field.tokensOf(document, budget);
    const length = lengthOf(tokens, indexOptions);
    builder.add(document, tokens, indexOptions === 'docs' ? length : tokens.length, length);
  }

  private append(chunk: TextChunk): void {
    this.own().push({ chunk, dead: undefined, deadCount: 0, owner: this.owner });
    this.upTo = Math.max(this.upTo, chunk.last);
    for (const total of chunk.totals) {
      if (total > 0) this.documents += 1;
      this.words += total;
    }
  }

  private forget(): void {
    this.shared = [];
    this.partsOwner = this.owner;
    this.upTo = -1;
    this.documents = 0;
    this.words = 0;
  }

  /** Makes chunks anew of which most documents are gone, so that these are not kept in memory. */
  private dropDead(): void {
    for (const [number, part] of this.shared.entries()) {
      if (part.deadCount <= part.chunk.documents.length / 2) continue;
      this.own()[number] = { chunk: merged([part]), dead: undefined, deadCount: 0, owner: this.owner };
    }
  }

  private bury(number: number, part: IndexPart, slot: number): void {
    const { chunk, owner } = part;
    const dead = part.dead && owner === this.owner ? part.dead : new Uint8Array(chunk.documents.length);
    if (part.dead && dead !== part.dead) dead.set(part.dead);
    dead[slot] = 1;
    const total = chunk.totals[slot] as number;
    this.documents -= total > 0 ? 1 : 0;
    this.words -= total;
    const deadCount = part.deadCount + 1;
    if (deadCount === chunk.documents.length) this.own().splice(number, 1);
    else this.own()[number] = { chunk, dead, deadCount, owner: this.owner };
  }

  /** Merges the small chunks at the end, which searches after single writes have made. Deletions can leave more of them. */
  private mergeSmall(): void {
    const from = this.shared.length - MOST_SMALL;
    if (from < 0 || this.shared.slice(from).some((part) => living(part) >= SMALL)) return;
    const chunk = merged(this.shared.slice(from));
    this.own().splice(from, MOST_SMALL, { chunk, dead: undefined, deadCount: 0, owner: this.owner });
  }

  private own(): IndexPart[] {
    if (this.partsOwner !== this.owner) {
      this.shared = [...this.shared];
      this.partsOwner = this.owner;
    }
    return this.shared;
  }
}

function merged(parts: readonly IndexPart[]): TextChunk {
  const builder = new ChunkBuilder();
  for (const { chunk, dead } of parts) builder.addChunk(chunk, (slot) => dead?.[slot] === 1);
  return builder.finish();
}

function living({ chunk, deadCount }: IndexPart): number {
  return chunk.documents.length - deadCount;
}

function livingIn({ slots }: Occurrences, dead: Uint8Array): number {
  let count = 0;
  for (const slot of slots) if (dead[slot] !== 1) count += 1;
  return count;
}
