import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { LosslessObject } from '../../json-text/lossless';
import { readConfiguredScript, scriptContexts } from '../../painless';
import { toScript } from '../../painless/java-values';
import { textSource } from '../value-source';
import type { ProcessorFactory } from './factory';

/** FailProcessor. */
export const fail: ProcessorFactory = (config) => {
  const message = textSource(config.text('message'));
  return (document) => {
    throw new ElasticsearchError('fail_processor_exception', message.resolve(document) as string);
  };
};

/** PipelineProcessor. */
export const pipeline: ProcessorFactory = (config) => {
  const name = textSource(config.text('name'));
  const ignoreMissing = config.boolean('ignore_missing_pipeline', false);
  return (document, run) => {
    const id = name.resolve(document) as string;
    const called = run.pipeline(id, document.budget);
    if (called) return run.runPipeline(called, document);
    if (ignoreMissing) return undefined;
    throw illegalArgument(`Pipeline processor configured for non-existent pipeline [${id}]`);
  };
};

/** ScriptProcessor: changes the document in place. */
export const script: ProcessorFactory = (config, parser) => {
  const properties: LosslessObject = {};
  for (const key of ['lang', 'source', 'id', 'params', 'options']) {
    const value = config.take(key);
    if (value !== undefined) properties[key] = value;
  }
  const ready = parser.scripts.compile(readConfiguredScript(properties), scriptContexts.ingest);
  return (document, { clock }) => {
    const { budget } = document;
    ready.script.run({ ctx: document.ctx, params: toScript(ready.params, budget) }, { now: () => clock.now(), budget });
    document.source();
    return undefined;
  };
};
