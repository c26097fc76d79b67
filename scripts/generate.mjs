// Makes server/generated from the schemas of request bodies: types, validators, and what the exact reader goes by.
// With --check nothing is written; the exit code tells whether what is there is up to date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBodies } from './generate/bodies.mjs';
import { compileControlTypes } from './generate/control-types.mjs';
import { compileSpecs } from './generate/specs.mjs';
import { compileTypes } from './generate/types.mjs';
import { compileValidators } from './generate/validators.mjs';
import { root } from './setup.mjs';

const folder = join(root, 'server', 'generated');
const all = loadSchemas(join(root, 'schemas'));
const bodies = all.filter(({ schema }) => schema['x-parser']);
/** Bodies, and what they refer to. Schemas of other things are not ours. */
const schemas = all.filter(({ file }) =>
  bodies.some((body) => body.file === file || JSON.stringify(body).includes(file)),
);
const control = loadSchemas(join(root, 'schemas', 'control'));
const files = {
  'types.ts': await compileTypes(bodies, schemas),
  'validators.ts': compileValidators(bodies, schemas),
  'specs.ts': compileSpecs(bodies, schemas),
  'bodies.ts': writeBodies(bodies),
  'control.ts': await compileControlTypes([...control, ...all.filter(({ file }) => file === 'fixture.schema.json')]),
};
process.argv.includes('--check') ? check() : write();

/** All schemas of a folder: file name, name in camel case, content. */
function loadSchemas(from) {
  return readdirSync(from)
    .filter((file) => file.endsWith('.schema.json'))
    .sort()
    .map((file) => {
      const name = file.replace('.schema.json', '').replace(/-(.)/g, (_, letter) => letter.toUpperCase());
      return { file, name, schema: JSON.parse(readFileSync(join(from, file), 'utf8')) };
    });
}

function write() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
}

function check() {
  const stale = Object.entries(files).filter(([file, text]) => read(join(folder, file)) !== text);
  const left = readdirSync(folder).filter((file) => !Object.hasOwn(files, file));
  for (const [file] of stale) console.error(`server/generated/${file} is not what the schemas say: npm run generate`);
  for (const file of left) console.error(`server/generated/${file} is made from no schema: npm run generate`);
  if (stale.length + left.length > 0) process.exit(1);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
