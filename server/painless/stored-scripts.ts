import type { LosslessObject } from '../json-text/lossless';
import { ScriptCache } from './cache';
import type { CompiledScript } from './compile';
import type { ScriptContext } from './context';
import { resolveScript, type ScriptSource, type StoredScript } from './script-source';
import type { Meter } from './values/meter';

/** The part of the store that scripts need: a place to keep them. */
export interface ScriptHome {
  /** Definitions of one kind by name, which are part of resets and snapshots. */
  section<T>(kind: string): Map<string, T>;
  /** A value that is computed once per process. */
  once<T>(name: string, compute: () => T): T;
}

/** The stored scripts of a cluster, by id. Values are immutable. */
export function storedScripts(store: ScriptHome): Map<string, StoredScript> {
  return store.section<StoredScript>('stored_scripts');
}

/** A script ready to run, with the parameters from its request. */
export interface ReadyScript {
  readonly script: CompiledScript;
  readonly params: LosslessObject;
}

/**
 * Compiles a script given in a request, or the stored script that it names. Each script is compiled only once.
 *
 * @throws ElasticsearchError as `resolveScript` and `compileScript` do.
 */
export function readyScript(
  store: ScriptHome,
  source: ScriptSource,
  context: ScriptContext,
  meter: Meter,
): ReadyScript {
  const cache = store.once('script cache', () => new ScriptCache());
  const resolved = resolveScript(source, (id) => storedScripts(store).get(id));
  return { script: cache.compile(resolved.source, resolved.lang, context, meter), params: source.params };
}
