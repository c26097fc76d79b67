import { compile } from 'json-schema-to-typescript';

const banner = `// Made by scripts/generate.mjs from schemas/control/ and schemas/fixture.schema.json. Do not edit.

import type { OperationPattern } from './names';

/** The action of an item of a bulk request. */
export type BulkAction = 'index' | 'create' | 'update' | 'delete';`;

/**
 * The TypeScript types of what the control API accepts. Parts with a title become types of their own; parts that are
 * referenced only to avoid repetition are inlined.
 *
 * @param schemas with their file names
 */
export async function compileControlTypes(schemas) {
  const known = new Map(schemas.map(({ file, schema }) => [file, schema]));
  const $defs = {};
  for (const { schema } of schemas) {
    for (const part of [schema, ...Object.values(schema.$defs ?? {})]) {
      if (part.title) $defs[part.title] = inline(part, schema, known);
    }
  }
  const properties = Object.fromEntries(Object.keys($defs).map((title) => [title, { $ref: `#/$defs/${title}` }]));
  const all = { description: 'All types by name.', type: 'object', properties, $defs, additionalProperties: false };
  return `${await compile(all, 'ControlTypes', { bannerComment: banner, format: false })}\n${inputs(schemas)}`;
}

/** The type of each file, so that an endpoint's input follows from the schema that it names. */
function inputs(schemas) {
  const named = schemas.filter(({ schema }) => schema.title);
  const lines = named.map(({ file, schema }) => `'${file}': ${schema.title}`);
  return `/** The types of the schemas by their files. */\nexport interface ControlInputs {\n${lines.join('\n')}\n}\n`;
}

function inline(node, root, known) {
  if (Array.isArray(node)) return node.map((item) => inline(item, root, known));
  if (typeof node !== 'object' || node === null) return node;
  if (typeof node.$ref === 'string') {
    const [file, pointer = ''] = node.$ref.split('#');
    const from = file ? known.get(file) : root;
    const target = pointer
      .split('/')
      .filter(Boolean)
      .reduce((part, key) => part[key], from);
    return target.title ? { $ref: `#/$defs/${target.title}` } : inline(target, from, known);
  }
  // A node that has only a description may be anything.
  if (Object.keys(node).join() === 'description') return { ...node, tsType: 'unknown' };
  const kept = Object.entries(node).filter(([key]) => !['$schema', '$defs'].includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, inline(value, root, known)]));
}
