import { optionalText, withKeys } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { renderFailure } from '../../errors/render-error';
import { ok, type PartFailure } from '../../http/answer';
import { requiredContentOrSource, type SourceParameter, sourceParameter } from '../../http/content-or-source';
import { booleanParameter, listParameter, type QueryParameter, refusedWhenTrue } from '../../http/parameters';
import { RawJson } from '../../json/value';
import { writeJson } from '../../json/write';
import type { Mock } from '../../mock';
import type { Budget } from '../../runtime/budget';
import { andThen } from '../../runtime/eventually';
import { mapInTurns } from '../../runtime/turns';
import { preference } from '../shared/kept-parameters';
import { partFailure } from '../shared/part-failure';
import { sourceParameters, sourceSelection } from '../shared/source-parameters';
import { getAnswer, getDocument } from './get-document';
import { type MgetItem, mgetKeys, readMgetBody } from './mget-body';
import { routingParameter } from './parameters';

/** RestMultiGetAction rejects the old parameter by name. */
const noFields: QueryParameter<undefined> = {
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
    refresh: booleanParameter(false),
    preference,
    realtime: booleanParameter(true),
    fields: noFields,
    stored_fields: listParameter,
    ...sourceParameters,
    ...sourceParameter,
    routing: routingParameter,
    force_synthetic_source: refusedWhenTrue('the parameter [force_synthetic_source]'),
  },
  body: withKeys(optionalText, mgetKeys),
  prepare: (call) => (call.body === undefined ? undefined : itemsOf(call)),
  handle: (call) => {
    const { mock, query, budget } = call;
    const items = checkedItems(itemsOf(call));
    const asked = sourceSelection(query);
    const failed: PartFailure[] = [];
    const get = (item: NamedItem, position: number): string => {
      const shown = { selection: item.selection ?? asked, storedFields: item.storedFields };
      try {
        return getAnswer(mock, item.id, read(mock, item, query, budget), shown, budget);
      } catch (error) {
        if (!(error instanceof ElasticsearchError) || budget.spent) throw error;
        failed.push(partFailure(`document ${position} (${item.index}/${item.id})`, error));
        const failure = failureAnswer(item, error);
        budget.chargeMemory(failure.length);
        return failure;
      }
    };
    return andThen(mapInTurns(items, get), (docs) => {
      const answer = ok(new RawJson(`{"docs":[${docs.join(',')}]}`));
      return failed.length === 0 ? answer : { ...answer, failures: () => failed };
    });
  },
});

interface SentItems {
  readonly placeholders: { readonly index?: string | undefined };
  readonly query: SourceParameter & {
    readonly routing: string | undefined;
    readonly stored_fields: readonly string[] | undefined;
  };
  readonly body: string | undefined;
}

function itemsOf({ placeholders, query, body }: SentItems): MgetItem[] {
  const defaults = { index: placeholders.index, routing: query.routing, storedFields: query.stored_fields };
  return readMgetBody(requiredContentOrSource(body, query), defaults);
}

function read(mock: Mock, item: NamedItem, { refresh, realtime }: Freshness, budget: Budget) {
  const { index, id, routing, version } = item;
  return getDocument(mock, { index, id, routing, version, refresh, realtime }, budget);
}

interface Freshness {
  readonly refresh: boolean;
  readonly realtime: boolean;
}

/** An error of one item is reported in its place, as if it were a separate request (MultiGetResponse.Failure). */
function failureAnswer({ index, id }: MgetItem, error: ElasticsearchError): string {
  return writeJson({ _index: index, _id: id, error: renderFailure(error) });
}

type NamedItem = MgetItem & { readonly index: string; readonly id: string };

/** The items, all with index and id (MultiGetRequest.validate). @throws ElasticsearchError 400 for those without */
function checkedItems(items: readonly MgetItem[]): NamedItem[] {
  throwIfInvalid(items.length === 0 ? ['no documents to get'] : []);
  const messages: string[] = [];
  const named = items.flatMap((item, position) => {
    const { index, id } = item;
    if (index === undefined) messages.push(`index is missing for doc ${position}`);
    if (id === undefined) messages.push(`id is missing for doc ${position}`);
    return index === undefined || id === undefined ? [] : [{ ...item, index, id }];
  });
  throwIfInvalid(messages);
  return named;
}
