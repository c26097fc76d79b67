import type { Budget } from '../runtime/budget';
import type { Derived, DocumentSet } from '../store/document-set';
import type { SearchField } from './fields/search-field';
import { View } from './matcher';

/** Statistics are based on at most this many documents; the rest are assumed to be similar. */
const SAMPLE = 5000;

/** How common words are in one field, for scoring. */
export interface TextStatistics {
  /** The number of documents that have the field. */
  readonly documents: number;
  /** The average number of words in the field. */
  readonly averageLength: number;
  /** The number of documents that contain the term. */
  documentFrequency(term: string): number;
}

/** Caches the statistics of a field until a document is written. */
class KnownStatistics implements Derived {
  constructor(public known?: TextStatistics) {}

  add(): void {
    this.known = undefined;
  }

  remove(): void {
    this.known = undefined;
  }

  clone(): KnownStatistics {
    return new KnownStatistics(this.known);
  }
}

/** The statistics of a field over a set of documents. */
export function textStatistics(documents: DocumentSet, field: SearchField, budget: Budget): TextStatistics {
  const holder = documents.derive(`statistics:${field.name}:${field.analyzer?.name}`, () => new KnownStatistics());
  holder.known ??= collect(documents, field, budget);
  return holder.known;
}

function collect(documents: DocumentSet, field: SearchField, budget: Budget): TextStatistics {
  const frequencies = new Map<string, number>();
  let read = 0;
  let withField = 0;
  let words = 0;
  for (const document of documents.bySeqNo.values()) {
    if (read++ === SAMPLE) break;
    const length = count(new View(document, budget), field, frequencies);
    if (length === undefined) continue;
    withField += 1;
    words += length;
  }
  const scale = Math.max(1, documents.size / SAMPLE);
  return {
    documents: Math.round(withField * scale),
    averageLength: withField === 0 ? 1 : words / withField,
    documentFrequency: (term) => Math.round((frequencies.get(term) ?? 0) * scale),
  };
}

/**
 * Counts each distinct word of one document once. Returns the total number of words, or undefined if the document lacks
 * the field.
 */
function count(view: View, field: SearchField, frequencies: Map<string, number>): number | undefined {
  const tokens = field.tokens(view);
  if (tokens.length === 0) return undefined;
  for (const term of new Set(tokens.map((token) => token.term)))
    frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return tokens.length;
}
