import type { JsonObject } from '../json/value';
import { DerivedMemory } from './derived-memory';

const DEFAULT_BUDGET = 16 * 1024 * 1024;

/** A document as the cache sees it. */
export interface Parsable {
  readonly text: string;
  /** The length of the text. */
  readonly size: number;
  /** Owned by the cache, which clears it again to stay within its budget. */
  parsed: JsonObject | undefined;
  /** Owned by the cache: how it refers to the document. */
  cached: WeakRef<Parsable> | undefined;
}

/**
 * Caches parsed sources of recently read documents, up to a budget measured in characters of their text. It has two
 * generations: when the young one is full, the old one is dropped. The cost per document is therefore constant,
 * whatever the number of documents. Documents that nothing else refers to, such as those of a state before a reset, are not
 * kept alive.
 */
export class SourceCache {
  private young = new Set<WeakRef<Parsable>>();
  private old = new Set<WeakRef<Parsable>>();
  private youngSize = 0;
  /** For what searches derive from the same documents. */
  readonly derived = new DerivedMemory();

  constructor(private readonly budget = DEFAULT_BUDGET) {}

  /** Parses the document's text and caches the result. */
  parse(document: Parsable): JsonObject {
    const value = JSON.parse(document.text) as JsonObject;
    this.keep(document, value);
    return value;
  }

  /** Caches a parsed form that the writer of the document already had. */
  keep(document: Parsable, value: JsonObject): void {
    if (this.youngSize > this.budget / 2) this.turn();
    document.parsed = value;
    document.cached ??= new WeakRef(document);
    this.young.add(document.cached);
    this.youngSize += document.size;
  }

  /** Releases a document that has been replaced. A snapshot may still contain it and will parse it again. */
  release(document: Parsable): void {
    document.parsed = undefined;
    const { cached } = document;
    if (!cached) return;
    if (this.young.delete(cached)) this.youngSize -= document.size;
    else this.old.delete(cached);
  }

  private turn(): void {
    for (const cached of this.old) {
      const document = cached.deref();
      if (document) forget(document);
    }
    this.old = this.young;
    this.young = new Set();
    this.youngSize = 0;
  }
}

function forget(document: Parsable): void {
  // A text that has not been written yet holds the source, too.
  void document.text;
  document.parsed = undefined;
}
