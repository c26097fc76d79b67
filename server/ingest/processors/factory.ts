import type { Config } from '../config';
import type { ProcessorParser } from '../parse';
import type { Processor } from '../pipeline';

/** Reads the configuration of one type of processor and returns what it does to a document. */
export type ProcessorFactory = (config: Config, parser: ProcessorParser) => Processor['execute'];
