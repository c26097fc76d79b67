import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { renderFailure } from '../../errors/render-error';
import { ok } from '../../http/answer';
import { optionalText } from '../../http/body';
import { requiredContentOrSource, sourceParameter } from '../../http/content-or-source';
import { boolean, ignored, list, type Parameter } from '../../http/parameters';
import { RawJson } from '../../json/value';
import { writeJson } from '../../json/write';
import type { Mock } from '../../mock';
import { sourceParameters, sourceSelection } from '../shared/source-parameters';
import { getAnswer, getDocument } from './get-document';
import { type MgetItem, readMgetBody } from './mget-body';
import { routing } from './parameters';

/** RestMultiGetAction: the old name is refused by name. */
const noFields: Parameter<undefined> = {
  read: (raw) => {
    if (raw === undefined) return undefined;
    throw illegalArgument(
      'The parameter [fields] is no longer supported, please use [stored_fields] to retrieve stored fields or _source filtering if the field is not stored',
    );
  },
};

/** `mget`: RestMultiGetAction. */
export const mget = endpoint({
  name: 'mget',
  routes: ['GET /_mget', 'POST /_mget', 'GET /{index}/_mget', 'POST /{index}/_mget'],
  query: {
    refresh: boolean(false),
    preference: ignored,
    realtime: boolean(true),
    fields: noFields,
    stored_fields: list,
    ...sourceParameters,
    ...sourceParameter,
    routing,
    force_synthetic_source: ignored,
  },
  body: optionalText,
  handle: ({ mock, path, query, body }) => {
    const defaults = { index: path.index, routing: query.routing, storedFields: query.stored_fields };
    const items = readMgetBody(requiredContentOrSource(body, query), defaults);
    throwIfInvalid(validate(items));
    const asked = sourceSelection(query);
    const docs = items.map((item) => {
      const shown = { selection: item.selection ?? asked, storedFields: item.storedFields };
      return answerItem(item, () => {
        const found = read(mock, item, query);
        return getAnswer(mock, item.id as string, found, shown);
      });
    });
    return ok(new RawJson(`{"docs":[${docs.join(',')}]}`));
  },
});

function read(mock: Mock, item: MgetItem, { refresh, realtime }: { refresh: boolean; realtime: boolean }) {
  const { index, id, routing: value, version } = item;
  return getDocument(mock, { index: index as string, id: id as string, routing: value, version, refresh, realtime });
}

/** What is wrong with one item is said in its place, as of a request of its own (MultiGetResponse.Failure). */
function answerItem({ index, id }: MgetItem, answer: () => string): string {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    return writeJson({ _index: index, _id: id, error: renderFailure(error) });
  }
}

/** MultiGetRequest.validate. */
function validate(items: readonly MgetItem[]): string[] {
  if (items.length === 0) return ['no documents to get'];
  return items.flatMap(({ index, id }, position) => {
    const messages: string[] = [];
    if (index === undefined) messages.push(`index is missing for doc ${position}`);
    if (id === undefined) messages.push(`id is missing for doc ${position}`);
    return messages;
  });
}
