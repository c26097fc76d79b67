import { type AnswerValue, isObject, RawJson } from './value';

/** Serializes JSON as Elasticsearch does: no white space, ready-made text unchanged, undefined properties omitted. */
export function writeJson(value: AnswerValue): string {
  if (typeof value === 'string') return quoteJson(value);
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'object') return String(value);
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  let text = '';
  for (const key in value) {
    const item = value[key];
    if (item !== undefined) text += `${text === '' ? '' : ','}${quoteJson(key)}:${writeJson(item)}`;
  }
  return `{${text}}`;
}

/** Serializes JSON for `pretty`: two spaces of indentation, ` : ` after keys, `{ }` and `[ ]` for empty values. */
export function writePretty(value: AnswerValue): string {
  return `${prettyValue(value, '')}\n`;
}

function prettyValue(value: AnswerValue, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[ ]';
    return `[\n${value.map((item) => inner + prettyValue(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (isObject(value) && !(value instanceof RawJson)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    if (entries.length === 0) return '{ }';
    const lines = entries.map(([key, item]) => `${inner}${quoteJson(key)} : ${prettyValue(item, inner)}`);
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  return writeJson(value);
}

/** Text that needs no escaping in a JSON string. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** A JSON string with control characters and halves of surrogate pairs escaped as in Jackson, with uppercase hexadecimal digits. */
export function quoteJson(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  const quoted = JSON.stringify(text);
  return quoted.includes('\\u') ? quoted.replace(/\\(u[0-9a-f]{4}|.)/g, jacksonEscape) : quoted;
}

function jacksonEscape(whole: string, escaped: string): string {
  return escaped.length === 1 ? whole : `\\u${escaped.slice(1).toUpperCase()}`;
}
