import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { pipelineIds, storedPipelines } from '../../ingest/stored-pipelines';
import { wildcardMatch } from '../../json/wildcard';
import type { Store } from '../../store/store';
import { masterTimeout, waitTimeout } from '../shared/kept-parameters';

/** Deletes pipelines that no index uses: RestDeletePipelineAction, IngestService.innerDelete. */
export const deletePipeline = endpoint({
  name: 'ingest.delete_pipeline',
  routes: ['DELETE /_ingest/pipeline/{id}'],
  query: { timeout: waitTimeout, master_timeout: masterTimeout },
  note: 'deleting a built-in pipeline restores its original version',
  handle: ({ mock: { store }, placeholders: { id } }) => {
    const found = pipelineIds(store).filter((name) => wildcardMatch(id, name));
    if (found.length === 0 && id !== '*') {
      throw new ElasticsearchError('resource_not_found_exception', `pipeline [${id}] is missing`);
    }
    for (const name of found) checkUnused(store, name);
    for (const name of found) storedPipelines(store).delete(name);
    return ok({ acknowledged: true });
  },
});

const SHOWN = 3;

/** Throws 400 for a pipeline that the settings of an index refer to. */
function checkUnused(store: Store, id: string): void {
  const uses = (['default', 'final'] as const).flatMap((kind) => {
    const indices = [...store.all()]
      .filter((index) => index.setting(`${kind}_pipeline`) === id)
      .map(({ name }) => name);
    if (indices.length === 0) return [];
    return [`the ${kind} pipeline for ${indices.length} index(es) including [${indices.slice(0, SHOWN).join(',')}]`];
  });
  if (uses.length > 0) throw illegalArgument(`pipeline [${id}] cannot be deleted because it is ${uses.join(' and ')}`);
}
