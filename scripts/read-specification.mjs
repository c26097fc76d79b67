// Reads the names and routes of all operations from a checkout of the official specification
// (elastic/elasticsearch-specification) and writes them to server/generated/specification.ts:
//   node scripts/read-specification.mjs ../elasticsearch-specification
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const [checkout] = process.argv.slice(2);
if (!checkout) throw new Error('Usage: node scripts/read-specification.mjs FOLDER-OF-THE-SPECIFICATION');

/** First segment of the path → operation → its routes that begin with it. */
const groups = new Map();
const taken = new Set();
for (const [name, text] of operations()) {
  for (const [method, path] of routes(text)) {
    const shape = `${method} ${path.replaceAll(/\{\w+\}/g, '*')}`;
    // Some operations are several descriptions of one route of the server; inference.put is the first of these.
    if (taken.has(shape)) continue;
    taken.add(shape);
    const segment = shape.split('/')[1];
    const group = groups.get(segment) ?? groups.set(segment, new Map()).get(segment);
    group.set(name, `${group.get(name) ?? name} ${method} ${path}`);
  }
}

function operations() {
  const found = sources(join(checkout, 'specification')).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const name = /@rest_spec_name\s+(\S+)/.exec(text)?.[1];
    return name ? [[name, text]] : [];
  });
  return sorted(found);
}

function routes(text) {
  const urls = /urls:\s*\[(.*?)\n {2}\]/s.exec(text)?.[1] ?? '';
  return [...urls.matchAll(/path:\s*['"]([^'"]+)['"].*?methods:\s*\[([^\]]*)\]/gs)].flatMap(([, path, methods]) =>
    [...methods.matchAll(/\w+/g)].map(([method]) => [method, path]),
  );
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sources(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function sorted(entries) {
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
}

const text = sorted(groups)
  .map(([segment, operations]) => {
    const key = /^\w+$/.test(segment) ? segment : `'${segment}'`;
    return `  ${key}: \`\n${sorted(operations)
      .map(([, line]) => line)
      .join('\n')}\`,\n`;
  })
  .join('');

writeFileSync(
  join(root, 'server/generated/specification.ts'),
  `// Made by scripts/read-specification.mjs. Do not edit.

/**
 * Names and routes of all operations in the official specification, emulated or not: one operation per line, grouped by
 * the first segment of the path, in which * stands for a placeholder. These are strings because most of them are never
 * read, and strings cost nothing at startup.
 */
export const specification: Readonly<Record<string, string>> = {
${text}};
`,
);
