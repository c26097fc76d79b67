import type { LosslessObject } from '../json-text/lossless';
import { ScriptCache } from './cache';
import type { CompiledScript } from './compile';
import type { ScriptContext } from './context';
import { resolveScript, type ScriptSource, type StoredScript } from './script-source';

/** Where scripts are kept: the store, as far as scripts need it. */
export interface ScriptHome {
  /** Definitions of one kind by name, which resets and snapshots know. */
  section<T>(kind: string): Map<string, T>;
  /** A value that is made once for a process. */
  once<T>(name: string, compute: () => T): T;
}

/** The stored scripts of a cluster, by id. Values are immutable. */
export function storedScripts(store: ScriptHome): Map<string, StoredScript> {
  return store.section<StoredScript>('stored_scripts');
}

/** A script ready to run, with the parameters of the request that brought it. */
export interface ReadyScript {
  readonly script: CompiledScript;
  readonly params: LosslessObject;
}

/**
 * Compiles a script of a request, or the stored one that it names. The same script is compiled once.
 *
 * @throws ElasticsearchError as `resolveScript` and `compileScript` do.
 */
export function readyScript(store: ScriptHome, source: ScriptSource, context: ScriptContext): ReadyScript {
  const cache = store.once('script cache', () => new ScriptCache());
  const resolved = resolveScript(source, (id) => storedScripts(store).get(id));
  return { script: cache.compile(resolved.source, resolved.lang, context), params: source.params };
}
