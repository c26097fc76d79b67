import type { LosslessObject } from '../json-text/lossless';
import { readyScript } from '../painless';
import type { Budget } from '../runtime/budget';
import type { Store } from '../store/store';
import { builtInPipelines } from './built-in';
import { parsePipeline } from './parse';
import type { Pipeline, PipelineScripts, PipelineWorld } from './pipeline';

/** The stored pipelines by id. Bodies are immutable: changing a pipeline stores a new body. */
export function storedPipelines(store: Store): Map<string, LosslessObject> {
  return store.section<LosslessObject>('ingest_pipeline');
}

/** The body of a pipeline. The built-in ones exist unless they have been replaced. */
export function pipelineBody(store: Store, id: string): LosslessObject | undefined {
  return storedPipelines(store).get(id) ?? (Object.hasOwn(builtInPipelines, id) ? builtInPipelines[id] : undefined);
}

/** The ids of all pipelines, sorted. */
export function pipelineIds(store: Store): string[] {
  return [...new Set([...Object.keys(builtInPipelines), ...storedPipelines(store).keys()])].sort();
}

/** Scripts for pipelines, inline or stored. */
export function pipelineScripts(store: Store, budget: Budget): PipelineScripts {
  return { compile: (script, context) => readyScript(store, script, context, budget) };
}

/** A pipeline ready to run; each body is compiled only once, by the request that first needs it. */
export function findPipeline(store: Store, id: string, budget: Budget): Pipeline | undefined {
  const body = pipelineBody(store, id);
  if (!body) return undefined;
  const compiled = store.once('compiled pipelines', () => new WeakMap<LosslessObject, Pipeline>());
  let pipeline = compiled.get(body);
  if (!pipeline) {
    pipeline = parsePipeline(id, body, pipelineScripts(store, budget));
    compiled.set(body, pipeline);
  }
  return pipeline;
}

/** What the pipelines of this store need to run. */
export function pipelineWorld(store: Store): PipelineWorld {
  return { pipeline: (id, budget) => findPipeline(store, id, budget), clock: store.runtime.clock };
}
