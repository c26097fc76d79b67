import type { JsonObject } from '../../json/value';
import { parseLosslessObject, stringifyLossless } from '../../json-text/lossless';
import { findMatching } from '../../query/find-matching';
import type { Budget } from '../../runtime/budget';
import type { StoredDocument } from '../../store/document';
import { DocumentSet } from '../../store/document-set';
import type { IndexState } from '../../store/index-state';
import type { Sight } from '../../store/sight';
import type { Store } from '../../store/store';
import type { Identity } from '../identity';
import { type FieldGrant, GrantedFields } from './field-grants';
import { roleQueryFor } from './role-query';
import type { Seen } from './seen';
import { VisibleSets } from './visible-sets';

/** What queries have in them that depend on the time, on chance, on scripts or on other documents. */
const DEPENDS_ON_MORE = /\bnow\b|script"|"(?:script_score|random_score|wrapper|index|like)"/;

/**
 * What a caller sees of one index. Hidden documents and fields are left out of the documents that a request works on, so
 * that nothing it does, from sorting to suggestions, can reveal them.
 */
export class IndexSight implements Sight {
  /** @param seen all of which must let something be seen: those of an API key and those of its owner. */
  constructor(
    private readonly store: Store,
    private readonly index: IndexState,
    private readonly identity: Identity,
    private readonly seen: readonly Seen[],
  ) {}

  get hidesDocuments(): boolean {
    return this.seen.some(({ queries }) => queries !== undefined);
  }

  /** TransportTermsEnumAction.canAccess */
  hidesTerms(budget: Budget): boolean {
    return this.seen.some(
      ({ queries }) =>
        queries !== undefined &&
        !queries.some((query) => 'match_all' in roleQueryFor(this.store, query, this.identity, budget)),
    );
  }

  all(documents: DocumentSet, budget: Budget): DocumentSet {
    const filters = this.filters(budget);
    const key = JSON.stringify([filters, this.grants]);
    const compute = () => this.visible(documents, filters, budget);
    if (DEPENDS_ON_MORE.test(key)) return compute();
    budget.charge(key.length);
    return documents.derive('visible', VisibleSets.empty).get(this.index.mappings, key, compute);
  }

  one(document: StoredDocument, budget: Budget): StoredDocument | undefined {
    return this.visible(setOf([document]), this.filters(budget), budget).get(document.id);
  }

  /** The queries of each part, any of which makes a document visible. */
  private filters(budget: Budget): JsonObject[][] {
    return this.seen.flatMap(({ queries }) =>
      queries ? [queries.map((query) => roleQueryFor(this.store, query, this.identity, budget))] : [],
    );
  }

  private visible(documents: DocumentSet, filters: readonly JsonObject[][], budget: Budget): DocumentSet {
    let visible = documents;
    for (const anyOf of filters) visible = setOf(this.matching(anyOf, visible, budget));
    if (!this.hidesFields) return visible;
    const grants = this.grants.map((fields) => new GrantedFields(fields, budget));
    return setOf([...visible.bySeqNo.values()].map((document) => withoutHiddenFields(document, grants, budget)));
  }

  fields(budget: Budget): (path: string) => boolean {
    const grants = this.grants.map((fields) => new GrantedFields(fields, budget));
    return (path) => grants.every((fields) => fields.includes(path));
  }

  private get grants(): readonly (readonly FieldGrant[])[] {
    return this.seen.flatMap(({ fields }) => (fields ? [fields] : []));
  }

  private get hidesFields(): boolean {
    return this.grants.length > 0;
  }

  private matching(filters: readonly JsonObject[], documents: DocumentSet, budget: Budget): StoredDocument[] {
    const now = this.store.runtime.clock.now();
    const found = findMatching([{ index: this.index, filters }], undefined, { now, budget, documents });
    return found.map(({ document }) => document);
  }
}

function withoutHiddenFields(
  document: StoredDocument,
  grants: readonly GrantedFields[],
  budget: Budget,
): StoredDocument {
  budget.charge(document.size);
  let source = parseLosslessObject(document.text);
  for (const fields of grants) source = fields.filter(source);
  return document.withText(stringifyLossless(source));
}

function setOf(documents: readonly StoredDocument[]): DocumentSet {
  const set = new DocumentSet();
  for (const document of documents) set.put(document, undefined);
  return set;
}
