import { ElasticsearchError } from '../errors/elasticsearch-error';
import { ScriptFailure } from '../painless/java-values';
import { runCondition } from './condition';
import type { IngestDocument } from './document';
import type { Fate, Pipeline, PipelineRun, PipelineWorld, Processor, TraceEntry } from './pipeline';

/**
 * The failure of a processor, with the values for `_ingest.on_failure_…` (CompoundProcessor, IngestProcessorException).
 */
class IngestFailure extends Error {
  constructor(
    readonly reason: ElasticsearchError,
    readonly processorType: string,
    readonly processorTag: string | undefined,
    /** The pipeline that contains it, if that was called by another pipeline. */
    readonly pipeline: string | undefined,
  ) {
    super(reason.message);
  }
}

/** Java's stack holds about this many pipelines that call each other. */
const MAX_PIPELINES = 100;

/** Fixed cost of running a processor: pipelines can call each other repeatedly, so the number of runs can grow exponentially. */
const PROCESSOR = 60;

/** The additional cost of a processor that fails: an error is made and wrapped at each level. */
const FAILURE = 400;

class Runner implements PipelineRun {
  readonly pipeline: PipelineWorld['pipeline'];
  readonly clock: PipelineWorld['clock'];

  constructor(
    world: PipelineWorld,
    readonly trace: ((entry: TraceEntry) => void) | undefined,
  ) {
    this.pipeline = world.pipeline;
    this.clock = world.clock;
  }

  /** Runs a pipeline on a document, which must not be inside it already (IngestDocument.executePipeline). */
  readonly runPipeline = (pipeline: Pipeline, document: IngestDocument): Fate => {
    const { pipelines, ingest } = document;
    if (pipelines.includes(pipeline.id)) {
      throw new ElasticsearchError('graph_structure_exception', `Cycle detected for pipeline: ${pipeline.id}`);
    }
    if (pipelines.length >= MAX_PIPELINES) {
      const reason = `Too many nested pipelines. Cannot have more than ${MAX_PIPELINES} nested pipelines`;
      throw new ElasticsearchError('graph_structure_exception', reason);
    }
    const outer = ingest.pipeline;
    pipelines.push(pipeline.id);
    ingest.pipeline = pipeline.id;
    try {
      return this.sequence(pipeline.processors, pipeline.onFailure, document);
    } finally {
      pipelines.pop();
      document.terminated = false;
      if (outer === undefined) delete ingest.pipeline;
      else ingest.pipeline = outer;
    }
  };

  /** Runs one processor with its condition and its own failure handling. */
  readonly runProcessor = (processor: Processor, document: IngestDocument): Fate => {
    const { condition } = processor;
    document.budget.charge(PROCESSOR);
    const evaluate = () => !condition || runCondition(condition, document, this.clock);
    if (!this.guarded('conditional', processor, document, evaluate)) {
      this.trace?.({ processor, status: 'skipped' });
      return 'kept';
    }
    try {
      return this.execute(processor, document);
    } catch (error) {
      if (!(error instanceof IngestFailure)) throw error;
      if (processor.ignoreFailure) return 'kept';
      if (processor.onFailure.length === 0) throw error;
      return this.handleFailure(processor.onFailure, error, document);
    }
  };

  private execute(processor: Processor, document: IngestDocument): Fate {
    const callsPipeline = processor.type === 'pipeline';
    if (callsPipeline) this.trace?.({ processor, status: 'success' });
    try {
      const fate = this.guarded(processor.type, processor, document, () => processor.execute(document, this)) ?? 'kept';
      if (fate === 'dropped') this.trace?.({ processor, status: 'dropped' });
      else if (!callsPipeline) this.trace?.({ processor, status: 'success', document });
      return fate;
    } catch (error) {
      if (error instanceof IngestFailure && !callsPipeline) this.traceFailure(processor, error.reason, document);
      throw error;
    }
  }

  private traceFailure(processor: Processor, error: ElasticsearchError, document: IngestDocument): void {
    if (processor.ignoreFailure) this.trace?.({ processor, status: 'error_ignored', error, document });
    else this.trace?.({ processor, status: 'error', error });
  }

  /** Runs processors in order and stops at the first failure, unless failures are ignored or handled. */
  private sequence(processors: readonly Processor[], onFailure: readonly Processor[], document: IngestDocument): Fate {
    for (const processor of processors) {
      if (document.terminated) return 'kept';
      try {
        if (this.runProcessor(processor, document) === 'dropped') return 'dropped';
      } catch (error) {
        if (!(error instanceof IngestFailure)) throw error;
        if (onFailure.length === 0) throw error;
        return this.handleFailure(onFailure, error, document);
      }
    }
    return 'kept';
  }

  private handleFailure(onFailure: readonly Processor[], failure: IngestFailure, document: IngestDocument): Fate {
    const { ingest } = document;
    ingest.on_failure_message = rootMessage(failure.reason);
    ingest.on_failure_processor_type = failure.processorType;
    ingest.on_failure_processor_tag = failure.processorTag ?? null;
    if (failure.pipeline !== undefined) ingest.on_failure_pipeline = failure.pipeline;
    try {
      for (const processor of onFailure) if (this.runProcessor(processor, document) === 'dropped') return 'dropped';
      return 'kept';
    } finally {
      delete ingest.on_failure_message;
      delete ingest.on_failure_processor_type;
      delete ingest.on_failure_processor_tag;
      delete ingest.on_failure_pipeline;
    }
  }

  /**
   * Runs a part of a processor. Pipelines never handle errors about features that are not emulated, because that would
   * hide them.
   */
  private guarded<T>(type: string, processor: Processor, document: IngestDocument, act: () => T): T {
    try {
      return act();
    } catch (error) {
      if (error instanceof IngestFailure) throw error;
      const reason = error instanceof ScriptFailure ? failureOf(error) : error;
      if (!(reason instanceof ElasticsearchError) || reason.type === 'not_emulated_exception') throw reason;
      document.budget.charge(FAILURE);
      const { pipelines } = document;
      throw new IngestFailure(reason, type, processor.tag, pipelines.length > 1 ? pipelines.at(-1) : undefined);
    }
  }
}

/** A failure of Java's as an error of the server's own. */
function failureOf({ type, reason, limit }: ScriptFailure): ElasticsearchError {
  return new ElasticsearchError(type, reason, { limit });
}

/** The message of the innermost cause. */
function rootMessage(error: ElasticsearchError): string | null {
  let cause = error;
  while (cause.causedBy) cause = cause.causedBy;
  return cause.reason;
}

/**
 * Runs a pipeline on a document and changes the document.
 *
 * @param trace called for every processor that has run.
 * @throws ElasticsearchError the error of the first failing processor, if nothing handled it.
 */
export function runPipeline(
  world: PipelineWorld,
  pipeline: Pipeline,
  document: IngestDocument,
  trace?: (entry: TraceEntry) => void,
): Fate {
  try {
    return new Runner(world, trace).runPipeline(pipeline, document);
  } catch (error) {
    if (error instanceof IngestFailure) throw error.reason;
    if (error instanceof ScriptFailure) throw failureOf(error);
    throw error;
  }
}
