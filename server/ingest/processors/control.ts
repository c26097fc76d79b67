import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { LosslessObject } from '../../json-text/lossless';
import { readConfiguredScript, scriptContexts } from '../../painless';
import { toScript } from '../../painless/java-values';
import { flagOption, optionalAny, template } from '../options';
import { processor } from './factory';

/** FailProcessor. */
export const fail = processor({ message: template }, ({ message }) => (document) => {
  throw new ElasticsearchError('fail_processor_exception', message.resolve(document));
});

/** PipelineProcessor. */
export const pipeline = processor(
  { name: template, ignore_missing_pipeline: flagOption(false) },
  ({ name, ignore_missing_pipeline: ignoreMissing }) =>
    (document, run) => {
      const id = name.resolve(document);
      const called = run.pipeline(id, document.budget);
      if (called) return run.runPipeline(called, document);
      if (ignoreMissing) return undefined;
      throw illegalArgument(`Pipeline processor configured for non-existent pipeline [${id}]`);
    },
);

/** The parts of a script (Script.parse). */
const SCRIPT = {
  lang: optionalAny,
  source: optionalAny,
  id: optionalAny,
  params: optionalAny,
  options: optionalAny,
} as const;

/** ScriptProcessor: changes the document in place. */
export const script = processor(SCRIPT, (given, _, parser) => {
  const properties = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const ready = parser.scripts.compile(readConfiguredScript(properties as LosslessObject), scriptContexts.ingest);
  return (document, { clock }) => {
    const { budget } = document;
    ready.script.run({ ctx: document.ctx, params: toScript(ready.params, budget) }, { now: () => clock.now(), budget });
    document.source();
    return undefined;
  };
});
