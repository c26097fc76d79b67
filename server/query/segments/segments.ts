import { atOnce } from '../../runtime/in-steps';
import type { StoredDocument } from '../../store/document';
import type { Derived, DocumentSet } from '../../store/document-set';
import { DocumentSegment, LivePart, type SegmentData, type SegmentDataBuilder, type SegmentDataKind } from './segment';
import { SEGMENT_SIZE } from './slots';

/** So many neighbours become one. */
const MERGED = 8;
/** Larger ones are not merged: so many of them might not fit in one. */
const LARGEST_MERGED = SEGMENT_SIZE / MERGED;

/**
 * The documents of a set in segments. A write costs nothing: documents are taken in by the next search (`prepare`), those that
 * were deleted are marked. Clones share the segments.
 */
export class Segments implements Derived {
  private owner = {};
  private partsOwner: object | undefined;
  /** The sequence number up to which documents have been taken in. */
  private upTo = -1;

  constructor(private shared: LivePart[] = []) {}

  get parts(): readonly LivePart[] {
    return this.shared;
  }

  add(document: StoredDocument): void {
    // Later ones wait until a search asks. Earlier ones, which no write makes, would be out of order.
    if (document.seqNo <= this.upTo) this.forget();
  }

  remove(document: StoredDocument): void {
    if (document.seqNo > this.upTo) return;
    const number = this.shared.findIndex(({ segment }) => document.seqNo <= segment.last);
    const part = this.shared[number];
    const slot = part?.segment.slotOf(document) ?? -1;
    if (part && slot >= 0 && part.dead?.[slot] !== 1) this.bury(number, part, slot);
  }

  /** Takes in the documents that have been written since. */
  prepare(set: DocumentSet): void {
    if ((set.bySeqNo.maxSeqNo() ?? -1) <= this.upTo) return;
    let documents: StoredDocument[] = [];
    for (const document of set.bySeqNo.values(this.upTo + 1)) {
      documents.push(document);
      if (documents.length === SEGMENT_SIZE) {
        this.append(documents);
        documents = [];
      }
    }
    if (documents.length > 0) this.append(documents);
    this.dropDead();
    this.mergeSmall();
  }

  clone(): Segments {
    this.owner = {};
    this.partsOwner = undefined;
    const clone = new Segments(this.shared);
    clone.upTo = this.upTo;
    return clone;
  }

  private append(documents: readonly StoredDocument[]): void {
    const segment = new DocumentSegment(documents);
    this.own().push(new LivePart(segment, undefined, 0, this.owner));
    this.upTo = segment.last;
  }

  private forget(): void {
    this.shared = [];
    this.partsOwner = this.owner;
    this.upTo = -1;
  }

  /** Makes segments anew of which most documents are gone, so that these are not kept in memory. */
  private dropDead(): void {
    for (const [number, part] of this.shared.entries()) {
      if (part.deadCount > part.segment.size / 2) this.own()[number] = this.merged([part]);
    }
  }

  private bury(number: number, part: LivePart, slot: number): void {
    const { segment, owner } = part;
    const dead = part.dead && owner === this.owner ? part.dead : new Uint8Array(segment.size);
    if (part.dead && dead !== part.dead) dead.set(part.dead);
    dead[slot] = 1;
    const deadCount = part.deadCount + 1;
    if (deadCount === segment.size) this.own().splice(number, 1);
    else this.own()[number] = new LivePart(segment, dead, deadCount, this.owner);
  }

  /** Merges neighbours of about the same size: most of them are of searches after single writes, or deletions have left few. */
  private mergeSmall(): void {
    for (let from = this.shared.length - MERGED; from >= 0; from -= 1) {
      const parts = this.shared.slice(from, from + MERGED);
      if (parts.length === MERGED && areMerged(parts)) this.own().splice(from, MERGED, this.merged(parts));
    }
  }

  private merged(parts: readonly LivePart[]): LivePart {
    return new LivePart(mergedSegment(parts), undefined, 0, this.owner);
  }

  private own(): LivePart[] {
    if (this.partsOwner !== this.owner) {
      this.shared = [...this.shared];
      this.partsOwner = this.owner;
    }
    return this.shared;
  }
}

function areMerged(parts: readonly LivePart[]): boolean {
  const level = levelOf(parts[0] as LivePart);
  return parts.every((part) => part.living <= LARGEST_MERGED && levelOf(part) === level);
}

/**
 * The sizes of segments on one level differ by less than a factor of `MERGED`, so that a document is merged as many times as there
 * are levels, however often somebody searches between writes.
 */
function levelOf({ living }: LivePart): number {
  return Math.floor(Math.log2(Math.max(1, living)) / Math.log2(MERGED));
}

/** One segment of several, with the data that all of them have. */
function mergedSegment(parts: readonly LivePart[]): DocumentSegment {
  const documents = parts.flatMap(({ segment, slots }) =>
    Array.from(slots, (slot) => segment.documents[slot] as StoredDocument),
  );
  const merged = new DocumentSegment(documents);
  for (const { kind } of parts[0]?.segment.all ?? []) {
    const data = mergedData(parts, kind);
    if (data) merged.keep(kind, data);
  }
  return merged;
}

/** Data of more bytes takes long to merge. It is made anew when it is needed, while others have their turn. */
const MOST_MERGED = 4_000_000;

function mergedData(parts: readonly LivePart[], kind: SegmentDataKind): SegmentData | undefined {
  const bytes = parts.reduce((sum, { segment }) => sum + (segment.data(kind)?.bytes ?? 0), 0);
  if (bytes > MOST_MERGED) return undefined;
  const builder: SegmentDataBuilder = kind.start();
  for (const { segment, slots } of parts) {
    const data = segment.data(kind);
    if (!data) return undefined;
    builder.take(data, slots);
  }
  return atOnce(builder.finish());
}
