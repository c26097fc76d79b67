import { ElasticsearchError } from '../errors/elasticsearch-error';
import { FieldIndex } from './fields/field-index';
import { metadataField } from './fields/metadata-field';
import type { SearchField } from './fields/search-field';
import type { TextTest } from './patterns/wildcard';
import type { Shard } from './shard';

/** Words that a query looks for in a field, one after the other. */
export interface Mark {
  readonly field: string;
  readonly words: readonly TextTest[];
}

/** Where in an index a query is bound: to whole documents or to a nested object, for scores or as a filter. */
export class Scope {
  private readonly known = new Map<string, SearchField | undefined>();

  constructor(
    readonly shard: Shard,
    readonly nestedPath?: string | undefined,
    /** False: nobody looks at the scores. */
    readonly scoring = true,
    /** Takes down what the query looks for, to be highlighted in its hits. */
    private readonly marks?: Mark[] | undefined,
  ) {}

  /** The field of that name; undefined where the mapping has none. */
  field(name: string): SearchField | undefined {
    if (!this.known.has(name)) this.known.set(name, this.find(name));
    return this.known.get(name);
  }

  /** The same place, without scores. */
  asFilter(): Scope {
    return this.scoring ? new Scope(this.shard, this.nestedPath, false, this.marks) : this;
  }

  /** The same place, as a filter for what is not to be found: nothing is taken down. */
  asExclusion(): Scope {
    return this.marks ? new Scope(this.shard, this.nestedPath, false) : this.asFilter();
  }

  /** Takes down that words of a field are looked for, one after the other. */
  mark(field: SearchField, words: readonly TextTest[]): void {
    this.marks?.push({ field: field.name, words });
  }

  /** Inside of a nested object. */
  inside(path: string, scoring = this.scoring): Scope {
    return new Scope(this.shard, path, scoring, this.marks);
  }

  /** The index over a field's values, where documents are many and the field is one of whole documents. */
  index(field: SearchField): FieldIndex | undefined {
    if (!this.shard.large || !field.atRoot || field.isText) return undefined;
    return fieldIndex(this.shard, field);
  }

  /** QueryShardException: the query does not go with this index. */
  failure(reason: string, causedBy?: ElasticsearchError): ElasticsearchError {
    return new ElasticsearchError('query_shard_exception', reason, {
      metadata: { index_uuid: this.shard.uuid, index: this.shard.name },
      causedBy,
    });
  }

  private find(name: string): SearchField | undefined {
    if (name.startsWith('_')) {
      const metadata = metadataField(name, this.shard.name);
      if (metadata) return metadata;
    }
    return this.shard.searchFields.field(name, this.nestedPath);
  }
}

/** The index over a field's values, made at the first call. */
export function fieldIndex(shard: Shard, field: SearchField): FieldIndex {
  return shard.documents.derive(field.indexName, () => new FieldIndex(field.valuesOf));
}
