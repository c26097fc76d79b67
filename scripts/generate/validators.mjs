import Ajv, { _, Name } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

/** Keywords meant for people and for the exact reader, which validators ignore. */
const annotations = /^(\$schema|title|description|examples|tsType|x-.*)$/;
const formats = ['java-int', 'java-long', 'time-or-millis', 'cron'];

const DEFINITIONS = 'connector-definitions.schema.json';

const head = `// Made by scripts/generate.mjs from schemas/. Do not edit.
// @ts-nocheck
`;

/**
 * One file for each body and for each object shared by bodies. Each exports a function that makes a validator, so that
 * nothing is built when the file is loaded.
 *
 * @returns the content of each file, by name
 */
export function compileValidators(bodies, schemas) {
  const definitions = schemas.find(({ file }) => file === DEFINITIONS).schema;
  const { $defs } = definitions;
  const shared = Object.keys($defs).filter((name) => $defs[name].type === 'object');
  const simple = withoutAnnotations({ $id: definitions.$id, $defs });
  const compile = (schema, folder) =>
    compileValidator(withoutAnnotations(withCalls(schema, shared, definitions.$id)), simple, folder);
  return Object.fromEntries([
    ...bodies.map(({ file, schema }) => [`validators/${fileName(file)}`, compile(schema, './definitions')]),
    ...shared.map((name) => [`validators/definitions/${name}.ts`, compile({ $id: name, ...$defs[name] }, '.')]),
  ]);
}

const fileName = (file) => file.replace('.schema.json', '.ts');

/** References to shared objects become calls of their validators. Everything else is simple, and is inlined. */
function withCalls(node, shared, id) {
  if (Array.isArray(node)) return node.map((item) => withCalls(item, shared, id));
  if (typeof node !== 'object' || node === null) return node;
  if (typeof node.$ref === 'string') {
    const name = node.$ref.split('/').pop();
    return shared.includes(name) ? { call: name } : { $ref: `${id}#/$defs/${name}` };
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withCalls(value, shared, id)]));
}

/** Each validator has its own Ajv, so that the numbers in its code do not depend on other validators. */
function compileValidator(schema, simple, folder) {
  const called = new Set();
  const ajv = new Ajv.default({
    allowUnionTypes: true,
    messages: false,
    code: { source: true, lines: true, formats: _`formats` },
  });
  for (const format of formats) ajv.addFormat(format, () => true);
  ajv.addKeyword({
    keyword: 'call',
    schemaType: 'string',
    code: (cxt) => {
      called.add(cxt.schema);
      cxt.fail(_`!${new Name(cxt.schema)}(${cxt.data})`);
    },
  });
  ajv.addSchema([schema, simple]);
  const code = withoutUnusedSchemas(withoutReports(standaloneCode(ajv, { made: schema.$id })));
  if (code.includes('require(')) throw new Error('a validator requires a module at run time');
  return fileText(code, [...called].sort(), folder);
}

function fileText(code, called, folder) {
  const up = folder === '.' ? '../../..' : '../..';
  const formatsImport = /\bformats\b/.test(code) ? `import { formats } from '${up}/validation/formats';\n` : '';
  const imports = called.map((name) => `import { makeValidator as ${name}Validator } from '${folder}/${name}';\n`);
  const made = called.map((name) => `const ${name} = ${name}Validator();\n`);
  return `${head}${formatsImport}${imports.join('')}
export function makeValidator(): (value: unknown) => boolean {
${made.join('')}const exports = {};
${code}
return exports.made;
}
`;
}

/** Ajv emits every schema that it compiles, although the code uses few of them. */
function withoutUnusedSchemas(code) {
  return code.replace(/^const (schema\d+) = .*;\n/gm, (line, name) =>
    code.split(new RegExp(`\\b${name}\\b`)).length > 2 ? line : '',
  );
}

/** Only whether a validator finds a problem matters, so the objects that describe problems are removed. */
function withoutReports(code) {
  return code
    .replace('"use strict";\n', '')
    .replace(/\/\*# sourceURL=.*?\*\/;?\n/g, '')
    .replace(/^(const err\d+ =) \{instancePath.*\};$/gm, '$1 0;')
    .replace(/^(validate\d+\.errors =) \[\{instancePath.*\}\];$/gm, '$1 [0];')
    .replace(/, \{instancePath:.*?,rootData\}\)/g, ')')
    .replace(/\(data, \{instancePath="".*?\}=\{\}\)/g, '(data)');
}

/** Keys under `properties` are names and are always kept. */
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
