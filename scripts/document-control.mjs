// docs/control-api.md: everything under /_mock, generated from the table of control endpoints and the schemas.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { root } from './setup.mjs';

/** @returns the text of the reference */
export async function controlApi() {
  const { controlAreas } = await tsImport('../server/control/endpoints.ts', import.meta.url);
  return [introduction, contents(controlAreas), ...controlAreas.map(area), shared(controlAreas)].join('\n');
}

const introduction = `# The control API

<!-- Written by scripts/document.mjs from server/control and schemas/control: change those, then npm run document. -->

Everything under \`/_mock\` is plain JSON, designed for curl. Simple values can be sent as query parameters instead of a body
(\`/_mock/clock?frozen=true\`). Mistakes are reported with the JSON path, the reason and the nearest name:
\`{"error":{"reason","problems":[{"path","reason"}]},"status"}\`. [testing.md](testing.md) shows how to use the API; the schemas are
in [schemas/control](../schemas/control). \`GET /_mock/openapi.json\` and \`es-connector-mock openapi\` describe the same, and all
emulated operations of Elasticsearch, in OpenAPI 3.1; \`openapi --http\` prints requests for editors and API clients.

Requests from web pages of other hosts are refused (\`Host\`, \`Origin\`, \`Sec-Fetch-Site\`), unless \`--allowed-hosts\` names
their host. With \`--token TEXT\`, calls must send the header \`X-Mock-Token\`; \`--no-control\` turns the control API off.

\`/_mock/sandbox/{name}/_mock/…\` is the control API of a sandbox. Its first request creates it; with the header
\`X-Mock-Create-Sandbox: false\`, a request to a sandbox that does not exist gets a 410 instead. When a sandbox is removed, its
streams of events end, calls that wait in it get a 410 at once, and requests that a fault rule holds go on.

Durations are milliseconds or strings such as \`250ms\`, \`5s\`, \`10m\`, \`2h\`, \`1d\`; times are ISO 8601 or milliseconds since the epoch.
`;

function contents(areas) {
  const lines = areas.map(({ title, endpoints }) => {
    const calls = endpoints.map(({ route }) => `[\`${route}\`](#${anchor(callTitle(route))})`);
    return `- [${title}](#${anchor(title)}): ${calls.join(', ')}`;
  });
  return `${lines.join('\n')}\n- [Objects](#objects)\n`;
}

/** The anchor that GitHub gives a heading. */
const anchor = (title) =>
  title
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');

const callTitle = (route) => route.replace(' ', ' /_mock');

function area({ title, about, endpoints }) {
  const calls = endpoints
    .map((endpoint, at) =>
      call(
        endpoint,
        endpoints.slice(0, at).find(({ input }) => input === endpoint.input),
      ),
    )
    .join('\n');
  return `## ${title}\n\n${about}\n\n${calls}`;
}

/** @param same a call described before that takes the same. */
function call({ route, summary, input, text, answer }, same) {
  const parts = [`### \`${callTitle(route)}\`\n`, `${summary}\n`];
  if (text) parts.push(`Body: ${text}\n`);
  if (input) parts.push(takes(input, same));
  if (answer) parts.push(`Returns ${link(answer)}.\n`);
  return parts.join('\n');
}

/** Inputs shared by several calls are described once. */
const DESCRIBED_BELOW = ['fault-rule.schema.json', 'entry-match.schema.json', 'stand-in.schema.json'];

function takes(input, same) {
  if (DESCRIBED_BELOW.includes(input)) return `Takes ${link(input)}.\n`;
  const described = fields(input);
  if (!same || described === '') return described;
  const title = callTitle(same.route);
  return `Takes the same fields as [\`${title}\`](#${anchor(title)}).\n`;
}

function shared() {
  const seen = new Set();
  const waiting = [SELECTION, ...DESCRIBED_BELOW, ...answers()];
  const parts = [];
  while (waiting.length > 0) {
    const reference = waiting.shift();
    const { schema, file } = part(reference);
    if (seen.has(schema.title)) continue;
    seen.add(schema.title);
    parts.push(`### ${schema.title}\n\n${schema.description}\n\n${table(schema, file)}`);
    for (const property of Object.values(schema.properties ?? {})) waiting.push(...references(property, file));
  }
  return `## Objects\n\n${parts.join('\n')}`;
}

function answers() {
  return Object.keys(read('answers.schema.json').$defs).map((name) => `answers.schema.json#/$defs/${name}`);
}

/** Objects with a title that a property refers to, be it by way of one without. */
function references(property, file) {
  const found = [property.$ref, property.items?.$ref, property.additionalProperties?.$ref].filter(Boolean);
  return found.flatMap((reference) => {
    const target = part(absolute(reference, file));
    return target.schema.title ? [absolute(reference, file)] : references(target.schema, target.file);
  });
}

function fields(reference) {
  const { schema, file } = part(reference);
  return table(schema, file);
}

/** Whoever selects requests has all the fields of this object. */
const SELECTION = 'request-match.schema.json';

function table(schema, file) {
  const selection = Object.keys(part(SELECTION).schema.properties);
  const properties = Object.keys(schema.properties ?? {});
  const selects = schema.title !== part(SELECTION).schema.title && selection.every((name) => properties.includes(name));
  if (!selects) return rowsOf(schema, file, properties);
  const others = rowsOf(
    schema,
    file,
    properties.filter((name) => !selection.includes(name)),
  );
  return `All fields of ${link(SELECTION)}${others === '' ? '.\n' : `, and these:\n\n${others}`}`;
}

function rowsOf(schema, file, names) {
  const rows = names.map((name) => {
    const property = schema.properties[name];
    const required = schema.required?.includes(name) ? ' (required)' : '';
    return `| \`${name}\` | ${type(property, file)}${required} | ${describe(property, file)} |`;
  });
  if (rows.length === 0) return '';
  return `| field | type | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function type(property, file) {
  if (property.$ref) {
    const target = part(absolute(property.$ref, file));
    return target.schema.title ? link(absolute(property.$ref, file)) : type(target.schema, target.file);
  }
  if (property.enum) return property.enum.map((value) => `\`${value}\``).join(', ');
  if (property.type === undefined) return 'any';
  const types = [property.type].flat().map((each) => {
    if (each === 'array' && property.items) return `list of ${type(property.items, file)}`;
    if (each === 'object' && property.additionalProperties?.$ref)
      return `object of ${type(property.additionalProperties, file)}`;
    return each;
  });
  return types.join(' or ');
}

function describe(property, file) {
  const { description } = property.$ref ? { ...part(absolute(property.$ref, file)).schema, ...property } : property;
  return (description ?? '').replaceAll('|', '\\|').replaceAll('*', '\\*');
}

const absolute = (reference, file) => (reference.startsWith('#') ? file + reference : reference);

function part(reference) {
  const [file, pointer = ''] = reference.split('#');
  const schema = pointer
    .split('/')
    .filter(Boolean)
    .reduce((at, step) => at[step], read(file));
  return schema.$ref ? part(absolute(schema.$ref, file)) : { schema, file };
}

function link(reference) {
  const { title } = part(reference).schema;
  return `[${title}](#${title.toLowerCase()})`;
}

const known = new Map();

function read(file) {
  if (!known.has(file)) {
    known.set(file, JSON.parse(readFileSync(join(root, 'schemas', 'control', file), 'utf8')));
  }
  return known.get(file);
}
