import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { LosslessObject } from '../../json-text/lossless';
import type { Budget } from '../../runtime/budget';
import type { CompiledScript } from '../compile';
import { ScriptFailure } from '../values/failures';
import { toScript, toScriptMap, toStoredObject } from '../values/json';
import type { ScriptSurroundings } from '../values/run';
import type { ScriptValue } from '../values/values';
import { type MetadataProperties, UpdateCtx } from './ctx-map';

/** The document that a script runs on. */
export interface ScriptedDocument {
  readonly index: string;
  readonly id: string;
  /** -1 if the caller did not request versions (by query). */
  readonly version: number;
  readonly routing?: string | undefined;
  readonly source: LosslessObject;
  /** Milliseconds since the epoch: `ctx._now`. */
  readonly now: number;
}

/** The result of running a script on a document. */
export interface ScriptedWrite {
  readonly op: 'index' | 'create' | 'delete' | 'noop';
  readonly source: LosslessObject;
}

const text = { type: 'java.lang.String' } as const;
const nullableText = { type: 'java.lang.String', nullable: true } as const;
const long = { type: 'java.lang.Number' } as const;

/** UpdateMetadata: only `op` can be set, to any value. */
const UPDATE: MetadataProperties = {
  _index: nullableText,
  _id: nullableText,
  _version: long,
  _routing: nullableText,
  _type: nullableText,
  op: { ...nullableText, writable: true },
  _now: long,
};

/** UpsertMetadata. */
const UPSERT: MetadataProperties = { _index: text, _id: text, op: { ...nullableText, writable: true }, _now: long };

const BY_QUERY_OP = { type: 'java.lang.String', writable: true, oneOf: ['noop', 'index', 'delete'] } as const;

/** UpdateByQueryMetadata. */
const BY_QUERY: MetadataProperties = {
  _index: text,
  _id: text,
  _version: long,
  _routing: nullableText,
  op: BY_QUERY_OP,
  _now: long,
};

/** ReindexMetadata: the destination of the document can be changed. */
const REINDEX: MetadataProperties = {
  _index: { ...text, writable: true },
  _id: { ...nullableText, writable: true },
  _version: { ...long, nullable: true, writable: true },
  _routing: { ...nullableText, writable: true },
  op: BY_QUERY_OP,
  _now: long,
};

interface Prepared {
  readonly properties: MetadataProperties;
  readonly op: string;
  /** Metadata of the context other than `op` and `_now`. */
  readonly keys: readonly string[];
}

function metadataOf(document: ScriptedDocument, { op, keys }: Prepared): Map<string, ScriptValue> {
  const all: { readonly [key: string]: ScriptValue } = {
    _index: document.index,
    _id: document.id,
    _version: BigInt(document.version),
    _routing: document.routing ?? null,
    _type: '_doc',
  };
  const metadata = new Map<string, ScriptValue>(keys.map((key) => [key, all[key] as ScriptValue]));
  metadata.set('op', op);
  metadata.set('_now', BigInt(document.now));
  return metadata;
}

function runOn(
  script: CompiledScript,
  params: LosslessObject,
  document: ScriptedDocument,
  prepared: Prepared,
  surroundings: ScriptSurroundings,
): UpdateCtx {
  const { budget } = surroundings;
  const source = toScriptMap(document.source, budget);
  const ctx = new UpdateCtx(prepared.properties, metadataOf(document, prepared), source, budget);
  script.run({ ctx, params: toScript(params, budget) }, { now: () => document.now, ...surroundings });
  return ctx;
}

/** The new source as JSON. Throws 400 if it cannot be stored. */
function sourceOf(ctx: UpdateCtx, budget: Budget): LosslessObject {
  try {
    return toStoredObject(ctx.source, budget);
  } catch (error) {
    if (error instanceof ScriptFailure) throw new ElasticsearchError(error.type, error.reason, { status: 400 });
    throw error;
  }
}

/**
 * Runs `compileAndRun`. An update wraps its failures once more: 400 `failed to execute script`
 * (UpdateHelper.executeScript). Compile the script inside. Anything that is not emulated stays a 501.
 */
export function wrapUpdateFailure<T>(compileAndRun: () => T): T {
  try {
    return compileAndRun();
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
    throw illegalArgument('failed to execute script', error);
  }
}

/**
 * Runs the script of `_update` or of a bulk update on an existing document. An unknown `ctx.op` is a noop
 * (UpdateMetadata.getOp). Throws script_exception; wrap the call in `wrapUpdateFailure`.
 */
export function runUpdateScript(
  script: CompiledScript,
  params: LosslessObject,
  document: ScriptedDocument,
  surroundings: ScriptSurroundings,
): ScriptedWrite {
  const keys = ['_index', '_type', '_id', '_version', '_routing'];
  const ctx = runOn(script, params, document, { properties: UPDATE, op: 'index', keys }, surroundings);
  const op = ctx.metadata.get('op');
  return { op: op === 'index' || op === 'delete' ? op : 'noop', source: sourceOf(ctx, surroundings.budget) };
}

/** Runs the script of a `scripted_upsert` for a document that does not exist; `document.source` is the `upsert`. */
export function runUpsertScript(
  script: CompiledScript,
  params: LosslessObject,
  document: ScriptedDocument,
  surroundings: ScriptSurroundings,
): ScriptedWrite {
  const prepared = { properties: UPSERT, op: 'create', keys: ['_index', '_id'] };
  const ctx = runOn(script, params, document, prepared, surroundings);
  return { op: ctx.metadata.get('op') === 'create' ? 'create' : 'noop', source: sourceOf(ctx, surroundings.budget) };
}

/** Runs the script of `_update_by_query`. Throws script_exception unwrapped. */
export function runUpdateByQueryScript(
  script: CompiledScript,
  params: LosslessObject,
  document: ScriptedDocument,
  surroundings: ScriptSurroundings,
): ScriptedWrite {
  const keys = ['_index', '_id', '_version', '_routing'];
  const ctx = runOn(script, params, document, { properties: BY_QUERY, op: 'index', keys }, surroundings);
  return { op: ctx.metadata.get('op') as ScriptedWrite['op'], source: sourceOf(ctx, surroundings.budget) };
}

/**
 * A reindexed document, including its destination. If `id` is null, one is generated; `version` is null for internal
 * versions.
 */
export interface ReindexedWrite extends ScriptedWrite {
  readonly index: string;
  readonly id: string | null;
  readonly routing: string | null;
  readonly version: number | null;
}

/** Runs the script of `_reindex`; `document` is about to be written, under its new index. */
export function runReindexScript(
  script: CompiledScript,
  params: LosslessObject,
  document: ScriptedDocument,
  surroundings: ScriptSurroundings,
): ReindexedWrite {
  const keys = ['_index', '_id', '_version', '_routing'];
  const ctx = runOn(script, params, document, { properties: REINDEX, op: 'index', keys }, surroundings);
  const version = ctx.metadata.get('_version') ?? null;
  return {
    op: ctx.metadata.get('op') as ScriptedWrite['op'],
    source: sourceOf(ctx, surroundings.budget),
    index: ctx.metadata.get('_index') as string,
    id: (ctx.metadata.get('_id') ?? null) as string | null,
    routing: (ctx.metadata.get('_routing') ?? null) as string | null,
    version: version === null ? null : Number(version),
  };
}
