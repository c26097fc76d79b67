import { kept, refusing } from '../errors/effect';
import { ElasticsearchError } from '../errors/elasticsearch-error';
import { notEmulated } from '../errors/not-emulated';
import { nullPointer } from '../errors/null-pointer';
import { isObject, own } from '../json/value';
import type { LosslessObject, LosslessValue } from '../json-text/lossless';
import { readRequestScript, type ScriptSource, scriptContexts } from '../painless';
import { className } from '../painless/java-values';
import { Config, type ConfigPlace, configError, javaValue, placedError } from './config';
import { flagOption, option, optionalIntOption, optionalMapOption, optionalTextOption, readOptions } from './options';
import type { Pipeline, PipelineScripts, Processor, ProcessorCondition } from './pipeline';
import { processorFactories, refusedProcessor } from './processors';

const MAX_DEPTH = 50;

/**
 * Compiles a pipeline as it was put (Pipeline.create). Throws parse_exception as Elasticsearch does, 501 for processors
 * that are not emulated.
 */
export function parsePipeline(id: string, body: LosslessObject, scripts: PipelineScripts): Pipeline {
  const config = new Config(body);
  const parser = new ProcessorParser(scripts);
  const { description, version, processors, on_failure: handlers } = readOptions(pipelineOptions, config, parser);
  const left = config.left();
  if (left.length > 0) {
    const what = `doesn't support one or more provided configuration parameters [${left.join(', ')}]`;
    throw new ElasticsearchError('parse_exception', `pipeline [${id}] ${what}`);
  }
  if (handlers?.length === 0) {
    throw new ElasticsearchError('parse_exception', `pipeline [${id}] cannot have an empty on_failure option defined`);
  }
  return { id, processors, onFailure: handlers ?? [], version, description };
}

const fieldAccessPattern = refusing(
  '`flexible`',
  option((config, name) => {
    if (config.optionalText(name) === 'flexible') throw notEmulated('the field access pattern [flexible]');
  }),
);

/** Processors, if there are any. */
const optionalProcessors = option((config, name, _, parser: ProcessorParser) => {
  const configs = config.optionalList(name);
  return configs && parser.list(configs);
});

/** The options of a pipeline, in the order in which they are read. */
export const pipelineOptions = {
  description: optionalTextOption,
  version: optionalIntOption,
  _meta: optionalMapOption,
  deprecated: kept('Elasticsearch only warns about its use', flagOption(false)),
  field_access_pattern: fieldAccessPattern,
  processors: option((config, name, _, parser: ProcessorParser) => parser.list(config.list(name))),
  on_failure: optionalProcessors,
} as const;

/** The options of all processors that are read before the type is looked up. */
const firstOptions = {
  tag: optionalTextOption,
  description: optionalTextOption,
  if: option((config, name) => readCondition(config.take(name))),
} as const;

/** The options of all processors that are read after that. */
const failureOptions = { ignore_failure: flagOption(false), on_failure: optionalProcessors } as const;

/** What every processor takes beside the options of its own. */
export const commonOptions = { ...firstOptions, ...failureOptions } as const;

/** Compiles processors, including nested ones (ConfigurationUtils.readProcessorConfigs). */
class ProcessorParser {
  private depth = 0;

  constructor(readonly scripts: PipelineScripts) {}

  /** Compiles all processors; if several are invalid, the first error carries the others as suppressed. */
  list(configs: readonly LosslessValue[]): Processor[] {
    const processors: Processor[] = [];
    const errors: ElasticsearchError[] = [];
    for (const config of configs) {
      for (const [type, inner] of entriesOf(config)) {
        try {
          processors.push(this.one(type, inner));
        } catch (error) {
          if (!(error instanceof ElasticsearchError)) throw error;
          errors.push(error);
        }
      }
    }
    const [first, ...others] = errors;
    if (!first) return processors;
    throw others.length === 0 ? first : withSuppressed(first, others);
  }

  /** Compiles one processor: the common options first, then its own. */
  one(type: string, value: LosslessValue): Processor {
    if (++this.depth > MAX_DEPTH) throw configError({ type }, undefined, 'processors are nested too deeply');
    try {
      return this.read(type, configOf(type, value));
    } finally {
      this.depth--;
    }
  }

  private read(type: string, unplaced: Config): Processor {
    const { tag, description, if: conditionSource } = readOptions(firstOptions, unplaced, undefined);
    const factory = own(processorFactories, type);
    const place: ConfigPlace = { type, tag };
    if (!factory)
      throw refusedProcessor(type) ?? configError(place, undefined, `No processor type exists with name [${type}]`);
    const { ignore_failure: ignoreFailure, on_failure: handlers } = readOptions(failureOptions, unplaced, this);
    if (handlers?.length === 0) throw configError(place, 'on_failure', 'processors list cannot be empty');
    const config = unplaced.at(place);
    try {
      const execute = factory.create(config, this);
      const left = config.left();
      if (left.length > 0) {
        const what = `doesn't support one or more provided configuration parameters [${left.join(', ')}]`;
        throw new ElasticsearchError('parse_exception', `processor [${type}] ${what}`);
      }
      const condition = conditionSource && this.condition(conditionSource);
      return { type, tag, description, condition, ignoreFailure, onFailure: handlers ?? [], execute };
    } catch (error) {
      if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
      throw placedError(place, error);
    }
  }

  private condition(source: ScriptSource): ProcessorCondition {
    const { script, params } = this.scripts.compile(source, scriptContexts.processorConditional);
    return { script, params };
  }
}

const SCRIPT_KEYS = new Set(['source', 'id', 'lang', 'params', 'options']);

/** The condition of a processor, which is read before anything else of it (ConfigurationUtils.extractConditional). */
function readCondition(source: LosslessValue | undefined): ScriptSource | undefined {
  if (source === undefined) return undefined;
  if (typeof source !== 'string' && !isObject(source)) {
    const is = `property isn't a map or string, but of type [${className(javaValue(source))}]`;
    throw configError({ type: 'conditional' }, 'script', is);
  }
  const unknown = isObject(source) && Object.keys(source).find((key) => !SCRIPT_KEYS.has(key));
  if (unknown === undefined || unknown === false) return readRequestScript(source);
  throw new ElasticsearchError('x_content_parse_exception', `[1:2] [script] unknown field [${unknown}]`);
}

function entriesOf(config: LosslessValue): [string, LosslessValue][] {
  if (isObject(config)) return Object.entries(config);
  if (config === null) {
    const reason = 'Cannot invoke "java.util.Map.entrySet()" because "processorConfigWithKey" is null';
    throw nullPointer('a processor of the pipeline', reason);
  }
  const is = className(javaValue(config));
  throw new ElasticsearchError(
    'class_cast_exception',
    `class ${is} cannot be cast to class java.util.Map (${is} and java.util.Map are in module java.base of loader 'bootstrap')`,
  );
}

function configOf(type: string, value: LosslessValue): Config {
  if (isObject(value)) return new Config(value);
  if (typeof value === 'string' && type === 'script') return new Config({ source: value });
  if (value === null) throw configError({ type }, undefined, 'processor config cannot be [null]');
  throw configError({ type }, undefined, `property isn't a map, but of type [${className(javaValue(value))}]`);
}

function withSuppressed(error: ElasticsearchError, suppressed: readonly ElasticsearchError[]): ElasticsearchError {
  const { type, reason, status, metadata, extra, causedBy } = error;
  return new ElasticsearchError(type, reason, { status, metadata, extra, causedBy, suppressed });
}
