import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { type Answer, ok } from '../../http/answer';
import { optionalText } from '../../http/body';
import { boolean, text, time } from '../../http/parameters';
import { Cursor } from '../../query/dsl/cursor';
import { argumentFailure, parsing } from '../../query/dsl/failure';
import { nextPage } from '../../query/search/run-scroll';
import { checkKeepAlive } from '../../query/search/search-contexts';
import { parseTimeValue } from '../../validation/time-value';
import { searchAnswer } from './search-answer';
import { bodyOf, type ParsedBody } from './search-body';

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
    scroll_id: text,
    scroll: time(),
    rest_total_hits_as_int: boolean(false),
    source: text,
    source_content_type: text,
  },
  body: optionalText,
  handle: ({ mock, path, query, body }): Answer => {
    const start = mock.runtime.clock.now();
    const parsed = bodyOf(body, query);
    const said = parsed ? readScroll(parsed) : {};
    const id = said.id ?? path.scroll_id ?? query.scroll_id;
    if (id === undefined) throwIfInvalid(['scrollId is missing']);
    const keepAlive = said.keepAlive ?? query.scroll;
    if (keepAlive !== undefined) checkKeepAlive(keepAlive);
    const context = mock.searches.scroll(id as string, keepAlive);
    const took = Math.max(0, mock.runtime.clock.now() - start);
    return ok(searchAnswer(nextPage(context), { took, scrollId: id, totalAsInt: query.rest_total_hits_as_int }));
  },
});

/** `clear_scroll`: RestClearScrollAction. */
export const clearScroll = endpoint({
  name: 'clear_scroll',
  routes: ['DELETE /_search/scroll', 'DELETE /_search/scroll/{scroll_id}'],
  query: { scroll_id: text, source: text, source_content_type: text },
  body: optionalText,
  handle: ({ mock, path, query, body }): Answer => {
    const parsed = bodyOf(body, query);
    const ids = parsed
      ? readIds(parsed)
      : (path.scroll_id ?? query.scroll_id ?? '').split(',').filter((id) => id !== '');
    if (ids.length === 0) throwIfInvalid(['no scroll ids specified']);
    const freed = ids.includes('_all')
      ? mock.searches.freeScrolls()
      : ids.reduce((sum, id) => sum + mock.searches.freeScroll(id), 0);
    return { status: freed > 0 ? 200 : 404, body: { succeeded: true, num_freed: freed } };
  },
});

interface ScrollBody {
  id?: string;
  keepAlive?: number;
}

/** RestSearchScrollAction: SearchScrollRequest.fromXContent. */
function readScroll({ value, text: source }: ParsedBody): ScrollBody {
  return parsing(source, () => {
    const read: ScrollBody = {};
    for (const [key, member] of new Cursor(value).members()) {
      if (key === 'scroll_id' && member.token === 'VALUE_STRING') read.id = String(member.value);
      else if (key === 'scroll' && member.token === 'VALUE_STRING')
        read.keepAlive = parseTimeValue(String(member.value), 'scroll');
      else {
        throw argumentFailure(
          `Unknown parameter [${key}] in request body or parameter is of the wrong type[${member.token}] `,
        );
      }
    }
    return read;
  });
}

/** ClearScrollRequest.fromXContent. */
function readIds({ value, text: source }: ParsedBody): string[] {
  return parsing(source, () => {
    const ids: string[] = [];
    for (const [key, member] of new Cursor(value).members()) {
      if (key !== 'scroll_id') {
        throw argumentFailure(
          `Unknown parameter [${key}] in request body or parameter is of the wrong type[${member.token}] `,
        );
      }
      for (const one of member.token === 'START_ARRAY' ? member.elements() : [member]) {
        if (one.token !== 'VALUE_STRING' && one.token !== 'VALUE_NUMBER') {
          throw argumentFailure('scroll_id array element should only contain scroll_id');
        }
        ids.push(String(one.value));
      }
    }
    return ids;
  });
}
