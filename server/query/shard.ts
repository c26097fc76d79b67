import type { JsonObject } from '../json/value';
import type { ScriptContext } from '../painless/context';
import type { ScriptSource } from '../painless/script-source';
import type { ReadyScript } from '../painless/stored-scripts';
import type { DocumentSet } from '../store/document-set';
import type { Settings } from '../store/settings';
import type { IndexAnalyzers } from './analysis/custom-analyzers';
import type { FieldLookup } from './fields/field-type';
import type { SearchFields } from './fields/search-fields';
import type { Matcher, View } from './matcher';

/** Sets up to this size are looked through; in larger ones, indexes over fields are built. */
const SMALL_SET = 128;

/** Compiles a script of a request, or the stored one that it names. */
export type CompileScript = (source: ScriptSource, context: ScriptContext) => ReadyScript;

/** What a search asks of one index. */
export interface ShardParts {
  readonly name: string;
  readonly uuid: string;
  readonly searchFields: SearchFields;
  readonly documents: DocumentSet;
  /** The mock's clock. */
  readonly now: number;
  /** Finds a document of another index: terms lookup. Undefined where the index or the document is missing. */
  readonly lookUp?: ((index: string, id: string) => JsonObject | undefined) | undefined;
  /** Names of aliases of the index: a query on `_index` takes them for its name. */
  readonly aliases?: readonly string[] | undefined;
  readonly smallSet?: number | undefined;
  /** Compiles scripts; undefined: there are none here. */
  readonly scripts?: CompileScript | undefined;
  /** The cluster lets searches sort by `_id`. */
  readonly idFieldData?: boolean | undefined;
}

/** One index, for the time of one request. */
export class Shard {
  readonly name: string;
  readonly uuid: string;
  readonly searchFields: SearchFields;
  readonly fields: FieldLookup;
  readonly documents: DocumentSet;
  readonly settings: Settings;
  readonly now: number;
  readonly aliases: readonly string[];
  readonly lookUp: (index: string, id: string) => JsonObject | undefined;
  readonly analyzers: IndexAnalyzers;
  /** Queries with a `_name`, to be asked of every hit. */
  readonly labels = new Map<string, Matcher>();
  readonly large: boolean;
  readonly idFieldData: boolean;
  readonly scripts: CompileScript | undefined;

  constructor(parts: ShardParts) {
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
    this.idFieldData = parts.idFieldData ?? false;
    this.large = parts.documents.size > (parts.smallSet ?? SMALL_SET);
  }

  /** A whole-number setting of the index. */
  limit(name: string, fallback: number): number {
    const value = Object.hasOwn(this.settings, name) ? Number(this.settings[name]) : fallback;
    return Number.isFinite(value) ? value : fallback;
  }

  /** The names of the labelled queries that a hit matches. */
  labelsOf(view: View): string[] {
    return [...this.labels].filter(([, matcher]) => matcher.score(view) >= 0).map(([label]) => label);
  }
}
