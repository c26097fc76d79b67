// Makes server/generated from the schemas of request bodies: types, validators, and a constant for each body; and the names of
// operations from the table of endpoints, which is read after all else is written.
// With --check nothing is written; the exit code tells whether what is there is up to date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { writeBodies } from './generate/bodies.mjs';
import { goTypes } from './generate/clients/go.mjs';
import { javaTypes } from './generate/clients/java.mjs';
import { clientTypes } from './generate/clients/model.mjs';
import { writeSynchronous } from './generate/clients/python-synchronous.mjs';
import { writePythonTypes } from './generate/clients/python-types.mjs';
import { compileControlTypes } from './generate/control-types.mjs';
import { writeNames } from './generate/names.mjs';
import { writeRoutes } from './generate/routes.mjs';
import { compileTypes } from './generate/types.mjs';
import { compileValidators } from './generate/validators.mjs';
import { writeVocabulary } from './generate/vocabulary.mjs';
import { root } from './setup.mjs';

const folder = join(root, 'server', 'generated');
/**
 * Generated from a checkout of the official specification (scripts/read-specification.mjs) rather than from the
 * schemas.
 */
const FROM_SPECIFICATION = 'specification.ts';
const NAMES = 'names.ts';
const ROUTES = 'routes.ts';
const VOCABULARY = 'vocabulary.ts';
const all = loadSchemas(join(root, 'schemas'));
const bodies = all.filter(({ schema }) => schema['x-parser']);
/** The schemas of bodies, and those that they refer to; all others are ignored. */
const schemas = all.filter(({ file }) =>
  bodies.some((body) => body.file === file || JSON.stringify(body).includes(file)),
);
const control = loadSchemas(join(root, 'schemas', 'control'));
const controlTypes = [...control, ...all.filter(({ file }) => file === 'fixture.schema.json')];
const files = {
  'types.ts': await compileTypes(bodies, schemas),
  ...compileValidators(bodies, schemas),
  'bodies.ts': writeBodies(bodies, schemas),
  'control.ts': await compileControlTypes(controlTypes),
};
/** What clients in other languages have of the schemas, by its path in the repository. */
const types = clientTypes(control);
const clients = {
  'clients/go/types.go': goTypes(types),
  ...javaTypes(types),
};
const isCheck = process.argv.includes('--check');
if (!isCheck) write();
// The table imports what was just written.
files[ROUTES] = await writeRoutes();
files[NAMES] = await writeNames();
files[VOCABULARY] = await writeVocabulary();
Object.assign(clients, await writePythonTypes(controlTypes), writeSynchronous());
isCheck ? check() : write();

/** All schemas in a folder: file name, name in camel case, content. */
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
  for (const file of superfluous()) rmSync(join(folder, file));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  for (const [file, text] of Object.entries(clients)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

function check() {
  const stale = Object.entries(files).filter(([file, text]) => read(join(folder, file)) !== text);
  const left = superfluous();
  for (const [file, text] of Object.entries(clients)) {
    if (read(join(root, file)) === text) continue;
    console.error(`${file} does not match the schemas. Run: npm run generate`);
    process.exitCode = 1;
  }
  for (const [file] of stale)
    console.error(`server/generated/${file} does not match the schemas. Run: npm run generate`);
  for (const file of left) console.error(`server/generated/${file} belongs to no schema. Run: npm run generate`);
  if (stale.length + left.length > 0) process.exit(1);
}

/** Files in the folder that do not belong to any schema. */
function superfluous() {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(
      (file) =>
        !Object.hasOwn(files, file) && ![FROM_SPECIFICATION, NAMES, ROUTES, VOCABULARY, 'README.md'].includes(file),
    );
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
