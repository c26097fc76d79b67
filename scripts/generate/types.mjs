import { compile } from 'json-schema-to-typescript';

const banner = `// Made by scripts/generate.mjs from schemas/. Do not edit.
import type { JsonObject, JsonValue } from '../json/value';`;

/** The TypeScript types of all bodies, in one file so that shared parts are written once. */
export async function compileTypes(bodies, schemas) {
  const $defs = Object.assign({}, ...schemas.map(({ schema }) => schema.$defs ?? {}));
  const properties = Object.fromEntries(bodies.map(({ name, schema }) => [name, schema]));
  const all = {
    description: 'All request bodies by name.',
    type: 'object',
    properties,
    $defs,
    additionalProperties: false,
  };
  const options = { bannerComment: banner, format: false, unreachableDefinitions: false };
  const text = await compile(bundled(all, $defs), 'Bodies', options);
  // Type aliases rather than interfaces, because only they are assignable to JsonObject. Unknown properties have no
  // types.
  return text
    .replace(/^ *\[k: string\]: unknown;?\n/gm, '')
    .replace(/^export interface (\w+) \{([\s\S]*?)\n\}/gm, 'export type $1 = {$2\n};');
}

/** A single schema without references to files. A named part is the same type wherever it is referenced. */
function bundled(node, $defs) {
  if (Array.isArray(node)) return node.map((item) => bundled(item, $defs));
  if (typeof node !== 'object' || node === null) return node;
  if (typeof node.$ref === 'string') {
    const $ref = node.$ref.replace(/^[^#]*/, '');
    const named = $defs[$ref.split('/').pop()]?.title;
    return named ? { $ref } : { ...node, $ref };
  }
  const kept = Object.entries(node).filter(([key]) => key !== '$id' && key !== '$schema');
  return Object.fromEntries(kept.map(([key, value]) => [key, bundled(value, $defs)]));
}
