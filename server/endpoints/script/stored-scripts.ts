import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { requiredJson } from '../../http/body';
import { ignored, text } from '../../http/parameters';
import { isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import { compileScript, type StoredScript, scriptContexts, storedScripts } from '../../painless';

const LANGUAGES = new Set(['painless', 'mustache', 'expression']);

/** Stores a script; in a context it has to compile: RestPutStoredScriptAction, ScriptService.putStoredScript. */
export const putScript = endpoint({
  name: 'put_script',
  routes: [
    'PUT /_scripts/{id}',
    'POST /_scripts/{id}',
    'PUT /_scripts/{id}/{context}',
    'POST /_scripts/{id}/{context}',
  ],
  query: { context: text, timeout: ignored, master_timeout: ignored },
  body: requiredJson,
  note: 'a script that is put without a context is compiled when it is used',
  handle: ({ mock: { store }, path, query, body: { value } }) => {
    const { id, context = query.context } = path;
    const script = readStored(value);
    if (id.includes('#')) {
      throw new ElasticsearchError(
        'action_request_validation_exception',
        "Validation Failed: 1: id cannot contain '#' for stored script;",
      );
    }
    if (!LANGUAGES.has(script.lang)) {
      throw illegalArgument(`unable to put stored script with unsupported lang [${script.lang}]`);
    }
    if (context !== undefined) compileIn(script, context);
    storedScripts(store).set(id, script);
    return ok({ acknowledged: true });
  },
});

function compileIn({ source, lang }: StoredScript, name: string): void {
  const context = Object.values(scriptContexts).find((one) => one.name === name);
  if (!context) throw illegalArgument(`Unknown context [${name}]`);
  compileScript(source, lang, context);
}

/** StoredScriptSource.parse. */
function readStored(body: JsonValue): StoredScript {
  const script = isObject(body) ? own(body, 'script') : undefined;
  if (script === undefined || !isObject(script)) {
    throw new ElasticsearchError('parsing_exception', 'unexpected token; expected [{, <script>]', {
      extra: { line: 1, col: 1 },
    });
  }
  const lang = textOf(script, 'lang');
  const source = own(script, 'source');
  if (lang === undefined) throw illegalArgument('must specify lang for stored script');
  if (source === undefined) throw illegalArgument('must specify source for stored script');
  const options = own(script, 'options');
  const plain = typeof source === 'string' ? source : JSON.stringify(source);
  return { lang, source: plain, ...(isObject(options) ? { options } : {}) };
}

function textOf(script: JsonObject, key: string): string | undefined {
  const value = own(script, key);
  return typeof value === 'string' ? value : undefined;
}

/** RestGetStoredScriptAction. */
export const getScript = endpoint({
  name: 'get_script',
  routes: ['GET /_scripts/{id}'],
  query: { master_timeout: ignored },
  handle: ({ mock: { store }, path: { id } }) => {
    const script = storedScripts(store).get(id);
    if (!script) return { status: 404, body: { _id: id, found: false } };
    return ok({ _id: id, found: true, script: { ...script } });
  },
});

/** RestDeleteStoredScriptAction. */
export const deleteScript = endpoint({
  name: 'delete_script',
  routes: ['DELETE /_scripts/{id}'],
  query: { timeout: ignored, master_timeout: ignored },
  handle: ({ mock: { store }, path: { id } }) => {
    if (storedScripts(store).delete(id)) return ok({ acknowledged: true });
    const reason = `stored script [${id}] does not exist and cannot be deleted`;
    throw new ElasticsearchError('resource_not_found_exception', reason);
  },
});
