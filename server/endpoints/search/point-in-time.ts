import { optionalFields, requiredText } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { validationFailed } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { type Answer, ok } from '../../http/answer';
import { booleanParameter, intParameter, keptParameter, stringParameter, timeParameter } from '../../http/parameters';
import { parseJson } from '../../json-text/parse';
import { Cursor } from '../../query/dsl/cursor';
import { argumentFailure, withLocatedFailures } from '../../query/dsl/failure';
import { readText } from '../../query/dsl/read';
import { checkPitId } from '../../query/search/context-id';
import { field, object } from '../../validation/fields';
import { parseWith } from '../../validation/object-parser';
import { checkKeepAlive } from '../shared/keep-alive';
import { NO_REMOTES, preference, SPEED } from '../shared/kept-parameters';
import { shardCount } from '../shared/search-targets';
import { targetParameters, targetsOf } from '../shared/targets';

const OPEN = {
  index_filter: object((): never => {
    throw notEmulated('[index_filter] of points in time');
  }),
} as const;

/** `open_point_in_time`: RestOpenPointInTimeAction. */
export const openPointInTime = endpoint({
  name: 'open_point_in_time',
  routes: ['POST /{index}/_pit'],
  query: {
    keep_alive: timeParameter(),
    routing: stringParameter,
    preference,
    max_concurrent_shard_requests: keptParameter(SPEED, intParameter()),
    allow_partial_search_results: keptParameter('all shards can be reached', booleanParameter()),
    ...targetParameters,
    project_routing: keptParameter(NO_REMOTES),
  },
  body: optionalFields('open_point_in_time_request', OPEN),
  handle: ({ mock, placeholders, query }): Answer => {
    const { keep_alive: keepAlive } = query;
    if (keepAlive === undefined) throw validationFailed(['[keep_alive] is not specified']);
    const reached = targetsOf(mock, placeholders.index, query);
    checkKeepAlive(mock, reached, keepAlive, 'indices:data/read/open_point_in_time');
    const total = shardCount(reached);
    const id = mock.searches.keepIndices(reached, total, keepAlive);
    return ok({ id, _shards: { total, successful: total, skipped: 0, failed: 0 } });
  },
});

/** `close_point_in_time`: RestClosePointInTimeAction. */
export const closePointInTime = endpoint({
  name: 'close_point_in_time',
  routes: ['DELETE /_pit'],
  body: requiredText,
  handle: ({ mock, body }): Answer => {
    const id = readId(body);
    const freed = mock.searches.free(id, 'pit');
    return { status: freed > 0 ? 200 : 404, body: { succeeded: true, num_freed: freed } };
  },
});

/** ClosePointInTimeRequest.fromXContent, whose bracket is missing in Elasticsearch, too. */
const CLOSE_REFUSALS = {
  unknown: (key: string) =>
    argumentFailure(`Unknown parameter [${key}] in request body or parameter is of the wrong type[FIELD_NAME] `),
  unfit: () => argumentFailure('the request must contain only [id field'),
};
const CLOSE = { id: field('PLAIN_VALUE', (value: Cursor) => checkPitId(readText(value))) };

function readId(body: string): string {
  return withLocatedFailures(body, () => {
    const { id } = parseWith(new Cursor(parseJson(body)), CLOSE, CLOSE_REFUSALS);
    if (id === undefined || id === '') throw argumentFailure('search context id is is not provided');
    return id;
  });
}
