import type { LosslessValue } from '../../json-text/lossless';
import type { Config } from '../config';
import { type OptionValues, type ProcessorOptions, readOptions } from '../options';
import type { PipelineScripts, Processor } from '../pipeline';

/** What a processor may use to read the processors and scripts inside its configuration. */
export interface InnerParser {
  readonly scripts: PipelineScripts;
  /** Compiles one processor, configured by `value`. */
  one(type: string, value: LosslessValue): Processor;
}

/** One type of processor. */
export interface ProcessorFactory {
  /** The options of its own, in the order in which they are read. */
  readonly options: ProcessorOptions<InnerParser>;
  /**
   * Reads a configuration and returns what the processor does to a document.
   *
   * @throws ElasticsearchError parse_exception for an option that is missing or invalid.
   */
  create(config: Config, parser: InnerParser): Processor['execute'];
}

/**
 * Declares a type of processor: its options, and what it makes of their values.
 *
 * @param make returns what the processor does to a document; `config` words errors about several options at once.
 */
export function processor<const O extends ProcessorOptions<InnerParser>>(
  options: O,
  make: (values: OptionValues<O>, config: Config, parser: InnerParser) => Processor['execute'],
): ProcessorFactory {
  return { options, create: (config, parser) => make(readOptions(options, config, parser), config, parser) };
}
