import type { LosslessObject } from '../../json/lossless';
import type { Mock } from '../../mock';
import { scriptContexts } from '../../query/script/context';
import { readRequestScript } from '../../query/script/script-source';
import { readyScript } from '../../query/script/stored-scripts';
import { runUpdateScript, runUpsertScript, type ScriptedWrite, wrapUpdateFailure } from '../../query/script/update';
import type { StoredDocument } from '../../store/document';
import type { IndexState } from '../../store/index-state';
import { losslessSource } from '../../store/update';
import type { UpdateBody } from './update-body';

/**
 * What the script of an update makes of a document (UpdateHelper.executeScript).
 *
 * @throws ElasticsearchError 400 `failed to execute script` around what went wrong.
 */
export function runScriptOn(mock: Mock, state: IndexState, body: UpdateBody, before: StoredDocument): ScriptedWrite {
  const document = {
    index: state.name,
    id: before.id,
    version: before.version,
    routing: before.routing,
    source: losslessSource(before),
    now: mock.runtime.clock.now(),
  };
  return wrapUpdateFailure(() => {
    const { script, params } = readScript(mock, body);
    return runUpdateScript(script, params, document);
  });
}

/** What the script of a `scripted_upsert` makes of `upsert`. */
export function runScriptOnUpsert(mock: Mock, state: IndexState, body: UpdateBody, id: string): ScriptedWrite {
  const source: LosslessObject = body.upsert ?? {};
  const document = { index: state.name, id, version: -1, source, now: mock.runtime.clock.now() };
  return wrapUpdateFailure(() => {
    const { script, params } = readScript(mock, body);
    return runUpsertScript(script, params, document);
  });
}

function readScript(mock: Mock, body: UpdateBody) {
  return readyScript(mock.store, readRequestScript(body.script ?? ''), scriptContexts.update);
}
