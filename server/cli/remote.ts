import { readFileSync } from 'node:fs';
import type { EntryView, StateDiff } from '../generated/control';
import { ConnectorMock } from '../hooks/remote';
import { type Flags, type FlagValues, readFlags, UsageError } from './flags';

/** Flags of the commands that talk to a server that runs. */
const remoteFlags: Flags = {
  url: { value: 'text', help: 'The server. Default http://127.0.0.1:9200.' },
  sandbox: { value: 'text', help: 'A sandbox of the server.' },
  token: { value: 'text', help: 'The token of the control API.' },
  json: { value: 'none', help: 'Print JSON.' },
};

const searchFlags: Flags = {
  ...remoteFlags,
  operation: { value: 'text', help: 'Name of the operation: connector.check_in, connector.*' },
  method: { value: 'text', help: 'HTTP method.' },
  path: { value: 'text', help: 'Path; * stands for any text.' },
  status: { value: 'text', help: 'Status: 404, 4xx.' },
  text: { value: 'text', help: 'Text in the body.' },
};

interface Remote {
  readonly mock: ConnectorMock;
  readonly rest: readonly string[];
  readonly values: FlagValues;
}

/** `reset` */
export async function reset(args: readonly string[]): Promise<void> {
  const { mock, rest } = connect(args, remoteFlags);
  expectArguments('reset', rest, 0);
  await mock.reset();
  print('The state is that of the start.');
}

/** `load every-status`, `load state.json` */
export async function load(args: readonly string[]): Promise<void> {
  const { mock, rest, values } = connect(args, {
    ...remoteFlags,
    baseline: { value: 'none', help: 'Resets go back to it.' },
  });
  const [name = ''] = expectArguments('load NAME|FILE', rest, 1);
  const isFile = name.includes('/') || name.endsWith('.json');
  await mock.load(isFile ? JSON.parse(readFileSync(name, 'utf8')) : name, { baseline: values.baseline === true });
  print(`Loaded ${name}.`);
}

/** `snapshot save|restore|delete|diff NAME`, `snapshot list` */
export async function snapshot(args: readonly string[]): Promise<void> {
  const { mock, rest, values } = connect(args, remoteFlags);
  const [action = '', name = ''] = rest;
  const path = `/snapshots/${encodeURIComponent(name)}`;
  const calls: Readonly<Record<string, () => Promise<unknown>>> = {
    list: () => mock.call('GET', '/snapshots'),
    save: () => mock.call('PUT', path),
    restore: () => mock.call('POST', `${path}/restore`),
    delete: () => mock.call('DELETE', path),
    diff: () => mock.call('GET', `${path}/diff`),
  };
  const call = Object.hasOwn(calls, action) ? calls[action] : undefined;
  if (!call) throw new UsageError(`snapshot wants one of ${Object.keys(calls).join(', ')}.`);
  expectArguments(`snapshot ${action}${action === 'list' ? '' : ' NAME'}`, rest, action === 'list' ? 1 : 2);
  const answer = await call();
  if (action === 'diff' && !values.json) print((answer as StateDiff).summary.join('\n') || 'Nothing has changed.');
  else print(JSON.stringify(answer));
}

/** `journal --operation connector.*` */
export async function journal(args: readonly string[]): Promise<void> {
  const flags = { ...searchFlags, limit: { value: 'number' as const, help: 'How many of the latest. Default 100.' } };
  const { mock, rest, values } = connect(args, flags);
  expectArguments('journal', rest, 0);
  const entries = await mock.requests(matchOf(values, ['limit']));
  if (values.json) print(JSON.stringify(entries));
  else for (const entry of entries) print(lineOf(entry));
}

/** `wait --operation connector.check_in --count 3 --timeout 10s` */
export async function wait(args: readonly string[]): Promise<void> {
  const flags = {
    ...searchFlags,
    count: { value: 'number' as const, help: 'How many. Default 1.' },
    timeout: { value: 'text' as const, help: 'How long. Default 5s.' },
  };
  const { mock, rest, values } = connect(args, flags);
  expectArguments('wait', rest, 0);
  const entries = await mock.waitFor(matchOf(values, ['count', 'timeout']));
  if (values.json) print(JSON.stringify(entries));
  else for (const entry of entries) print(lineOf(entry));
}

function connect(args: readonly string[], flags: Flags): Remote {
  const { values, rest } = readFlags(flags, args, process.env);
  const base = String(values.url ?? 'http://127.0.0.1:9200').replace(/\/$/, '');
  const url = values.sandbox === undefined ? base : `${base}/_mock/sandbox/${values.sandbox}`;
  if (values.token !== undefined) process.env.ES_CONNECTOR_MOCK_TOKEN = String(values.token);
  return { mock: new ConnectorMock(() => url), rest, values };
}

function expectArguments(usage: string, rest: readonly string[], count: number): readonly string[] {
  if (rest.length === count) return rest;
  throw new UsageError(`Usage: es-connector-mock ${usage}`);
}

function matchOf(values: FlagValues, more: readonly string[]): Record<string, never> {
  const names = ['operation', 'method', 'path', 'status', 'text', ...more];
  const entries = Object.entries(values).filter(([name]) => names.includes(name));
  return Object.fromEntries(entries) as Record<string, never>;
}

function lineOf({ id, at, method, path, status, operation, diagnosis }: EntryView): string {
  const line = `${id}  ${at}  ${status}  ${method} ${path}  ${operation ?? 'no route'}`;
  return diagnosis ? `${line}\n    ${diagnosis.summary}` : line;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
