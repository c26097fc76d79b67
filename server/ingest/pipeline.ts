import type { ElasticsearchError } from '../errors/elasticsearch-error';
import type { LosslessObject } from '../json-text/lossless';
import type { CompiledScript, ReadyScript, ScriptContext, ScriptSource } from '../painless';
import type { Budget } from '../runtime/budget';
import type { Clock } from '../runtime/clock';
import type { IngestDocument } from './document';

/** The outcome for a document at a processor: it continues, or it is dropped. */
export type Fate = 'kept' | 'dropped';

/** One processor of a pipeline, ready to run. */
export interface Processor {
  readonly type: string;
  readonly tag: string | undefined;
  readonly description: string | undefined;
  readonly condition: ProcessorCondition | undefined;
  readonly ignoreFailure: boolean;
  readonly onFailure: readonly Processor[];
  /** Throws ElasticsearchError if it fails. Undefined means `kept`. */
  readonly execute: (document: IngestDocument, run: PipelineRun) => Fate | undefined;
}

/** The `if` of a processor. */
export interface ProcessorCondition {
  readonly script: CompiledScript;
  readonly params: LosslessObject;
}

/** A pipeline, ready to run. */
export interface Pipeline {
  readonly id: string;
  readonly processors: readonly Processor[];
  readonly onFailure: readonly Processor[];
  readonly version: number | undefined;
  readonly description: string | undefined;
}

/** What pipelines need from their surroundings to run. */
export interface PipelineWorld {
  /** The pipeline with this id; compiling it is charged to the budget. */
  readonly pipeline: (id: string, budget: Budget) => Pipeline | undefined;
  readonly clock: Clock;
}

/** What pipelines need from their surroundings to be compiled: scripts, including stored ones. */
export interface PipelineScripts {
  readonly compile: (script: ScriptSource, context: ScriptContext) => ReadyScript;
}

/** One execution of a pipeline; `trace` is called for every processor of a verbose simulation. */
export interface PipelineRun extends PipelineWorld {
  readonly runPipeline: (pipeline: Pipeline, document: IngestDocument) => Fate;
  readonly runProcessor: (processor: Processor, document: IngestDocument) => Fate;
  readonly trace?: ((entry: TraceEntry) => void) | undefined;
}

export interface TraceEntry {
  readonly processor: Processor;
  readonly status: 'success' | 'error' | 'error_ignored' | 'skipped' | 'dropped';
  readonly error?: ElasticsearchError | undefined;
  /** Undefined if there is none to show: after an error, for a skipped processor or a dropped document. */
  readonly document?: IngestDocument | undefined;
}
