// docs/fidelity.md: which operations of the official specification are emulated, generated from the endpoint table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { inventory } from './document-inventory.mjs';
import { root } from './setup.mjs';

/** @returns the text of the support matrix */
export async function fidelity() {
  const { endpoints } = await tsImport('../server/endpoints/index.ts', import.meta.url);
  const { notEmulatedEndpoints, notEmulatedGroups } = await tsImport(
    '../server/endpoints/not-emulated.ts',
    import.meta.url,
  );
  const families = byFamily(specified(notEmulatedGroups.flatMap(notEmulatedEndpoints)), endpoints);
  return [introduction(families), ...families.map(section), await inventory(endpoints)].join('\n');
}

/** Groups list an operation once for each part of its routes; this merges them. */
function specified(operations) {
  const routes = new Map();
  for (const operation of operations) {
    routes.set(operation.name, [...(routes.get(operation.name) ?? []), ...operation.routes]);
  }
  return routes;
}

/** One entry for each family of operations: the emulated ones, and the names of the others. */
function byFamily(specification, endpoints) {
  const emulated = new Set(endpoints.flatMap(({ routes }) => routes.map(shape)));
  const families = new Map();
  const family = (name) => {
    const key = name.includes('.') ? name.slice(0, name.indexOf('.')) : '';
    if (!families.has(key)) families.set(key, { name: key, emulated: [], missing: [] });
    return families.get(key);
  };
  const named = new Set(endpoints.map(({ name }) => name));
  for (const { name, routes, note } of endpoints) {
    const lacking = (specification.get(name) ?? []).filter((route) => !emulated.has(shape(route)));
    const notes = [note, specification.has(name) ? undefined : 'not in the specification', ...lacking.map(without)];
    family(name).emulated.push({ name, routes, note: notes.filter(Boolean).join('; ') });
  }
  for (const [name, routes] of specification) {
    if (!named.has(name) && routes.some((route) => !emulated.has(shape(route)))) family(name).missing.push(name);
  }
  const order = ({ name, emulated }) => `${emulated.length > 0 ? 0 : 1}${name}`;
  return [...families.values()].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

const shape = (route) => route.replaceAll(/\{\w+\}/g, '*');
const without = (route) => `\`${route}\` answers 501`;
const title = ({ name }) => (name === '' ? 'Operations without a family' : `\`${name}\``);
const sum = (families, key) => families.reduce((total, family) => total + family[key].length, 0);

function introduction(families) {
  const count = sum(families, 'emulated');
  return `# What is emulated

<!-- Written by scripts/document.mjs from the endpoint table: change server/endpoints, then npm run document. -->

The mock knows the names of ${count + sum(families, 'missing')} operations of Elasticsearch's official specification, and emulates ${count} of them.
The others return **501** with an error of the type \`not_emulated_exception\` that names the operation; the mock never makes
up a successful response. Requests that Elasticsearch does not know either get Elasticsearch's own errors: 400 \`no handler
found\` for an unknown path, 405 for a wrong method, 400 for an unknown query parameter.

Emulated operations behave as in Elasticsearch 9: status, body, errors and the state afterwards. Known limitations are listed
under remarks, and what differs from a real node in [differences.md](differences.md).

${agreement()}

| family | emulated | 501 |
| --- | --- | --- |
${families.map((family) => `| ${title(family)} | ${family.emulated.length} | ${family.missing.length} |`).join('\n')}
`;
}

/** The result of the last comparison with a real node, as es-connector-mock compare has written it. */
function agreement() {
  const text = readFileSync(join(root, 'docs/agreement.md'), 'utf8');
  const [, title] = /^# (.*)$/m.exec(text);
  const [, date] = /^On (\S+), by/m.exec(text);
  const [summary] = /^\d+ steps: .*$/m.exec(text);
  return `${title} on ${date}, by \`es-connector-mock compare\` with the conformance cases that this node has the modules for:
${summary} See [agreement.md](agreement.md).`;
}

function section(family) {
  const parts = [`## ${title(family)}\n`];
  if (family.emulated.length > 0) parts.push(table(family.emulated));
  if (family.missing.length > 0) {
    parts.push(`Answer 501: ${family.missing.map((name) => `\`${name}\``).join(', ')}.\n`);
  }
  return parts.join('\n');
}

function table(operations) {
  const rows = operations.map(({ name, routes, note }) => {
    const paths = routes.map((route) => `\`${route}\``).join('<br>');
    return `| \`${name}\` | ${paths} | ${note.replaceAll('|', '\\|')} |`;
  });
  return `| operation | routes | remarks |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}
