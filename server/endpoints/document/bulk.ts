import { requiredBytes, withKeys } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { type Answer, ok } from '../../http/answer';
import { booleanParameter, stringParameter } from '../../http/parameters';
import { refreshParameter } from '../shared/refresh-parameter';
import { sourceParameters, sourceSelection } from '../shared/source-parameters';
import { announcedLine } from './bulk/announced-line';
import { bulkAnswer, itemFailures } from './bulk/answer';
import { actionKeys } from './bulk/exact-action';
import { executeBulk } from './bulk/execute';
import { ingestItems, shownItem } from './bulk/ingest-items';
import type { BulkItem } from './bulk/item';
import { Leniency } from './bulk/leniency';
import { readBulkRequest } from './bulk/read-request';
import { validateItems } from './bulk/validate-items';
import { includeSourceParameter, requireAlias, routingParameter, waitingParameters } from './parameters';
import { refreshWritten } from './write-answer';
import { type AwaitedCopies, waitingOf, writeOptions } from './write-options';

/** `bulk`: RestBulkAction. */
export const bulk = endpoint({
  name: 'bulk',
  routes: ['POST /_bulk', 'PUT /_bulk', 'POST /{index}/_bulk', 'PUT /{index}/_bulk'],
  query: {
    routing: routingParameter,
    ...sourceParameters,
    pipeline: stringParameter,
    ...waitingParameters,
    refresh: refreshParameter,
    require_alias: requireAlias,
    require_data_stream: booleanParameter(false),
    list_executed_pipelines: booleanParameter(false),
    ...includeSourceParameter,
  },
  body: withKeys(requiredBytes, actionKeys),
  newlineDelimited: true,
  contents: { announces: announcedLine },
  hasItems: true,
  writes: 'documents',
  handle: async ({ mock, placeholders, query, body, budget, itemFault, negotiation }): Promise<Answer> => {
    const { clock } = mock.runtime;
    const start = clock.now();
    const defaults = {
      index: placeholders.index,
      ...writeOptions(query),
      waiting: waitingOfItems(query, () => items),
      listExecutedPipelines: query.list_executed_pipelines,
      fetchSource: sourceSelection(query),
    };
    const readsAs8 = negotiation.olderVersion === 8 || mock.settings.esVersion.startsWith('8.');
    const lenient = readsAs8 ? new Leniency() : undefined;
    const read = { includeSource: query.include_source_on_error, lenient };
    const items = await readBulkRequest(body, defaults, read);
    validateItems(items);
    const prepared = await ingestItems(mock, items, budget);
    const ingestTook = prepared.ran ? clock.now() - start : undefined;
    const outcomes = await executeBulk(mock, prepared.items, budget, itemFault);
    if (query.refresh !== 'none') refreshWritten(outcomes);
    const times = { took: clock.now() - start, ingestTook };
    const shown = prepared.ran ? items.map((item, position) => shownItem(item, prepared.items[position])) : items;
    const headers = lenient?.headers(mock.settings.esVersion);
    return {
      ...ok(await bulkAnswer(shown, outcomes, times, query.refresh === 'immediate')),
      ...(headers && { headers }),
      failures: itemFailures(shown, outcomes),
    };
  },
});

/** What the items wait for; an error says how many there are for an index. */
function waitingOfItems(
  query: Parameters<typeof waitingOf>[0],
  items: () => readonly BulkItem[],
): AwaitedCopies | undefined {
  const waiting = waitingOf(query);
  return (
    waiting && {
      ...waiting,
      items: (index) => items().filter(({ reachedIndex, target }) => (reachedIndex ?? target) === index).length,
    }
  );
}
