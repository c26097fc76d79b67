const head = `// Made by scripts/generate.mjs from schemas/. Do not edit.
import type { ObjectSpec } from '../validation/parser-spec';
`;

/** How a value of a kind is read where the schema does not say. */
const usualReads = {
  STRING: 'text',
  STRING_OR_NULL: 'textOrNull',
  BOOLEAN: 'boolean',
  INT: 'int',
  LONG: 'long',
  LONG_OR_NULL: 'longOrNull',
  OBJECT_OR_STRING: 'text',
  OBJECT_OR_NULL: 'treeOrNull',
  STRING_ARRAY: 'texts',
  VALUE: 'tokens',
  VALUE_OBJECT_ARRAY: 'tokens',
};

/** What says which texts a validator may take for a value of a kind; $defs of connector-definitions have it. */
const checks = { BOOLEAN: 'pattern', INT: 'format', LONG: 'format', LONG_OR_NULL: 'format' };

/** One function for each body that returns what its parser declares, made from the annotations of the schema. */
export function compileSpecs(bodies, schemas) {
  const byFile = new Map(schemas.map(({ file, schema }) => [file, schema]));
  const texts = bodies.map(({ name, file, schema }) => {
    const spec = objectSpec({ node: schema, file }, byFile);
    return `\nexport const ${name} = (): ObjectSpec => (${JSON.stringify(spec, undefined, 2)});\n`;
  });
  return head + texts.join('');
}

function objectSpec({ node, file }, byFile) {
  const fields = Object.entries(node.properties ?? {}).map(([name, property]) => {
    const at = resolve({ node: property, file }, byFile);
    if (!at.node['x-kind']) throw new Error(`${file}: ${node['x-parser']}.${name} has no x-kind`);
    return [name, fieldSpec(at, byFile)];
  });
  return {
    parser: node['x-parser'],
    refusesUnknown: node.additionalProperties === false,
    required: node.required ?? [],
    requiredByBuilder: node['x-missing'] === 'null_pointer_exception',
    fields: Object.fromEntries(fields),
  };
}

function fieldSpec({ node, file }, byFile) {
  const spec = { kind: node['x-kind'], read: node['x-read'] ?? usualReads[node['x-kind']] };
  Object.assign(spec, objectOf({ node, file }, byFile));
  const checked = checks[spec.kind];
  if (checked && !node[checked])
    throw new Error(`${file}: a value of kind ${spec.kind} needs a ${checked} for its texts`);
  if (!spec.read) throw new Error(`${file}: nothing says how to read a value of kind ${spec.kind}`);
  if (node['x-tokens']) spec.tokens = node['x-tokens'];
  if (node['x-convert']) spec.convert = converter(node);
  if (node['x-when'] === 'build') spec.atBuild = true;
  return spec;
}

/** The parser of the object (or null), of the objects of a list, or of the values of a map. */
function objectOf({ node, file }, byFile) {
  if (node['x-kind'] === 'OBJECT') {
    if (node['x-parser']) return { read: 'object', object: objectSpec({ node, file }, byFile) };
    if (typeof node.additionalProperties !== 'object') return { read: 'tree' };
    return { read: 'entries', object: objectSpec(resolve({ node: node.additionalProperties, file }, byFile), byFile) };
  }
  const readsOfKinds = { OBJECT_ARRAY: 'objects', OBJECT_OR_NULL: 'objectOrNull' };
  const read = readsOfKinds[node['x-kind']];
  if (read && node.anyOf) return { read, object: objectSpec(resolve({ node: node.anyOf[0], file }, byFile), byFile) };
  return {};
}

function converter(node) {
  const convert = node['x-convert'];
  return typeof convert === 'string' ? convert : { pattern: node.pattern, error: convert.error };
}

/** Follows `$ref`s. What stands beside a reference counts more than what it leads to. */
function resolve({ node, file }, byFile) {
  if (!node.$ref) return { node, file };
  const [target, pointer] = node.$ref.split('#');
  const next = target || file;
  let found = byFile.get(next);
  for (const key of (pointer ?? '').split('/').filter(Boolean)) found = found?.[key];
  if (!found) throw new Error(`${file}: ${node.$ref} leads nowhere`);
  const { $ref, ...beside } = node;
  const resolved = resolve({ node: found, file: next }, byFile);
  return { node: { ...resolved.node, ...beside }, file: resolved.file };
}
