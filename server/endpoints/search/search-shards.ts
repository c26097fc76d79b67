import { ignoredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { type Answer, ok } from '../../http/answer';
import { stringParameter } from '../../http/parameters';
import type { AnswerObject, JsonObject } from '../../json/value';
import { printQuery } from '../../query/dsl/print-query';
import { NODE_ID, NODE_NAME } from '../../runtime/node';
import { type IndicesOptions, indicesOptions, splitByComma } from '../../store/indices-options';
import { resolveResources } from '../../store/resolve';
import { shardsOfRouting } from '../../store/shard-routing';
import { local, masterTimeout, preference } from '../shared/kept-parameters';
import { isEmptyRouting, targetParameters, targetsOf } from '../shared/targets';

const lenientExpandOpen: IndicesOptions = { ...indicesOptions.strictExpandOpen, ignoreUnavailable: true };

/** The filters of an index, of which one must match (IndexService.aliasFilter). */
function printed(filters: readonly JsonObject[] | undefined): AnswerObject | undefined {
  const [first, ...more] = filters ?? [];
  if (!first) return undefined;
  return printQuery(more.length === 0 ? first : { bool: { should: [first, ...more] } });
}

/** `search_shards`: RestClusterSearchShardsAction. */
export const searchShards = endpoint({
  name: 'search_shards',
  routes: [
    'GET /_search_shards',
    'POST /_search_shards',
    'GET /{index}/_search_shards',
    'POST /{index}/_search_shards',
  ],
  query: {
    local,
    master_timeout: masterTimeout,
    routing: stringParameter,
    preference,
    ...targetParameters,
  },
  body: ignoredBody,
  handle: ({ mock, placeholders, query }): Answer => {
    const unreached = isEmptyRouting(query.routing);
    const reached = targetsOf(
      mock,
      placeholders.index,
      { ...query, routing: unreached ? undefined : query.routing },
      lenientExpandOpen,
    );
    const named = resolveResources(mock.store, splitByComma(placeholders.index), lenientExpandOpen, true);
    const indices: AnswerObject = {};
    const shards: AnswerObject[][] = [];
    for (const { index, filters, routing } of reached) {
      const aliases = Object.keys(index.aliases).filter((alias) => named.has(alias));
      indices[index.name] = aliases.length > 0 ? { aliases: aliases.sort(), filter: printed(filters) } : {};
      const count = Number(index.setting('number_of_shards') ?? 1);
      if (unreached) continue;
      const asked = shardsOfRouting(index, routing);
      for (let shard = 0; shard < count; shard += 1) {
        if (asked && !asked.has(shard)) continue;
        shards.push([
          {
            state: 'STARTED',
            primary: true,
            node: NODE_ID,
            relocating_node: null,
            shard,
            index: index.name,
            allocation_id: { id: `${index.uuid}-${shard}` },
            relocation_failure_info: { failed_attempts: 0 },
          },
        ]);
      }
    }
    const nodes = { [NODE_ID]: { name: NODE_NAME, ephemeral_id: NODE_ID, attributes: {} } };
    return ok({ nodes: shards.length > 0 ? nodes : {}, indices, shards });
  },
});
