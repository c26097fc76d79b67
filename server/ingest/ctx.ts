import { own, setOwn } from '../json/value';
import {
  checkMetadata,
  checkRemoval,
  type MetadataProperties,
  type PlainMap,
  ScriptMap,
  type ScriptValue,
  stringValueOf,
} from '../painless/java-values';
import type { Budget } from '../runtime/budget';

const text = { type: 'java.lang.String', nullable: true, writable: true } as const;
const long = { type: 'java.lang.Number', writable: true } as const;

/** IngestDocMetadata.PROPERTIES. */
const PROPERTIES: MetadataProperties = {
  _index: text,
  _id: text,
  _routing: text,
  _version_type: text,
  _version: long,
  _type: { type: 'java.lang.String', nullable: true },
  _if_seq_no: { ...long, nullable: true },
  _if_primary_term: { ...long, nullable: true },
  _dynamic_templates: { type: 'java.util.Map', nullable: true, writable: true },
};

/** `ctx` in pipelines: metadata and the fields of the document side by side, along with `_ingest` (IngestCtxMap). */
export class IngestCtx extends ScriptMap {
  readonly className = 'org.elasticsearch.ingest.IngestCtxMap';

  constructor(
    readonly metadata: Map<string, ScriptValue>,
    readonly source: PlainMap,
    private readonly ingest: PlainMap,
    private readonly budget: Budget,
  ) {
    super();
  }

  get(key: ScriptValue): ScriptValue {
    if (typeof key !== 'string') return null;
    if (own(PROPERTIES, key)) return this.metadata.get(key) ?? null;
    return own(this.source, key) ?? (key === '_ingest' ? this.ingest : null);
  }

  put(key: ScriptValue, value: ScriptValue): ScriptValue {
    const name = stringValueOf(key, this.budget);
    const before = this.get(name);
    const property = own(PROPERTIES, name);
    if (property) {
      checkMetadata(name, value, property, this.budget);
      this.metadata.set(name, value);
    } else {
      setOwn(this.source, name, value);
    }
    return before;
  }

  remove(key: ScriptValue): ScriptValue {
    const name = stringValueOf(key, this.budget);
    const before = this.get(name);
    const property = own(PROPERTIES, name);
    if (property) {
      checkRemoval(name, property);
      this.metadata.delete(name);
    } else {
      delete this.source[name];
    }
    return before;
  }

  has(key: ScriptValue): boolean {
    if (typeof key !== 'string') return false;
    return own(PROPERTIES, key) ? this.metadata.has(key) : Object.hasOwn(this.source, key);
  }

  keys(): string[] {
    return [...Object.keys(this.source), ...this.metadata.keys()];
  }
}
