import Ajv, { _ } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

/** Keywords that say something to people and to the exact reader, and nothing to a validator. */
const annotations = /^(\$schema|title|description|examples|tsType|x-.*)$/;
const formats = ['java-int', 'java-long', 'time-or-millis', 'cron'];

const head = `// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
import { formats } from '../validation/formats';
`;

/** One function that makes all validators, by name. Nothing is made when the file is loaded. */
export function compileValidators(bodies, schemas) {
  const ajv = new Ajv.default({
    allowUnionTypes: true,
    messages: false,
    code: { source: true, lines: true, formats: _`formats` },
  });
  for (const format of formats) ajv.addFormat(format, () => true);
  for (const { schema } of schemas) ajv.addSchema(withoutAnnotations(schema));
  const code = standaloneCode(ajv, Object.fromEntries(bodies.map(({ name, schema }) => [name, schema.$id])));
  if (code.includes('require(')) throw new Error('a validator needs something at run time');
  return `${head}
export function makeValidators(): Record<string, (value: unknown) => boolean> {
const exports = {};
${withoutReports(code)}
return exports;
}
`;
}

/** What a validator finds is of no interest, only whether it finds anything: objects that tell of it are left out. */
function withoutReports(code) {
  return code
    .replace('"use strict";\n', '')
    .replace(/\/\*# sourceURL=.*?\*\/;?\n/g, '')
    .replace(/^(const err\d+ =) \{instancePath.*\};$/gm, '$1 0;')
    .replace(/^(validate\d+\.errors =) \[\{instancePath.*\}\];$/gm, '$1 [0];')
    .replace(/, \{instancePath:.*?,rootData\}\)/g, ')')
    .replace(/\(data, \{instancePath="".*?\}=\{\}\)/g, '(data)');
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
