import type { JsonObject } from '../../json/value';
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
import { VisibleDocuments } from './visible-documents';
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

  all(documents: DocumentSet, budget: Budget, patient: boolean): DocumentSet {
    const filters = this.filters(budget);
    const key = JSON.stringify([filters, this.grants]);
    budget.charge(key.length);
    const start = () => this.visible(documents, filters, budget, patient);
    const kept = documents.derive('visible', VisibleSets.empty);
    const asked = { mappings: this.index.mappings, key, isKept: !DEPENDS_ON_MORE.test(key), budget, patient };
    return kept.get(asked, start);
  }

  one(document: StoredDocument, budget: Budget): StoredDocument | undefined {
    const alone = new DocumentSet();
    alone.put(document, undefined);
    return this.visible(alone, this.filters(budget), budget, false).all.get(document.id);
  }

  /** The queries of each part, any of which makes a document visible. */
  private filters(budget: Budget): JsonObject[][] {
    return this.seen.flatMap(({ queries }) =>
      queries ? [queries.map((query) => roleQueryFor(this.store, query, this.identity, budget))] : [],
    );
  }

  /** Each part looks at all documents, whose columns and words are kept. */
  private visible(
    documents: DocumentSet,
    filters: readonly JsonObject[][],
    budget: Budget,
    patient: boolean,
  ): VisibleDocuments {
    let visible: readonly StoredDocument[] | undefined;
    for (const anyOf of filters) {
      const matching = this.matching(anyOf, documents, budget, patient);
      const among: ReadonlySet<StoredDocument> | undefined = visible && new Set(visible);
      visible = among ? matching.filter((document) => among.has(document)) : matching;
    }
    const grants = this.grants.map((fields) => new GrantedFields(fields, budget));
    return new VisibleDocuments(visible ?? [...documents.bySeqNo.values()], grants, budget);
  }

  fields(budget: Budget): (path: string) => boolean {
    const grants = this.grants.map((fields) => new GrantedFields(fields, budget));
    return (path) => grants.every((fields) => fields.includes(path));
  }

  private get grants(): readonly (readonly FieldGrant[])[] {
    return this.seen.flatMap(({ fields }) => (fields ? [fields] : []));
  }

  private matching(
    filters: readonly JsonObject[],
    documents: DocumentSet,
    budget: Budget,
    patient: boolean,
  ): StoredDocument[] {
    const now = this.store.runtime.clock.now();
    const reached = [{ index: this.index, filters }];
    const found = findMatching(reached, undefined, { now, budget, documents, patient });
    return found.map(({ document }) => document);
  }
}
