import { stringifyLossless } from '../../json-text/lossless';
import type { TrafficStep } from '../../recordings/step';
import type { NamedRecording } from '../files/write-recording';

/** A recording as a file for mocha: a test for each step, which needs only Node. Steps that cannot be played are pending. */
export function mochaText({ name, elasticsearch = '', steps }: NamedRecording): string {
  return [
    `// Written by es-connector-mock record, from responses of Elasticsearch ${elasticsearch}.`,
    '',
    HELPERS,
    `describe(${JSON.stringify(name)}, () => {`,
    LOADING,
    ...steps.map(testOf),
    '});',
    '',
  ].join('\n');
}

function testOf({ do: request, headers = {}, body, save = {}, skip, answer }: TrafficStep, at: number): string {
  const title = JSON.stringify(`${at + 1}: ${request}`);
  if (skip !== undefined) return `  it(${title}); // ${skip}`;
  const text = body === undefined ? undefined : typeof body === 'string' ? body : stringifyLossless(body);
  // Tables of _cat and other texts contain times and sizes: only the status is checked.
  const isJson = typeof answer?.body === 'object';
  const expected = isJson ? stringifyLossless(answer?.body ?? null) : 'undefined';
  return [
    `  it(${title}, async () => {`,
    `    const answer = await send(${JSON.stringify(request)}, ${JSON.stringify(headers)}, ${JSON.stringify(text) ?? 'undefined'});`,
    `    assert.equal(answer.status, ${answer?.status}, answer.text);`,
    ...(expected === 'undefined' ? [] : [`    assertAgrees(answer.body, ${expected}, 'body');`]),
    ...Object.entries(save).map(
      ([path, as]) => `    saved[${JSON.stringify(as)}] = at(answer.body, ${JSON.stringify(path)});`,
    ),
    '  });',
  ].join('\n');
}

/** Works in files of both kinds of modules. */
const LOADING = `  before(async () => {
    assert = (await import('node:assert/strict')).default;
  });
`;

const REFERENCE = '/\\$\\{(\\w+)\\}/g';
const HELPERS = `const url = process.env.ELASTICSEARCH_URL ?? 'http://127.0.0.1:9200';
const saved = {};
let assert;

/** Later steps refer to ids that the server made up. */
function fill(text) {
  return text.replace(${REFERENCE}, (whole, name) => (name === 'now' ? new Date().toISOString() : (saved[name] ?? whole)));
}

async function send(request, headers, body) {
  const [method, target] = fill(request).split(' ');
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const options = { method, headers: { ...type, ...headers }, ...(body !== undefined && { body: fill(body) }) };
  const response = await fetch(url + target, options);
  const text = await response.text();
  try {
    return { status: response.status, text, body: JSON.parse(text) };
  } catch {
    return { status: response.status, text, body: text };
  }
}

function at(body, path) {
  return path.split(/(?<!\\\\)\\./).reduce((value, part) => value?.[part.replaceAll('\\\\.', '.')], body);
}

/** Placeholders stand for values that change from run to run, and for secrets. */
function assertAgrees(actual, expected, where) {
  if (typeof expected === 'string' && /\\$\\{\\w+\\}|^\\[redacted/.test(expected)) return assert.notEqual(actual, undefined, where);
  if (typeof expected !== 'object' || expected === null) return assert.deepEqual(actual, expected, where);
  assert.deepEqual(Object.keys(actual ?? {}).sort(), Object.keys(expected).sort(), where);
  for (const [key, value] of Object.entries(expected)) assertAgrees(actual[key], value, \`\${where}.\${key}\`);
}
`;
