import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import type { LosslessObject } from '../json-text/lossless';
import {
  className,
  deepCopy,
  isPlainMap,
  type PlainMap,
  ScriptFailure,
  type ScriptValue,
  toScriptMap,
  toStoredObject,
} from '../painless/java-values';
import type { Budget } from '../runtime/budget';
import { IngestCtx } from './ctx';
import { appendValues, isContainer, loadPart, notPresent, pathFailure, pathParts, storePart } from './path';

/** A document before any pipeline runs. */
export interface IngestInput {
  readonly index: string;
  /** Null if an id is generated later. */
  readonly id: string | null;
  readonly routing?: string | undefined;
  /** -3 if the request does not specify one. */
  readonly version?: number | undefined;
  readonly versionType?: string | undefined;
  readonly source: LosslessObject;
}

type JavaType = 'java.lang.String' | 'java.util.List' | 'java.util.Map';

const isOf: { readonly [T in JavaType]: (value: ScriptValue) => boolean } = {
  'java.lang.String': (value) => typeof value === 'string',
  'java.util.List': Array.isArray,
  'java.util.Map': isPlainMap,
};

/** A document on its way through pipelines (org.elasticsearch.ingest.IngestDocument). */
export class IngestDocument {
  readonly ctx: IngestCtx;
  /** `_ingest`: the timestamp and, while a failure is handled, what failed. */
  readonly ingest: PlainMap;
  /** Set by the terminate processor; the rest of the pipeline is then skipped. */
  terminated = false;
  /** The running pipelines, outermost first. */
  readonly pipelines: string[] = [];

  /** @param budget of the request: what scripts and processors do with the document is charged to it. */
  constructor(
    input: IngestInput,
    timestamp: string,
    readonly budget: Budget,
  ) {
    const metadata = new Map<string, ScriptValue>([
      ['_index', input.index],
      ['_id', input.id],
      ['_version', BigInt(input.version ?? -3)],
    ]);
    if (input.routing !== undefined) metadata.set('_routing', input.routing);
    if (input.versionType !== undefined) metadata.set('_version_type', input.versionType);
    this.ingest = { timestamp };
    this.ctx = new IngestCtx(metadata, toScriptMap(input.source, budget), this.ingest, budget);
  }

  /** The source as JSON. Throws 400 for values that contain themselves or are nested too deeply. */
  source(): LosslessObject {
    try {
      return toStoredObject(this.ctx.source, this.budget);
    } catch (error) {
      if (!(error instanceof ScriptFailure)) throw error;
      throw new ElasticsearchError(error.type, error.reason, { status: 400, limit: error.limit });
    }
  }

  /** A metadata field: `_index`, `_id`, `_routing`, … */
  metadata(name: string): ScriptValue {
    return this.ctx.metadata.get(name) ?? null;
  }

  /**
   * True if there is a value at the path, null included. If requested, throws 400 for an index beyond the end of a
   * list.
   */
  has(path: string, failOutOfRange = false): boolean {
    const [parts, start] = this.resolve(path);
    let container: ScriptValue = start;
    for (const [position, part] of parts.entries()) {
      if (Array.isArray(container) && failOutOfRange) checkRange(path, part, container);
      const value = container === null || !isContainer(container) ? undefined : loadPart(container, part);
      if (value === undefined) return false;
      if (position === parts.length - 1) return true;
      container = value;
    }
    return false;
  }

  /** The value at a path. Throws 400 if there is none. */
  get(path: string): ScriptValue {
    const [parts, start] = this.resolve(path);
    return this.walk(path, parts, start);
  }

  /** The value at a path, or undefined if there is none and that is allowed. */
  find(path: string, ignoreMissing: boolean): ScriptValue | undefined {
    const [parts, start] = this.resolve(path);
    return ignoreMissing ? peek(parts, start) : this.walk(path, parts, start);
  }

  /** The value at a path if it has the given type or is null. Throws 400 if it has another type or does not exist. */
  getAs<T extends ScriptValue>(path: string, type: JavaType, ignoreMissing = false): T | null | undefined {
    const value = this.find(path, ignoreMissing);
    if (value === undefined || value === null || isOf[type](value)) return value as T | null | undefined;
    throw illegalArgument(`field [${path}] of type [${className(value)}] cannot be cast to [${type}]`);
  }

  /** Sets a value, creating missing objects along the path. */
  set(path: string, value: ScriptValue): void {
    const [container, leaf] = this.containerOf(path);
    storePart(path, container, leaf, value);
  }

  /** Appends values to the list at a path, converting what is there to a list. */
  append(path: string, values: readonly ScriptValue[], allowDuplicates = true): void {
    const [container, leaf] = this.containerOf(path);
    const before = container !== null && isContainer(container) ? loadPart(container, leaf) : undefined;
    storePart(path, container, leaf, appendValues(before, values, allowDuplicates, this.budget));
  }

  /** Removes the value at a path. Throws 400 if there is none, unless that is allowed. */
  remove(path: string, ignoreMissing = false): void {
    const [parts, start] = this.resolve(path);
    const leaf = parts.at(-1) as string;
    const above = parts.slice(0, -1);
    const container = ignoreMissing ? peek(above, start) : this.walk(path, above, start);
    if (container === undefined) return;
    if (container !== null && isContainer(container) && loadPart(container, leaf) !== undefined) {
      removePart(container, leaf);
    } else if (!ignoreMissing) {
      throw missing(path, container, leaf);
    }
  }

  /** A copy that shares nothing with the document. */
  copyOf(value: ScriptValue): ScriptValue {
    return deepCopy(value, this.budget);
  }

  /** The paths of all fields, parents before their children. */
  fieldPaths(): string[] {
    const paths: string[] = [...this.ctx.metadata.keys()];
    const collect = (map: PlainMap, prefix: string): void => {
      for (const key of Object.keys(map)) {
        const value = map[key] as ScriptValue;
        this.budget.charge(4 + (prefix.length + key.length) / 32);
        paths.push(prefix + key);
        if (isPlainMap(value)) collect(value, `${prefix}${key}.`);
      }
    };
    collect(this.ctx.source, '');
    return paths;
  }

  /** A copy for the trace of a simulation. */
  snapshot(): {
    readonly metadata: ReadonlyMap<string, ScriptValue>;
    readonly source: LosslessObject;
    readonly ingest: PlainMap;
  } {
    return {
      metadata: new Map(this.ctx.metadata),
      source: this.source(),
      ingest: deepCopy(this.ingest, this.budget) as PlainMap,
    };
  }

  private resolve(path: string): [string[], ScriptValue] {
    this.budget.charge(path.length);
    const { parts, inIngest } = pathParts(path);
    return [parts, inIngest ? this.ingest : this.ctx];
  }

  private walk(path: string, parts: readonly string[], start: ScriptValue): ScriptValue {
    let container = start;
    for (const part of parts) {
      const value: ScriptValue | undefined =
        container !== null && isContainer(container) ? loadPart(container, part) : undefined;
      if (value === undefined) throw unresolved(path, container, part);
      container = value;
    }
    return container;
  }

  /** The object or list that holds the last part of a path; missing objects along the way are created. */
  private containerOf(path: string): [ScriptValue, string] {
    const [parts, start] = this.resolve(path);
    let container = start;
    for (const part of parts.slice(0, -1)) {
      const known: ScriptValue | undefined =
        container !== null && isContainer(container) ? loadPart(container, part) : undefined;
      if (known !== undefined) {
        container = known;
      } else {
        if (container === null || Array.isArray(container) || !isContainer(container)) {
          throw unresolved(path, container, part);
        }
        const made: PlainMap = {};
        storePart(path, container, part, made);
        container = made;
      }
    }
    return [container, parts.at(-1) as string];
  }
}

/** The value at the end of a path, or undefined. Most documents pass through here, so it does not throw. */
function peek(parts: readonly string[], start: ScriptValue): ScriptValue | undefined {
  let value: ScriptValue | undefined = start;
  for (const part of parts) {
    if (value === undefined || value === null || !isContainer(value)) return undefined;
    value = loadPart(value, part);
  }
  return value;
}

function removePart(container: ScriptValue, part: string): void {
  if (Array.isArray(container)) container.splice(Number(part), 1);
  else if (container instanceof IngestCtx) container.remove(part);
  else delete (container as PlainMap)[part];
}

/** The reason why a part of the path cannot be resolved. */
function unresolved(path: string, container: ScriptValue, part: string): Error {
  if (container === null || !isContainer(container)) return pathFailure('resolve', path, part, container);
  return Array.isArray(container) ? badIndex(path, part, container) : notPresent(path, part);
}

/** The reason why the last part cannot be removed. */
function missing(path: string, container: ScriptValue, part: string): Error {
  if (container === null || !isContainer(container)) return pathFailure('remove', path, part, container);
  return Array.isArray(container) ? badIndex(path, part, container) : notPresent(path, part);
}

function badIndex(path: string, part: string, list: readonly ScriptValue[]): Error {
  if (!/^[+-]?\d+$/.test(part)) {
    return illegalArgument(`[${part}] is not an integer, cannot be used as an index as part of path [${path}]`);
  }
  const index = Number(part);
  return illegalArgument(
    `[${index}] is out of bounds for array with length [${list.length}] as part of path [${path}]`,
  );
}

function checkRange(path: string, part: string, list: readonly ScriptValue[]): void {
  const index = Number(part);
  if (/^[+-]?\d+$/.test(part) && (index < 0 || index >= list.length)) throw badIndex(path, part, list);
}
