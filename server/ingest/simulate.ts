import { ElasticsearchError } from '../errors/elasticsearch-error';
import type { AnswerObject, AnswerValue } from '../json/value';
import { stringValueOf, toStoredJson } from '../painless/java-values';
import type { IngestDocument } from './document';
import type { Pipeline, PipelineWorld, TraceEntry } from './pipeline';
import { runPipeline } from './run';

/** What the result of one processor costs in a verbose simulation, without the document. */
const RESULT_WORK = 200;
const RESULT_MEMORY = 500;

/** How to print an error inside a response that is not itself an error. */
export type PrintError = (error: ElasticsearchError) => AnswerObject;

/** A document as simulations show it (WriteableIngestDocument): metadata as strings, then the source. */
function shown(document: IngestDocument): AnswerObject {
  const { metadata, source, ingest } = document.snapshot();
  const answer: AnswerObject = {};
  for (const [key, value] of metadata) if (value !== null) answer[key] = stringValueOf(value, document.budget);
  answer._source = source as AnswerObject;
  answer._ingest = toStoredJson(ingest, document.budget) as AnswerObject;
  return answer;
}

/**
 * Runs a pipeline on documents without storing them (SimulateExecutionService). The result for each is the document,
 * `null` if it was dropped, or the error.
 */
export function simulateDocuments(
  world: PipelineWorld,
  pipeline: Pipeline,
  documents: readonly IngestDocument[],
  printError: PrintError,
): AnswerValue[] {
  return documents.map((document) => {
    try {
      return runPipeline(world, pipeline, document) === 'dropped' ? null : { doc: shown(document) };
    } catch (error) {
      if (!isFailure(error)) throw error;
      return printError(error);
    }
  });
}

/** As above, with the state of the document after every processor (SimulateProcessorResult). */
export function simulateVerbosely(
  world: PipelineWorld,
  pipeline: Pipeline,
  documents: readonly IngestDocument[],
  printError: PrintError,
): AnswerObject[] {
  return documents.map((document) => {
    const results: AnswerObject[] = [];
    try {
      runPipeline(world, pipeline, document, (entry) => {
        document.budget.charge(RESULT_WORK);
        document.budget.chargeMemory(RESULT_MEMORY);
        results.push(resultOf(entry, printError));
      });
    } catch (error) {
      // A trace that breaks off without a reason would look complete.
      if (!isFailure(error) || document.budget.spent) throw error;
    }
    return { processor_results: results };
  });
}

function resultOf({ processor, status, error, document }: TraceEntry, printError: PrintError): AnswerObject {
  const { type, description, tag, condition } = processor;
  const result: AnswerObject = { processor_type: type, status };
  if (description !== undefined) result.description = description;
  if (tag !== undefined) result.tag = tag;
  if (condition) result.if = { condition: condition.script.source, result: status !== 'skipped' };
  if (error && document) result.ignored_error = printError(error);
  else if (error) Object.assign(result, printError(error));
  if (document) result.doc = shown(document);
  return result;
}

function isFailure(error: unknown): error is ElasticsearchError {
  return error instanceof ElasticsearchError && error.type !== 'not_emulated_exception';
}
