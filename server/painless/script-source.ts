import { ElasticsearchError, illegalArgument, parseException } from '../errors/elasticsearch-error';
import { isObject } from '../json/value';
import type { LosslessObject, LosslessValue } from '../json-text/lossless';

/** A `script` in a request: its source, or the id of a stored one, with parameters. */
export type ScriptSource =
  | { readonly source: string; readonly lang: string; readonly params: LosslessObject }
  | { readonly id: string; readonly params: LosslessObject };

/** A stored script. */
export interface StoredScript {
  readonly lang: string;
  readonly source: string;
  readonly options?: LosslessObject;
}

/**
 * Reads a script from a configuration: of a processor, a request by query, or a reindex (Script.parse(Object)). Throws
 * parse_exception or illegal_argument_exception, worded as Elasticsearch does.
 */
export function readConfiguredScript(value: LosslessValue): ScriptSource {
  if (typeof value === 'string') return { source: value, lang: 'painless', params: {} };
  if (!isObject(value)) throw illegalArgument('Script value should be a String or a Map');
  let script: string | undefined;
  let isStored = false;
  for (const [key, part] of Object.entries(value)) {
    checkKey(key, part);
    if (key !== 'source' && key !== 'id') continue;
    script = typeof part === 'string' ? part : undefined;
    isStored = key === 'id';
  }
  if (script === undefined) throw parseException('Expected one of [source] or [id] fields, but found none');
  const params = isObject(value.params) ? value.params : {};
  const lang = value.lang;
  if (!isStored) return { source: script, lang: typeof lang === 'string' ? lang : 'painless', params };
  if (typeof lang === 'string') throw illegalArgument('[lang] cannot be specified for stored scripts');
  return { id: script, params };
}

function checkKey(key: string, value: LosslessValue): void {
  if (key === 'params' || key === 'options') {
    if (!isObject(value) && value !== null) throw parseException(`Value must be of type Map: [${key}]`);
  } else if (key === 'lang' || key === 'source' || key === 'id') {
    if (typeof value !== 'string' && value !== null) throw parseException(`Value must be of type String: [${key}]`);
  } else {
    throw parseException(`Unsupported field [${key}]`);
  }
}

/**
 * Reads a script from a request body whose keys and types have been checked: of an update, a query, or a sort
 * (Script.Builder.build). Throws illegal_argument_exception for invalid combinations.
 */
export function readRequestScript(value: LosslessValue): ScriptSource {
  if (!isObject(value)) return { source: String(value), lang: 'painless', params: {} };
  const { source, id, lang, params, options }: Partial<LosslessObject> = value;
  if (source !== undefined && id !== undefined) {
    throw illegalArgument('must only use one of [source, id] when specifying a script');
  }
  const parameters = isObject(params) ? params : {};
  const hasOptions = isObject(options) && Object.keys(options).length > 0;
  if (typeof id === 'string') {
    if (typeof lang === 'string') throw illegalArgument('illegally specified <lang> for a stored script');
    if (hasOptions) throw illegalArgument('field [options] cannot be specified using a stored script');
    return { id, params: parameters };
  }
  if (source === undefined) {
    throw illegalArgument('must specify either [source] for an inline script or [id] for a stored script');
  }
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  return { source: text, lang: typeof lang === 'string' ? lang : 'painless', params: parameters };
}

/**
 * The source and language of a script, from the request or from the stored scripts. Throws 404
 * resource_not_found_exception if a stored script does not exist (ScriptService.getScriptFromClusterState).
 */
export function resolveScript(
  script: ScriptSource,
  stored: (id: string) => StoredScript | undefined,
): { readonly source: string; readonly lang: string } {
  if (!('id' in script)) return script;
  const found = stored(script.id);
  if (found) return found;
  throw new ElasticsearchError('resource_not_found_exception', `unable to find script [${script.id}] in cluster state`);
}
