import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { intParameter } from '../../http/parameters';
import { parsePipeline } from '../../ingest/parse';
import { pipelineBody, pipelineScripts, storedPipelines } from '../../ingest/stored-pipelines';
import type { LosslessObject } from '../../json-text/lossless';
import { masterTimeout, waitTimeout } from '../shared/kept-parameters';
import { pipelineMap } from './pipeline-map';

/** Stores a pipeline if it compiles: RestPutPipelineAction, IngestService.putPipeline. */
export const putPipeline = endpoint({
  name: 'ingest.put_pipeline',
  routes: ['PUT /_ingest/pipeline/{id}'],
  query: { if_version: intParameter(), timeout: waitTimeout, master_timeout: masterTimeout },
  body: pipelineMap,
  note: 'processors that are not emulated are refused by name',
  handle: ({ mock: { store }, placeholders: { id }, query, body, budget }) => {
    const version = query.if_version;
    const versioned = version === undefined ? body : nextVersion(id, body, version, pipelineBody(store, id));
    parsePipeline(id, versioned, pipelineScripts(store, budget));
    storedPipelines(store).set(id, versioned);
    return ok({ acknowledged: true });
  },
});

/**
 * The body with the version following the one that the request is based on
 * (IngestService.PutPipelineClusterStateUpdateTask).
 */
function nextVersion(
  id: string,
  body: LosslessObject,
  required: number,
  current: LosslessObject | undefined,
): LosslessObject {
  const conflict = `version conflict, required version [${required}] for pipeline [${id}]`;
  if (!current) throw illegalArgument(`${conflict} but no pipeline was found`);
  if (current.version !== required) {
    throw illegalArgument(`${conflict} but current version is [${String(current.version ?? null)}]`);
  }
  if (body.version === required)
    throw illegalArgument(`cannot update pipeline [${id}] with the same version [${required}]`);
  return body.version === undefined ? { ...body, version: required + 1 } : body;
}
