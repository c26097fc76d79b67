import type { Budget } from '../../runtime/budget';
import type { InSteps } from '../../runtime/in-steps';
import type { DerivedMemory, Droppable } from '../../store/derived-memory';
import type { StoredDocument } from '../../store/document';
import { allSlots, type Slots, slotsWhere } from './slots';

/** What has been computed from the documents of a segment, such as a column of values. It never changes. */
export interface SegmentData {
  /** About how much memory it takes. */
  readonly bytes: number;
}

/** Makes data of a segment, document by document. */
export interface SegmentDataBuilder<T extends SegmentData = SegmentData> {
  /** The number of documents so far. */
  readonly size: number;
  /** About how much memory takes what has been collected of them. */
  readonly bytes: number;
  /** Takes in a document. The budget pays for it. */
  add(document: StoredDocument, budget: Budget): void;
  /** Takes over the data of some documents of another segment. */
  take(data: T, slots: Slots): void;
  /** Makes the data of what has been collected, once. */
  finish(): InSteps<T>;
}

/** A kind of data, of one field, that segments can have. */
export interface SegmentDataKind<T extends SegmentData = SegmentData> {
  /** Includes everything that the data depends on. */
  readonly name: string;
  /** What taking in a document is granted, because a client has stored it: units of work, and bytes. */
  granted(document: StoredDocument): readonly [work: number, bytes: number];
  start(): SegmentDataBuilder<T>;
}

/** Data of a segment in the making. */
export interface Unfinished<T extends SegmentData = SegmentData> extends Droppable {
  readonly builder: SegmentDataBuilder<T>;
  /** Set as soon as all documents have been taken in. */
  finishing: InSteps<T> | undefined;
}

/** Data of a segment, and how the memory for it can drop it without keeping it alive. */
interface Built {
  readonly kind: SegmentDataKind;
  readonly data: SegmentData;
  readonly droppable: Droppable;
}

/**
 * Some documents, ordered by sequence number, with what has been computed from them. The documents never change, so all copies
 * of a document set share its segments, and what one of them has computed, as Lucene's readers do; what has been deleted since
 * is noted beside it (`LivePart`).
 */
export class DocumentSegment {
  private readonly built = new Map<string, Built>();
  private readonly unfinished = new Map<string, Unfinished>();

  constructor(readonly documents: readonly StoredDocument[]) {}

  get size(): number {
    return this.documents.length;
  }

  get first(): number {
    return this.documents[0]?.seqNo ?? 0;
  }

  get last(): number {
    return this.documents[this.documents.length - 1]?.seqNo ?? -1;
  }

  /** The place of a document; -1 if it is not here. */
  slotOf(document: StoredDocument): number {
    const slot = this.placeFrom(document.seqNo);
    return this.documents[slot] === document ? slot : -1;
  }

  /** The place of the first document whose sequence number is not below another. */
  placeFrom(seqNo: number): number {
    let [low, high] = [0, this.documents.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.documents[middle] as StoredDocument).seqNo < seqNo) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The data of a kind; undefined as long as it has not been made. */
  data<T extends SegmentData>(kind: SegmentDataKind<T>): T | undefined {
    return this.built.get(kind.name)?.data as T | undefined;
  }

  /** The data of a kind, noted as used. */
  use<T extends SegmentData>(kind: SegmentDataKind<T>, memory: DerivedMemory, search: number): T | undefined {
    const built = this.built.get(kind.name);
    if (built) memory.use(built.droppable, search);
    return built?.data as T | undefined;
  }

  /** All data that has been made. */
  get all(): Iterable<Built> {
    return this.built.values();
  }

  keep(kind: SegmentDataKind, data: SegmentData): void {
    const weak = new WeakRef<DocumentSegment>(this);
    const droppable = { bytes: data.bytes, drop: () => weak.deref()?.drop(kind.name) };
    this.built.set(kind.name, { kind, data, droppable });
    this.unfinished.delete(kind.name);
  }

  /** Forgets data, which is made again when it is needed. */
  private drop(name: string): void {
    this.built.delete(name);
  }

  /** The data of a kind in the making. If the work is broken off, the next request goes on with it. */
  inTheMaking(kind: SegmentDataKind): Unfinished {
    const known = this.unfinished.get(kind.name);
    if (known) return known;
    const weak = new WeakRef<DocumentSegment>(this);
    const builder = kind.start();
    const started: Unfinished = {
      builder,
      finishing: undefined,
      get bytes() {
        return builder.bytes;
      },
      drop: () => weak.deref()?.unfinished.delete(kind.name),
    };
    this.unfinished.set(kind.name, started);
    return started;
  }

  /** About how much memory the data of a kind takes that is in the making. */
  bytesInTheMaking(kind: SegmentDataKind): number {
    return this.unfinished.get(kind.name)?.bytes ?? 0;
  }

  /** How many documents have not been taken into the data of a kind. */
  missingFrom(kind: SegmentDataKind): number {
    return this.size - (this.unfinished.get(kind.name)?.builder.size ?? 0);
  }
}

/** A segment, and which of its documents are no longer in the set. */
export class LivePart {
  private known: Slots | undefined;

  constructor(
    readonly segment: DocumentSegment,
    /** One byte for each document; undefined as long as all are there. */
    readonly dead: Uint8Array | undefined,
    readonly deadCount: number,
    /** Who may change `dead`: the set that made it, until it is cloned. */
    readonly owner: object,
  ) {}

  /** The number of documents that are still there. */
  get living(): number {
    return this.segment.size - this.deadCount;
  }

  /** The places of the documents that are still there. */
  get slots(): Slots {
    const { dead, segment } = this;
    const all = allSlots(segment.size);
    this.known ??= dead ? slotsWhere(all, (slot) => dead[slot] !== 1) : all;
    return this.known;
  }

  /** Those of some places whose documents are still there. */
  livingAmong(slots: Slots): Slots {
    const { dead } = this;
    return dead ? slotsWhere(slots, (slot) => dead[slot] !== 1) : slots;
  }
}
