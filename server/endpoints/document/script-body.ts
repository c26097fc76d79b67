import { setOwn } from '../../json/value';
import type { LosslessObject, LosslessValue } from '../../json-text/lossless';
import type { JsonReader } from '../../json-text/reader';
import { readRequestScript, type ScriptSource } from '../../painless';
import { type Field, objectOrString, objectToken, readFields, stringToken } from './object-fields';

const copied = (tokens: Field<LosslessObject>['tokens']): Field<LosslessObject> => ({
  tokens,
  read: (reader, script) => {
    // The reader stands at the value; its key is the current name only until the value has been read.
    const { name } = reader;
    setOwn(script, name, reader.readValue() as LosslessValue);
  },
});

/** Script.PARSER. */
const FIELDS: Readonly<Record<string, Field<LosslessObject>>> = {
  source: copied(objectOrString),
  id: copied(stringToken),
  lang: copied(stringToken),
  options: copied(objectToken),
  params: copied(objectToken),
};

/**
 * Reads the script at the current token: a text, or an object (Script.parse).
 *
 * @throws ElasticsearchError 400 where it is not well-formed
 */
export function readScriptBody(reader: JsonReader): ScriptSource {
  if (reader.kind === 'VALUE_STRING') return readRequestScript(reader.text());
  return readRequestScript(readFields(reader, 'script', FIELDS, {}));
}
