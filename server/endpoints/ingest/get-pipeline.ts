import { endpoint } from '../../endpoint/endpoint';
import { booleanParameter } from '../../http/parameters';
import { pipelineBody, pipelineIds } from '../../ingest/stored-pipelines';
import { type AnswerObject, setOwn } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import { masterTimeout } from '../shared/kept-parameters';

/** Returns pipelines as they were put; a concrete id that does not exist is a 404: RestGetPipelineAction. */
export const getPipeline = endpoint({
  name: 'ingest.get_pipeline',
  routes: ['GET /_ingest/pipeline', 'GET /_ingest/pipeline/{id}'],
  query: { summary: booleanParameter(false), master_timeout: masterTimeout },
  handle: ({ mock: { store }, placeholders: { id = '*' }, query }) => {
    const patterns = id.split(',');
    const matches = (name: string) =>
      patterns.some((pattern) => wildcardMatch(pattern === '_all' ? '*' : pattern, name));
    const body: AnswerObject = {};
    for (const name of pipelineIds(store).filter(matches)) {
      const pipeline = pipelineBody(store, name);
      if (pipeline) setOwn(body, name, query.summary ? {} : pipeline);
    }
    const isMissing = Object.keys(body).length === 0 && !patterns.some((pattern) => pattern.includes('*'));
    return { status: isMissing ? 404 : 200, body };
  },
});
