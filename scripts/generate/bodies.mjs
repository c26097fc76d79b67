/**
 * One constant for each body.
 *
 * @param schemas those of the bodies, and those that they refer to
 */
export function writeBodies(bodies, schemas) {
  const types = bodies.map(({ schema }) => schema.title).sort();
  const imports = bodies.map(
    ({ name, file }) =>
      `import { makeValidator as ${name}Validator } from './validators/${file.replace('.schema.json', '')}';\n`,
  );
  const loaders = schemas.map(({ file }) => `  '${file}': () => require('../../schemas/${file}'),\n`);
  const constants = bodies.map(
    ({ name, file, schema }) => `
/** ${schema.description.split('\n')[0]} */
export const ${name} = bodySchema<${schema.title}>('${name}', '${schema['x-parser']}', {
  file: '${file}',
  makeValidator: ${name}Validator,
  load,
});
`,
  );
  return `// Made by scripts/generate.mjs from schemas/. Do not edit.
import { bodySchema } from '../validation/body-schema';
import type { ${types.join(', ')} } from './types';
${imports.join('')}
const loaders: Readonly<Record<string, () => unknown>> = {
${loaders.join('')}};

/** A schema by file name, parsed when first needed. */
function load(file: string): unknown {
  return loaders[file]?.();
}
${constants.join('')}`;
}
