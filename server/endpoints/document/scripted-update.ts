import { RawJson } from '../../json/value';
import type { Mock } from '../../mock';
import {
  readyScript,
  runUpdateScript,
  runUpsertScript,
  type ScriptedWrite,
  type ScriptSource,
  scriptContexts,
  wrapUpdateFailure,
} from '../../painless';
import type { StoredDocument } from '../../store/document';
import type { IndexState } from '../../store/index-state';
import { losslessSource } from '../../store/new-source';
import type { UpdateRequest } from './update-request';
import type { WriteReport } from './write-answer';

/**
 * Runs the script of an update on the existing document (UpdateHelper.prepareUpdateScriptRequest).
 *
 * @throws ElasticsearchError 400 `failed to execute script`, with the script_exception as its cause.
 */
export function scriptedUpdate(
  mock: Mock,
  state: IndexState,
  { id, budget }: UpdateRequest,
  source: ScriptSource,
  before: StoredDocument,
): ScriptedWrite {
  const { clock, ids } = mock.runtime;
  return wrapUpdateFailure(() => {
    const { script, params } = readyScript(mock.store, source, scriptContexts.update, budget);
    const { version, routing } = before;
    const document = { index: state.name, id, version, routing, source: losslessSource(before), now: clock.now() };
    return runUpdateScript(script, params, document, { random: () => ids.random(), budget });
  });
}

/**
 * Runs the script of an update with `scripted_upsert` on the document to be inserted
 * (UpdateHelper.executeScriptedUpsert).
 */
export function scriptedUpsert(
  mock: Mock,
  state: IndexState,
  { id, body, budget }: UpdateRequest,
  source: ScriptSource,
): ScriptedWrite {
  const { clock, ids } = mock.runtime;
  return wrapUpdateFailure(() => {
    const { script, params } = readyScript(mock.store, source, scriptContexts.update, budget);
    const document = { index: state.name, id, version: -1, source: body.upsert ?? {}, now: clock.now() };
    return runUpsertScript(script, params, document, { random: () => ids.random(), budget });
  });
}

/** The report if such a script decides not to insert anything: Elasticsearch shows the get that found nothing. */
export function nothingInserted(state: IndexState, id: string): WriteReport {
  const get = new RawJson('{"found":false}');
  return { state, index: state.name, id, version: -1, seqNo: undefined, result: 'noop', copies: 0, get };
}
