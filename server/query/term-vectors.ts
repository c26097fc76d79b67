import type { AnswerObject } from '../json/value';
import { wildcardMatch } from '../json/wildcard';
import type { StoredDocument } from '../store/document';
import type { SearchField } from './fields/search-field';
import { compareValues } from './fields/value';
import { View } from './matcher';
import { Scope } from './scope';
import type { Shard } from './shard';

/** What the vectors of a document show. */
export interface TermVectorOptions {
  /** Names and patterns of fields; undefined for those whose mapping stores vectors. */
  readonly fields: readonly string[] | undefined;
  readonly positions: boolean;
  readonly offsets: boolean;
  readonly fieldStatistics: boolean;
  readonly termStatistics: boolean;
}

interface Occurrence {
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

/** The words of a document, field by field, with statistics over all documents (TermVectorsService). */
export function termVectors(shard: Shard, document: StoredDocument, options: TermVectorOptions): AnswerObject {
  const scope = new Scope(shard, undefined, false);
  const names = [...shard.fields.all()].map(({ name }) => name).filter((name) => isWanted(shard, name, options.fields));
  const vectors = names.flatMap((name) => {
    const field = scope.field(name);
    const terms = field && isIndexedText(field) ? termsIn(field, new View(document, shard.budget)) : undefined;
    return field && terms && terms.size > 0 ? [[name, vectorOf(shard, field, terms, options)] as const] : [];
  });
  return Object.fromEntries(vectors);
}

function isWanted(shard: Shard, name: string, wanted: readonly string[] | undefined): boolean {
  if (wanted) return wanted.some((pattern) => wildcardMatch(pattern, name));
  const kept = shard.searchFields.field(name, undefined)?.type.parameters.term_vector;
  return kept !== undefined && kept !== 'no';
}

function isIndexedText({ isText, type }: SearchField): boolean {
  return (isText || type.type === 'keyword') && type.parameters.index !== false;
}

/** The words of a field in one document; the whole value of a keyword is one. */
function termsIn(field: SearchField, view: View): Map<string, Occurrence[]> {
  const terms = new Map<string, Occurrence[]>();
  const add = (term: string, occurrence: Occurrence): void => {
    const known = terms.get(term);
    if (known) known.push(occurrence);
    else terms.set(term, [occurrence]);
  };
  if (field.isText) for (const { term, ...occurrence } of field.tokens(view)) add(term, occurrence);
  else {
    let start = 0;
    let position = 0;
    for (const raw of field.raw(view)) {
      field.kind.index(raw, (value) => {
        const end = start + String(value).length;
        add(String(value), { position, start, end });
        start = end + 1;
        position += 1;
      });
    }
  }
  return terms;
}

interface FieldCounts {
  documents: number;
  readonly byTerm: Map<string, { documents: number; occurrences: number }>;
}

function countsOf(shard: Shard, field: SearchField): FieldCounts {
  const counts: FieldCounts = { documents: 0, byTerm: new Map() };
  for (const document of shard.documents.bySeqNo.values()) {
    const terms = termsIn(field, new View(document, shard.budget));
    if (terms.size > 0) counts.documents += 1;
    for (const [term, { length }] of terms) {
      const known = counts.byTerm.get(term) ?? { documents: 0, occurrences: 0 };
      counts.byTerm.set(term, { documents: known.documents + 1, occurrences: known.occurrences + length });
    }
  }
  return counts;
}

function vectorOf(
  shard: Shard,
  field: SearchField,
  terms: ReadonlyMap<string, readonly Occurrence[]>,
  options: TermVectorOptions,
): AnswerObject {
  const counted = options.fieldStatistics || options.termStatistics ? countsOf(shard, field) : undefined;
  // A keyword's index does not count how often a document has a term.
  const frequency = field.isText ? 'occurrences' : 'documents';
  const sum = (key: 'documents' | 'occurrences'): number =>
    [...(counted?.byTerm.values() ?? [])].reduce((total, one) => total + one[key], 0);
  const shown = [...terms]
    .sort(([one], [other]) => compareValues(one, other))
    .map(([term, occurrences]) => {
      const known = options.termStatistics ? counted?.byTerm.get(term) : undefined;
      const tokens =
        options.positions || options.offsets ? occurrences.map((one) => tokenBody(one, options)) : undefined;
      const statistics = { doc_freq: known?.documents, ttf: known?.[frequency] };
      return [term, { ...statistics, term_freq: occurrences.length, tokens }] as const;
    });
  return {
    field_statistics: options.fieldStatistics
      ? { sum_doc_freq: sum('documents'), doc_count: counted?.documents ?? 0, sum_ttf: sum(frequency) }
      : undefined,
    terms: Object.fromEntries(shown),
  };
}

function tokenBody({ position, start, end }: Occurrence, { positions, offsets }: TermVectorOptions): AnswerObject {
  return {
    position: positions ? position : undefined,
    start_offset: offsets ? start : undefined,
    end_offset: offsets ? end : undefined,
  };
}
