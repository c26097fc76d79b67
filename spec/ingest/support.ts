import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { IngestDocument } from '../../server/ingest/document';
import { parsePipeline } from '../../server/ingest/parse';
import type { Pipeline, PipelineScripts, PipelineWorld } from '../../server/ingest/pipeline';
import { runPipeline } from '../../server/ingest/run';
import type { LosslessObject, LosslessValue } from '../../server/json-text/lossless';
import { compileScript } from '../../server/painless/compile';
import { resolveScript } from '../../server/painless/script-source';
import { Budget } from '../../server/runtime/budget';

const NOW = Date.UTC(2024, 0, 2, 3, 4, 5, 6);

const scripts: PipelineScripts = {
  compile: (source, context) => {
    const { source: text, lang } = resolveScript(source, () => undefined);
    return { script: compileScript(text, lang, context), params: source.params };
  },
};

export function worldOf(pipelines: { readonly [id: string]: Pipeline } = {}): PipelineWorld {
  return {
    pipeline: (id) => (Object.hasOwn(pipelines, id) ? pipelines[id] : undefined),
    clock: { now: () => NOW, instant: () => new Date(NOW).toISOString() },
  };
}

/** Compiles a pipeline called `p`, given its processors or a whole body. */
export function pipelineOf(body: readonly LosslessValue[] | LosslessObject, id = 'p'): Pipeline {
  return parsePipeline(id, Array.isArray(body) ? { processors: body } : (body as LosslessObject), scripts);
}

export function documentOf(source: LosslessObject): IngestDocument {
  return new IngestDocument({ index: 'docs', id: '1', source }, '2024-01-02T03:04:05.006Z', new Budget());
}

/** The result of running these processors on a source. */
export function processed(processors: readonly LosslessValue[], source: LosslessObject): LosslessObject | 'dropped' {
  const document = documentOf(source);
  return runPipeline(worldOf(), pipelineOf(processors), document) === 'dropped' ? 'dropped' : document.source();
}

/** The error thrown by a function. */
export function failure(act: () => unknown): ElasticsearchError {
  try {
    act();
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
