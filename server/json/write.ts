import { type AnswerValue, RawJson } from './value';

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
  if (typeof value !== 'object' || value === null || value instanceof RawJson) return writeJson(value);
  const inner = `${indent}  `;
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ',\n'}${inner}${prettyValue(item, inner)}`;
    return text === '' ? '[ ]' : `[\n${text}\n${indent}]`;
  }
  for (const key in value) {
    const item = value[key];
    if (item === undefined) continue;
    text += `${text === '' ? '' : ',\n'}${inner}${quoteJson(key)} : ${prettyValue(item, inner)}`;
  }
  return text === '' ? '{ }' : `{\n${text}\n${indent}}`;
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
