import { endpoint } from '../../endpoint/endpoint';
import { type ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { limitOf } from '../../errors/limit';
import { renderFailure } from '../../errors/render-error';
import { type Answer, ok, type PartFailure } from '../../http/answer';
import { booleanParameter } from '../../http/parameters';
import { Config, configError } from '../../ingest/config';
import { IngestDocument } from '../../ingest/document';
import { parsePipeline } from '../../ingest/parse';
import type { Pipeline } from '../../ingest/pipeline';
import { simulateDocuments, simulateVerbosely } from '../../ingest/simulate';
import { findPipeline, pipelineScripts, pipelineWorld } from '../../ingest/stored-pipelines';
import { isObject } from '../../json/value';
import type { LosslessValue } from '../../json-text/lossless';
import type { Mock } from '../../mock';
import type { Budget } from '../../runtime/budget';
import { partFailure } from '../shared/part-failure';
import { pipelineMap } from './pipeline-map';

const SIMULATED = '_simulate_pipeline';

/** Runs a pipeline on documents without storing them: RestSimulatePipelineAction, SimulatePipelineRequest. */
export const simulatePipeline = endpoint({
  name: 'ingest.simulate',
  routes: [
    'GET /_ingest/pipeline/{id}/_simulate',
    'POST /_ingest/pipeline/{id}/_simulate',
    'GET /_ingest/pipeline/_simulate',
    'POST /_ingest/pipeline/_simulate',
  ],
  query: { verbose: booleanParameter(false) },
  body: pipelineMap,
  handle: ({ mock, placeholders: { id }, query, body, budget }): Answer => {
    const config = new Config(body);
    const pipeline = id === undefined ? givenPipeline(mock, config, budget) : knownPipeline(mock, id, budget);
    const documents = documentsOf(mock, config, budget);
    // A document that fails is a result like any other, unless the reason is a limit of the mock.
    const failed: PartFailure[] = [];
    const print = (error: ElasticsearchError) => {
      if (limitOf(error) !== undefined) failed.push(partFailure('a document', error));
      return { error: renderFailure(error) };
    };
    const perform = query.verbose ? simulateVerbosely : simulateDocuments;
    const docs = perform(pipelineWorld(mock.store), pipeline, documents, print);
    return { ...ok({ docs }), failures: failed.length === 0 ? undefined : () => failed };
  },
});

function givenPipeline({ store }: Mock, config: Config, budget: Budget): Pipeline {
  return parsePipeline(SIMULATED, config.map('pipeline'), pipelineScripts(store, budget));
}

function knownPipeline({ store }: Mock, id: string, budget: Budget): Pipeline {
  const pipeline = findPipeline(store, id, budget);
  if (!pipeline) throw illegalArgument(`pipeline [${id}] does not exist`);
  return pipeline;
}

function documentsOf(mock: Mock, config: Config, budget: Budget): IngestDocument[] {
  const docs = config.list('docs');
  if (docs.length === 0) throw configError({}, undefined, 'must specify at least one document in [docs]');
  return docs.map((doc) => documentOf(mock, doc, budget));
}

function documentOf(mock: Mock, doc: LosslessValue, budget: Budget): IngestDocument {
  if (!isObject(doc)) throw illegalArgument('malformed [docs] section, should include an inner object');
  const config = new Config(doc);
  const input = {
    source: config.map('_source'),
    index: config.textOrInt('_index') ?? '_index',
    id: config.textOrInt('_id') ?? '_id',
    routing: config.textOrInt('_routing'),
    version: config.int('_version'),
    versionType: config.optionalText('_version_type'),
  };
  return new IngestDocument(input, mock.runtime.clock.instant(), budget);
}
