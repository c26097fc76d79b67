import { optionalText, withKeys } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid, validationFailed } from '../../errors/elasticsearch-error';
import { type Answer, ok } from '../../http/answer';
import { booleanParameter, stringParameter, timeParameter } from '../../http/parameters';
import type { Mock } from '../../mock';
import { Cursor } from '../../query/dsl/cursor';
import { argumentFailure, withLocatedFailures } from '../../query/dsl/failure';
import { nextPage } from '../../query/search/run-scroll';
import { andThen, type Eventually } from '../../runtime/eventually';
import { requireClusterAction } from '../../security/authorization/require-cluster-action';
import { anything, field, string } from '../../validation/fields';
import { type Fields, type ParsedFields, parseWith } from '../../validation/object-parser';
import { parseTimeValue } from '../../validation/time-value';
import { shardFailures } from '../shared/part-failure';
import { inSlices } from '../shared/patiently';
import { scrollOwner } from './scroll-owner';
import { searchAnswer } from './search-answer';
import { bodyOf, type ParsedBody } from './search-body';

/** SearchScrollRequest.fromXContent */
const SCROLL = {
  scroll_id: string,
  scroll: field('STRING', (value) => parseTimeValue(value.text(), 'scroll')),
} as const;

/** ClearScrollRequest.fromXContent */
const CLEAR = { scroll_id: anything(readIds) } as const;

/** `scroll`: RestSearchScrollAction. */
export const scroll = endpoint({
  name: 'scroll',
  routes: [
    'GET /_search/scroll',
    'POST /_search/scroll',
    'GET /_search/scroll/{scroll_id}',
    'POST /_search/scroll/{scroll_id}',
  ],
  query: {
    scroll_id: stringParameter,
    scroll: timeParameter(),
    rest_total_hits_as_int: booleanParameter(false),
    source: stringParameter,
    source_content_type: stringParameter,
  },
  body: withKeys(optionalText, SCROLL),
  contents: { repeatsFields: true, continues: true },
  handle: (call): Eventually<Answer> => {
    const { mock, placeholders, query, body, budget, identity } = call;
    const start = mock.runtime.clock.now();
    const parsed = bodyOf(body, query);
    const said = parsed ? readBody(parsed, SCROLL) : {};
    const id = said.scroll_id ?? placeholders.scroll_id ?? query.scroll_id;
    if (id === undefined) throw validationFailed(['scrollId is missing']);
    const keepAlive = said.scroll ?? query.scroll;
    if (keepAlive !== undefined) mock.searches.checkKeepAlive(keepAlive);
    const context = mock.searches.scroll(id, keepAlive, scrollOwner(mock, identity));
    const took = Math.max(0, mock.runtime.clock.now() - start);
    const next = inSlices(
      call,
      { action: 'indices:data/read/scroll', description: `scrollId[${id}], scroll[null]` },
      nextPage(context, budget),
    );
    return andThen(next, (outcome) => {
      // A page without a new keep-alive is the last one (SearchService.executeFetchPhase, SearchScrollAsyncAction).
      const scrollId = keepAlive === undefined ? undefined : id;
      if (scrollId === undefined) mock.searches.freeScroll(id);
      const page = searchAnswer(outcome, { took, scrollId, totalAsInt: query.rest_total_hits_as_int });
      return { ...ok(page), failures: shardFailures(page._shards) };
    });
  },
});

/** `clear_scroll`: RestClearScrollAction. */
export const clearScroll = endpoint({
  name: 'clear_scroll',
  routes: ['DELETE /_search/scroll', 'DELETE /_search/scroll/{scroll_id}'],
  query: { scroll_id: stringParameter, source: stringParameter, source_content_type: stringParameter },
  body: withKeys(optionalText, CLEAR),
  handle: ({ mock, placeholders, query, body, identity }): Answer => {
    const parsed = bodyOf(body, query);
    const ids = parsed
      ? (readBody(parsed, CLEAR).scroll_id ?? [])
      : (placeholders.scroll_id ?? query.scroll_id ?? '').split(',').filter((id) => id !== '');
    if (ids.length === 0) throwIfInvalid(['no scroll ids specified']);
    if (isAll(ids)) requireClusterAction(mock, identity, 'cluster:admin/indices/scroll/clear_all');
    const freed = isAll(ids) ? freeAll(mock) : ids.reduce((sum, id) => sum + mock.searches.freeScroll(id), 0);
    return { status: freed > 0 ? 200 : 404, body: { succeeded: true, num_freed: freed } };
  },
});

/** `_all` counts only by itself (ClearScrollController.run). */
function isAll(ids: readonly string[]): boolean {
  return ids.length === 1 && ids[0] === '_all';
}

/** The nodes are counted, not the scrolls that each of them closes. */
function freeAll(mock: Mock): number {
  mock.searches.freeScrolls();
  return 1;
}

function readIds(value: Cursor): string[] {
  const isList = value.token === 'START_ARRAY';
  return (isList ? value.elements() : [value]).map((one) => {
    if (one.token === 'VALUE_STRING' || one.token === 'VALUE_NUMBER') return one.text();
    throw argumentFailure(`scroll_id ${isList ? 'array ' : ''}element should only contain scroll_id`);
  });
}

/** Reads a body of one of the scroll APIs, which have the same message for all mistakes. */
function readBody<const F extends Fields<Cursor>>({ value, text: source }: ParsedBody, fields: F): ParsedFields<F> {
  return withLocatedFailures(source, () => {
    const body = new Cursor(value);
    if (body.token !== 'START_OBJECT') throw argumentFailure('Malformed content, must start with an object');
    return parseWith(body, fields, { unknown: wrongParameter, unfit: wrongParameter });
  });
}

function wrongParameter(key: string, { token }: Cursor): Error {
  return argumentFailure(`Unknown parameter [${key}] in request body or parameter is of the wrong type[${token}] `);
}
