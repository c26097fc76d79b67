import { type BodyReader, requiredText } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { stringParameter } from '../../http/parameters';
import { JsonReader } from '../../json-text/reader';
import { compileScript, type StoredScript, scriptContexts, storedScripts } from '../../painless';
import type { BodyValue } from '../../validation/body-value';
import { field, map, string } from '../../validation/fields';
import { objectParserRefusals, parseWith, type Refusals } from '../../validation/object-parser';
import { TextValue } from '../../validation/text-value';
import { masterTimeout, waitTimeout } from '../shared/kept-parameters';

const LANGUAGES = new Set(['painless', 'mustache', 'expression']);

/** StoredScriptSource.PARSER, which ignores other fields. */
const FIELDS = { lang: string, source: field('OBJECT_OR_STRING', (value) => value.json()), options: map } as const;

const STORED: Refusals<BodyValue> = {
  ...objectParserRefusals('stored script source', () => Object.keys(FIELDS)),
  unknown: (_, value) => void value.skip(),
};

/** StoredScriptSource.parse: nothing is read after the script. */
const storedScript: BodyReader<StoredScript> = {
  read: (body) => {
    const object = new TextValue(new JsonReader(requiredText.read(body)));
    const token = object.open();
    if (token !== 'START_OBJECT') throw object.malformed(`unexpected token [${token}], expected [{]`);
    const [member] = object.members();
    if (!member) throw object.malformed('unexpected token [END_OBJECT, expected [script]');
    const [key, value] = member;
    if (key !== 'script') throw value.malformedKey(`unexpected field [${key}], expected [script]`);
    return readStored(value);
  },
};

function readStored(value: BodyValue): StoredScript {
  if (value.token !== 'START_OBJECT') {
    throw value.malformed(`unexpected token [${value.token}], expected [{, <source>]`);
  }
  const { lang, source, options } = parseWith(value, FIELDS, STORED);
  if (lang === undefined) throw illegalArgument('must specify lang for stored script');
  if (source === undefined) throw illegalArgument('must specify source for stored script');
  const plain = typeof source === 'string' ? source : JSON.stringify(source);
  return { lang, source: plain, ...(options && { options }) };
}

/**
 * Stores a script; if a context is given, it has to compile there: RestPutStoredScriptAction,
 * ScriptService.putStoredScript.
 */
export const putScript = endpoint({
  name: 'put_script',
  routes: [
    'PUT /_scripts/{id}',
    'POST /_scripts/{id}',
    'PUT /_scripts/{id}/{context}',
    'POST /_scripts/{id}/{context}',
  ],
  query: { context: stringParameter, timeout: waitTimeout, master_timeout: masterTimeout },
  body: storedScript,
  note: 'a script stored without a context is compiled when it is used',
  contents: { detachedScripts: true },
  handle: ({ mock: { store }, placeholders, query, body: script }) => {
    const { id, context = query.context } = placeholders;
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

/** RestGetStoredScriptAction. */
export const getScript = endpoint({
  name: 'get_script',
  routes: ['GET /_scripts/{id}'],
  query: { master_timeout: masterTimeout },
  handle: ({ mock: { store }, placeholders: { id } }) => {
    const script = storedScripts(store).get(id);
    if (!script) return { status: 404, body: { _id: id, found: false } };
    return ok({ _id: id, found: true, script: { ...script } });
  },
});

/** RestDeleteStoredScriptAction. */
export const deleteScript = endpoint({
  name: 'delete_script',
  routes: ['DELETE /_scripts/{id}'],
  query: { timeout: waitTimeout, master_timeout: masterTimeout },
  handle: ({ mock: { store }, placeholders: { id } }) => {
    if (storedScripts(store).delete(id)) return ok({ acknowledged: true });
    const reason = `stored script [${id}] does not exist and cannot be deleted`;
    throw new ElasticsearchError('resource_not_found_exception', reason);
  },
});
