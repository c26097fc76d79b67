import type { Budget } from '../runtime/budget';
import type { Derived, DocumentSet } from '../store/document-set';
import type { SearchField } from './fields/search-field';
import { objectsAt, sourcePath } from './fields/source-values';
import type { Value } from './fields/value';
import { View } from './matcher';

/** How common words or values are in one field, for scoring. Nested objects count as documents of their own. */
export interface TextStatistics {
  /** The number of documents that have the field. */
  readonly documents: number;
  /** The average number of words in the field. */
  readonly averageLength: number;
  /** The number of documents that contain the term. */
  documentFrequency(term: Value): number;
  /** The terms of the documents counted, each once. */
  terms(): readonly Value[];
}

/** Which documents are counted: those of an index, or the objects of one of its nested fields. */
export interface Counted {
  readonly documents: DocumentSet;
  readonly nestedPath: string | undefined;
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
export function textStatistics(counted: Counted, field: SearchField, budget: Budget): TextStatistics {
  const name = `statistics:${counted.nestedPath ?? ''}:${field.name}:${field.analyzer?.name}`;
  const holder = counted.documents.derive(name, () => new KnownStatistics());
  holder.known ??= collect(counted, field, budget);
  return holder.known;
}

function collect({ documents, nestedPath }: Counted, field: SearchField, budget: Budget): TextStatistics {
  const path = nestedPath === undefined ? undefined : sourcePath(nestedPath);
  const frequencies = new Map<Value, number>();
  let withField = 0;
  let words = 0;
  for (const document of documents.bySeqNo.values()) {
    const whole = new View(document, budget);
    const views = path ? objectsAt(whole.object, path).map((object) => whole.inside(object)) : [whole];
    for (const view of views) {
      const length = count(view, field, frequencies);
      if (length === undefined) continue;
      withField += 1;
      words += length;
    }
  }
  return {
    documents: withField,
    averageLength: withField === 0 ? 1 : words / withField,
    documentFrequency: (term) => frequencies.get(term) ?? 0,
    terms: () => [...frequencies.keys()],
  };
}

/**
 * Counts each distinct word of one document once. Returns the total number of words, or undefined if the document lacks
 * the field.
 */
function count(view: View, field: SearchField, frequencies: Map<Value, number>): number | undefined {
  const terms = field.isText ? field.tokens(view).map(({ term }) => term) : field.values(view);
  if (terms.length === 0) return undefined;
  const distinct = new Set(terms);
  for (const term of distinct) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return field.indexOptions === 'docs' ? distinct.size : terms.length;
}
