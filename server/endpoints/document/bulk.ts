import { requiredBytes } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { type Answer, ok } from '../../http/answer';
import { booleanParameter, ignoredParameter, stringParameter } from '../../http/parameters';
import type { IndexState } from '../../store/index-state';
import { sourceParameters, sourceSelection } from '../shared/source-parameters';
import { announcedLine } from './bulk/announced-line';
import { bulkAnswer, itemFailures } from './bulk/answer';
import { type BulkOutcome, executeBulk } from './bulk/execute';
import { ingestItems, shownItem } from './bulk/ingest-items';
import { Leniency } from './bulk/leniency';
import { readBulkRequest } from './bulk/read-request';
import { validateItems } from './bulk/validate-items';
import { refreshParameter, requireAlias, routingParameter } from './parameters';
import { writeOptions } from './write-options';

/** `bulk`: RestBulkAction. */
export const bulk = endpoint({
  name: 'bulk',
  routes: ['POST /_bulk', 'PUT /_bulk', 'POST /{index}/_bulk', 'PUT /{index}/_bulk'],
  query: {
    routing: routingParameter,
    ...sourceParameters,
    pipeline: stringParameter,
    wait_for_active_shards: ignoredParameter,
    timeout: ignoredParameter,
    refresh: refreshParameter,
    require_alias: requireAlias,
    require_data_stream: booleanParameter(false),
    list_executed_pipelines: booleanParameter(false),
    include_source_on_error: booleanParameter(true),
  },
  body: requiredBytes,
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
      listExecutedPipelines: query.list_executed_pipelines,
      fetchSource: sourceSelection(query),
    };
    const lenient = negotiation.version === 8 ? new Leniency() : undefined;
    const read = { includeSource: query.include_source_on_error, lenient };
    const items = await readBulkRequest(body, defaults, read);
    validateItems(items);
    const prepared = await ingestItems(mock, items, budget);
    const ingestTook = prepared.ran ? clock.now() - start : undefined;
    const outcomes = await executeBulk(mock, prepared.items, budget, itemFault);
    if (query.refresh !== 'none') for (const state of writtenTo(outcomes)) state.refresh();
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

function writtenTo(outcomes: readonly BulkOutcome[]): Set<IndexState> {
  const written = new Set<IndexState>();
  for (const outcome of outcomes) {
    if (!(outcome instanceof ElasticsearchError) && outcome.state) written.add(outcome.state);
  }
  return written;
}
