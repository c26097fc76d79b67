import type { LosslessValue } from '../../json-text/lossless';
import type { Config } from '../config';
import type { PipelineScripts, Processor } from '../pipeline';

/** What a processor may use to read the processors and scripts inside its configuration. */
export interface InnerParser {
  readonly scripts: PipelineScripts;
  /** Compiles one processor, configured by `value`. */
  one(type: string, value: LosslessValue): Processor;
}

/** Reads the configuration of one type of processor and returns what it does to a document. */
export type ProcessorFactory = (config: Config, parser: InnerParser) => Processor['execute'];
