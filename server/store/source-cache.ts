import type { JsonObject } from '../json/value';
import type { StoredDocument } from './document';

const DEFAULT_BUDGET = 16 * 1024 * 1024;

/**
 * Keeps parsed sources of recently read documents, up to a budget counted in characters of their text. Two generations:
 * when the young one is full, the old one is dropped, so that keeping and dropping cost the same few operations a
 * document, whatever the number of documents.
 */
export class SourceCache {
  private young = new Set<StoredDocument>();
  private old = new Set<StoredDocument>();
  private youngSize = 0;

  constructor(private readonly budget = DEFAULT_BUDGET) {}

  /** Parses the document's text and keeps the result for a while. */
  parse(document: StoredDocument): JsonObject {
    const value = JSON.parse(document.text) as JsonObject;
    this.keep(document, value);
    return value;
  }

  /** Keeps a parsed form that the writer of the document already had. */
  keep(document: StoredDocument, value: JsonObject): void {
    if (this.youngSize > this.budget / 2) this.turn();
    document.parsed = value;
    this.young.add(document);
    this.youngSize += document.size;
  }

  /** Lets go of a document that another one took the place of: a snapshot may still have it, and parses it anew. */
  release(document: StoredDocument): void {
    document.parsed = undefined;
    if (this.young.delete(document)) this.youngSize -= document.size;
    else this.old.delete(document);
  }

  private turn(): void {
    for (const document of this.old) document.parsed = undefined;
    this.old = this.young;
    this.young = new Set();
    this.youngSize = 0;
  }
}
