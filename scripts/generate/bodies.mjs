/** One constant for each body. */
export function writeBodies(bodies) {
  const types = bodies.map(({ schema }) => schema.title).sort();
  const constants = bodies.map(
    ({ name, file, schema }) => `
/** ${schema.description.split('\n')[0]} */
export const ${name} = bodySchema<${schema.title}>('${name}', '${schema['x-parser']}', {
  validator: () => validator('${name}'),
  spec: specs.${name},
  schema: () => require('../../schemas/${file}'),
});
`,
  );
  return `// Made by scripts/generate.mjs from schemas/. Do not edit.
import { bodySchema } from '../validation/body-schema';
import * as specs from './specs';
import type { ${types.join(', ')} } from './types';
import { makeValidators } from './validators';

let made: ReturnType<typeof makeValidators> | undefined;
/** The validators share parts, so all are made when the first one is needed. */
function validator(name: string): (value: unknown) => boolean {
  made ??= makeValidators();
  return made[name] as (value: unknown) => boolean;
}
${constants.join('')}`;
}
