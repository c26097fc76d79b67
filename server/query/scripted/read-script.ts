import { readRequestScript, type ScriptSource } from '../../painless';
import type { BodyValue } from '../../validation/body-value';
import { field, map, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';

/** Script.PARSER. */
const FIELDS = {
  source: field('OBJECT_OR_STRING', (value) => value.json()),
  id: string,
  lang: string,
  options: map,
  params: map,
} as const;

/**
 * Reads a script, given as a string or an object (Script.parse).
 *
 * @throws Error x_content_parse_exception if it is malformed, illegal_argument_exception for invalid combinations
 */
export function readScript(value: BodyValue): ScriptSource {
  if (value.token === 'VALUE_STRING') return readRequestScript(value.text());
  return readRequestScript(parseObject(value, 'script', FIELDS));
}

/** Declares a script for an object parser. */
export const scriptField = field('OBJECT_OR_STRING', readScript);
