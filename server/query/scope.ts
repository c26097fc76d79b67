import { ElasticsearchError } from '../errors/elasticsearch-error';
import { columnsOf } from './columns/columns-of';
import type { FieldColumns } from './columns/field-columns';
import { metadataField } from './fields/metadata-field';
import type { SearchField } from './fields/search-field';
import type { Matcher, View } from './matcher';
import type { TextTest } from './patterns/wildcard';
import type { Shard } from './shard';
import type { TextIndex } from './text-index/text-index';
import { textIndexOf } from './text-index/text-index-of';

/** A sequence of words that a query looks for in a field. */
export interface HighlightedWords {
  readonly field: string;
  readonly words: readonly TextTest[];
}

/** A nested query whose objects the hits show. */
export interface NestedQuery {
  /** Where the query itself is bound, not its objects. */
  readonly scope: Scope;
  readonly path: string;
  /** Binds what the objects have to match. */
  readonly compile: (scope: Scope) => Matcher;
  /** What the reader of inner hits has made of their definition. */
  readonly definition: object;
}

/** A query for parents or children whose relatives the hits show. */
export interface JoinedQuery extends Omit<NestedQuery, 'path'> {
  /** The type of the relatives, which the inner hits are called if they have no name. */
  readonly type: string;
  /** The relatives of a hit. */
  readonly relatives: (view: View) => readonly View[];
}

/** Takes the inner hits of the nested and joining queries of a search. */
export interface InnerHitsRegistry {
  register(query: NestedQuery | JoinedQuery): void;
}

/** What a clause costs before any document is looked at: in the units of a budget, and in bytes. */
const CLAUSE_WORK = 60;
const CLAUSE_BYTES = 800;

/** Where in an index a query is bound: to whole documents or to a nested object, with scores or as a filter. */
export class Scope {
  private readonly known = new Map<string, SearchField | undefined>();

  constructor(
    readonly shard: Shard,
    readonly nestedPath?: string | undefined,
    /** False if the scores are not used. */
    readonly scoring = true,
    /** Records what the query looks for, so that it can be highlighted in the hits. */
    private readonly marks?: HighlightedWords[] | undefined,
    /** Takes the inner hits of nested queries, where hits show them. */
    readonly innerHits?: InnerHitsRegistry | undefined,
    /** True for inner hits, where all vectors match, and not only the nearest. */
    readonly exactVectors = false,
  ) {}

  /** The field with this name, for a clause that searches it; undefined if it is not mapped. */
  field(name: string): SearchField | undefined {
    this.shard.budget.charge(CLAUSE_WORK);
    this.shard.budget.chargeMemory(CLAUSE_BYTES);
    return this.lookUp(name);
  }

  /** The same for what reads the field of one document, and builds nothing. */
  lookUp(name: string): SearchField | undefined {
    if (!this.known.has(name)) this.known.set(name, this.find(name));
    return this.known.get(name);
  }

  /** The same scope, without scores. */
  asFilter(): Scope {
    return this.scoring
      ? new Scope(this.shard, this.nestedPath, false, this.marks, this.innerHits, this.exactVectors)
      : this;
  }

  /** The same scope, as a filter for what must not match, which has no highlights and no inner hits. */
  asExclusion(): Scope {
    return this.marks || this.innerHits
      ? new Scope(this.shard, this.nestedPath, false, undefined, undefined, this.exactVectors)
      : this.asFilter();
  }

  /** Records that a field is searched for a sequence of words. */
  mark(field: SearchField, words: readonly TextTest[]): void {
    this.marks?.push({ field: field.name, words });
  }

  /** The scope inside a nested object. */
  inside(path: string, scoring = this.scoring): Scope {
    return new Scope(this.shard, path, scoring, this.marks, this.innerHits, this.exactVectors);
  }

  /** The same scope, where nested queries show nothing inside the hits. */
  withoutInnerHits(): Scope {
    return new Scope(this.shard, this.nestedPath, this.scoring, this.marks, undefined, this.exactVectors);
  }

  /** The columns of a field, if there are many documents and the field belongs to whole documents. */
  columns(field: SearchField): FieldColumns | undefined {
    if (!this.shard.large || !field.atRoot || field.isText) return undefined;
    return columnsOf(this.shard, field);
  }

  /** The index over the words of a text field, if the field belongs to whole documents. */
  words(field: SearchField): TextIndex | undefined {
    if (!field.atRoot || !field.isText) return undefined;
    return textIndexOf(this.shard, field);
  }

  /** QueryShardException: the query does not suit this index. */
  failure(reason: string, causedBy?: ElasticsearchError): ElasticsearchError {
    return new ElasticsearchError('query_shard_exception', reason, {
      metadata: { index_uuid: this.shard.uuid, index: this.shard.name },
      causedBy,
    });
  }

  /**
   * Refuses a query that Elasticsearch takes for expensive, if the cluster wants it to.
   *
   * @param what the kind of query: `[prefix] queries`.
   * @throws ElasticsearchError exception
   */
  checkExpensive(what: string, hint = ''): void {
    if (this.shard.allowsExpensive) return;
    const reason = `${what} cannot be executed when 'search.allow_expensive_queries' is set to false.${hint}`;
    throw new ElasticsearchError('exception', reason, { status: 400 });
  }

  private find(name: string): SearchField | undefined {
    if (name.startsWith('_')) {
      const metadata = metadataField(name, this.shard);
      if (metadata) return metadata;
    }
    return this.shard.searchFields.field(name, this.nestedPath);
  }
}
