import type { ElasticsearchError } from '../errors/elasticsearch-error';
import type { JsonObject } from '../json/value';
import type { ReadyScript, ScriptContext, ScriptSource } from '../painless';
import { Budget } from '../runtime/budget';
import { DerivedMemory } from '../store/derived-memory';
import type { DocumentSet } from '../store/document-set';
import type { IndexSettings } from '../store/settings';
import type { IndexAnalyzers } from './analysis/custom-analyzers';
import type { FieldColumns } from './columns/field-columns';
import type { FieldLookup } from './fields/field-type';
import type { SearchField } from './fields/search-field';
import type { SearchFields } from './fields/search-fields';
import type { Matcher, View } from './matcher';
import type { Gathering } from './segments/gathering';
import type { TextIndex } from './text-index/text-index';

/** Sets up to this size are scanned; larger ones get indexes over their fields. */
const SMALL_SET = 128;

/** `search.max_buckets` by default. */
const MOST_BUCKETS = 65_536;

/** Compiles a script given in a request, or the stored script that it names. */
export type CompileScript = (source: ScriptSource, context: ScriptContext) => ReadyScript;

/** What a search needs from one index. */
export interface ShardParts {
  readonly name: string;
  readonly uuid: string;
  readonly searchFields: SearchFields;
  /** Why the fields that the request defines do not suit the index. */
  readonly invalid?: ElasticsearchError | undefined;
  readonly documents: DocumentSet;
  /** The mock's clock. */
  readonly now: number;
  /** Looks up a document of another index, for terms lookup. Undefined if the index or the document does not exist. */
  readonly lookUp?: ((index: string, id: string) => JsonObject | undefined) | undefined;
  /** Aliases of the index, which a query on `_index` accepts in place of its name. */
  readonly aliases?: readonly string[] | undefined;
  readonly smallSet?: number | undefined;
  /** Compiles scripts; undefined if scripts are not available here. */
  readonly scripts?: CompileScript | undefined;
  /** True if queries are only checked, whatever documents there are. */
  readonly checksOnly?: boolean | undefined;
  /** What the request may still use up; left out, the search has a budget of its own. */
  readonly budget?: Budget | undefined;
  /** True if the cluster allows sorting by `_id`. */
  readonly idFieldData?: boolean | undefined;
  /** `search.max_buckets`, if it is set. */
  readonly maxBuckets?: number | undefined;
  /** False if the cluster refuses expensive queries (`search.allow_expensive_queries`). */
  readonly allowsExpensive?: boolean | undefined;
  /** The memory for data that the search derives from documents; left out, it has one of its own. */
  readonly memory?: DerivedMemory | undefined;
  /** True if who asks can wait for indexes to be made: it may get IndexingPending. */
  readonly patient?: boolean | undefined;
  /** The fields of the index whose values have been loaded for sorting and aggregations. */
  readonly fielddata?: Set<string> | undefined;
  /** What earlier attempts of the search have gathered. */
  readonly gathered?: Map<object | string, Gathering> | undefined;
}

/** One index, for the duration of one request. */
export class Shard {
  readonly name: string;
  readonly uuid: string;
  readonly searchFields: SearchFields;
  readonly fields: FieldLookup;
  readonly documents: DocumentSet;
  readonly settings: IndexSettings;
  readonly now: number;
  readonly aliases: readonly string[];
  readonly lookUp: (index: string, id: string) => JsonObject | undefined;
  readonly analyzers: IndexAnalyzers;
  /** Queries with a `_name`, evaluated for every hit. */
  readonly labels = new Map<string, Matcher>();
  /** The columns that the search has asked for. */
  readonly columns = new Map<SearchField, FieldColumns>();
  /** The indexes over texts that the search has asked for. */
  readonly words = new Map<SearchField, TextIndex>();
  /** What queries gather from all documents, by what identifies it in all attempts of the search. */
  readonly gathered: Map<object | string, Gathering>;
  /** How many documents fields have been read from that have no columns. */
  readonly reads = new Map<SearchField, number>();
  /** What queries add to the `fields` of their hits, by name. */
  readonly hitFields = new Map<string, (view: View) => readonly number[]>();
  readonly large: boolean;
  readonly idFieldData: boolean;
  readonly maxBuckets: number;
  readonly scripts: CompileScript | undefined;
  readonly checksOnly: boolean;
  readonly fielddata: Set<string>;
  readonly allowsExpensive: boolean;
  readonly memory: DerivedMemory;
  /** The number of the search, for the memory. */
  readonly search: number;
  /** The `size` of the search, if it has one. */
  wantedHits: number | undefined;
  /** That of the request that asks. */
  readonly budget: Budget;
  /** Whether the request that asks can wait for indexes to be made. */
  readonly patient: boolean;
  /** The work of the request when this attempt began. */
  private readonly usedBefore: number;

  constructor(private readonly parts: ShardParts) {
    this.name = parts.name;
    this.uuid = parts.uuid;
    this.searchFields = parts.searchFields;
    this.fields = parts.searchFields.lookup;
    this.documents = parts.documents;
    this.settings = parts.searchFields.settings;
    this.now = parts.now;
    this.aliases = parts.aliases ?? [];
    this.lookUp = parts.lookUp ?? (() => undefined);
    this.analyzers = parts.searchFields.analyzers;
    this.scripts = parts.scripts;
    this.checksOnly = parts.checksOnly ?? false;
    this.budget = parts.budget ?? new Budget();
    this.usedBefore = this.budget.used;
    this.maxBuckets = parts.maxBuckets ?? MOST_BUCKETS;
    this.allowsExpensive = parts.allowsExpensive ?? true;
    this.fielddata = parts.fielddata ?? new Set();
    this.gathered = parts.gathered ?? new Map();
    this.patient = parts.patient ?? false;
    this.memory = parts.memory ?? new DerivedMemory();
    this.search = this.memory.begin();
    this.idFieldData = parts.idFieldData ?? false;
    this.large = parts.documents.size > (parts.smallSet ?? SMALL_SET);
  }

  /** The same documents for another request, or for another attempt of this one. */
  again(changes: Pick<ShardParts, 'budget' | 'patient'>): Shard {
    return new Shard({ ...this.parts, gathered: changes.budget ? undefined : this.gathered, ...changes });
  }

  /** @throws ElasticsearchError if the fields that the request defines do not suit the index */
  checkFields(): void {
    if (this.parts.invalid) throw this.parts.invalid;
  }

  /** What this attempt of the search has been charged for so far. */
  get workOfAttempt(): number {
    return this.budget.used - this.usedBefore;
  }

  /** An integer setting of the index. */
  limit(name: string, fallback: number): number {
    const value = Object.hasOwn(this.settings, name) ? Number(this.settings[name]) : fallback;
    return Number.isFinite(value) ? value : fallback;
  }

  /** The names of the labelled queries that a hit matches. */
  labelsOf(view: View): string[] {
    return [...this.labels].flatMap(([label, matcher]) => {
      if (matcher.score(view) < 0) return [];
      view.chargeMemory(label.length);
      return [label];
    });
  }
}
