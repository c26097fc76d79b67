import Ajv, { _ } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

/** Keywords that say something to people and to the exact reader, and nothing to a validator. */
const annotations = /^(\$schema|title|description|examples|tsType|x-.*)$/;
const formats = ['java-int', 'java-long', 'time-or-millis', 'cron'];

const head = `// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
import { formats } from '../validation/formats';
`;

/** One function for each body that returns its validator. Nothing is made when the file is loaded. */
export function compileValidators(bodies, schemas) {
  const ajv = new Ajv.default({
    allowUnionTypes: true,
    messages: false,
    code: { source: true, lines: true, formats: _`formats` },
  });
  for (const format of formats) ajv.addFormat(format, () => true);
  for (const { schema } of schemas) ajv.addSchema(withoutAnnotations(schema));
  return head + bodies.map(({ name, schema }) => wrap(name, standaloneCode(ajv, ajv.getSchema(schema.$id)))).join('');
}

/** Keys under `properties` are names, and stay whatever they are. */
function withoutAnnotations(node, areNames = false) {
  if (Array.isArray(node)) return node.map((item) => withoutAnnotations(item));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => areNames || !annotations.test(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      withoutAnnotations(value, !areNames && (key === 'properties' || key === '$defs')),
    ]),
  );
}

function wrap(name, code) {
  if (code.includes('require(')) throw new Error(`the validator of ${name} needs something at run time: ${code}`);
  const body = code.replace('"use strict";\n', '').replace(/\/\*# sourceURL=.*?\*\/;?\n/g, '');
  return `
export function ${name}(): (value: unknown) => boolean {
const module = { exports: {} };
${body}
return module.exports;
}
`;
}
