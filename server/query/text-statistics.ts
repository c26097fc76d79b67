import type { StoredDocument } from '../store/document';
import type { Derived, DocumentSet } from '../store/document-set';
import type { SearchField } from './fields/search-field';
import { View } from './matcher';

/** More documents than this are not read for statistics: they are taken to be like the first ones. */
const SAMPLE = 5000;

/** How common words are in one field, for scores. */
export interface TextStatistics {
  /** Documents that have the field. */
  readonly documents: number;
  /** Words of the field in an average document. */
  readonly averageLength: number;
  /** How many documents have the term. */
  documentFrequency(term: string): number;
}

/** Keeps the statistics of a field until a document is written. */
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
export function textStatistics(documents: DocumentSet, field: SearchField): TextStatistics {
  const holder = documents.derive(`statistics:${field.name}:${field.analyzer?.name}`, () => new KnownStatistics());
  holder.known ??= collect(documents, field);
  return holder.known;
}

function collect(documents: DocumentSet, field: SearchField): TextStatistics {
  const frequencies = new Map<string, number>();
  let read = 0;
  let withField = 0;
  let words = 0;
  for (const document of documents.bySeqNo.values()) {
    if (read++ === SAMPLE) break;
    const length = count(document, field, frequencies);
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

/** Counts the words of one document, each once; how many there are in all, undefined if it has not the field. */
function count(document: StoredDocument, field: SearchField, frequencies: Map<string, number>): number | undefined {
  const tokens = field.tokens(new View(document));
  if (tokens.length === 0) return undefined;
  for (const term of new Set(tokens.map((token) => token.term)))
    frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return tokens.length;
}
