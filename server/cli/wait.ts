import { setTimeout as pause } from 'node:timers/promises';
import type { EntryView } from '../index';
import { readDuration } from '../runtime/duration';
import { stopwatch } from '../runtime/stopwatch';
import type { Command } from './command';
import { type CallError, type Connection, connectionFlags, readCall } from './connection';
import { entryText } from './entry-text';
import { filterFlags, matchOf, type SentMatch } from './filters';
import type { Flags, FlagValues } from './flags';
import { printResult } from './print';
import { withProgress } from './progress';

const TIMEOUT = '30s';
const BETWEEN_ATTEMPTS = 100;

const flags = {
  ...filterFlags,
  count: { value: 'number', help: 'How many requests to wait for, including earlier ones. Default 1.' },
  timeout: { value: 'duration', help: `Maximum time to wait: 500ms, 10s, 2m. Default ${TIMEOUT}.` },
  ...connectionFlags,
} as const satisfies Flags;

interface WaitResult {
  readonly arrived: boolean;
  readonly entries: readonly EntryView[];
  /** What was received instead. */
  readonly explanation?: string;
}

export const waitCommand: Command = {
  usage: 'wait [filters] [flags]',
  summary: 'Waits until a server is ready, or until it has received certain requests.',
  details: [
    'es-connector-mock wait',
    'es-connector-mock wait --operation connector.check_in --count 3 --timeout 5s',
    'The exit code is 1 if the time runs out.',
  ],
  flags,
  run: wait,
};

async function wait(args: readonly string[]): Promise<number> {
  const { connection, values } = readCall('wait', flags, args);
  const match = matchOf(values);
  const started = stopwatch();
  const timeout = readDuration(values.timeout ?? TIMEOUT);
  const left = (): number => Math.max(0, timeout - (stopwatch() - started));
  await withProgress(`Waiting for a server at ${connection.url}`, () => untilReady(connection, left));
  if (Object.keys(match).length === 0 && values.count === undefined) {
    printResult({ ready: true, url: connection.url }, values.json, `${connection.url} is ready.`);
    return 0;
  }
  return untilRequests(connection, match, values, Math.round(left()));
}

/** Any response means that the server is ready. @throws CallError if no server answers in time. */
async function untilReady(connection: Connection, left: () => number): Promise<void> {
  for (;;) {
    try {
      await connection.call('GET', '/clock');
      return;
    } catch (error) {
      if ((error as CallError).kind !== 'unreachable') return;
      if (left() === 0) throw error;
    }
    await pause(Math.min(BETWEEN_ATTEMPTS, left()));
  }
}

async function untilRequests(
  connection: Connection,
  match: SentMatch,
  { count, json }: FlagValues<typeof flags>,
  timeout: number,
): Promise<number> {
  const wanted = { ...match, timeout, ...(count !== undefined && { count }) };
  const result = await withProgress('Waiting for requests', () =>
    connection.call<WaitResult>('POST', '/journal/wait', wanted, [408]),
  );
  printResult(result, json, result.arrived ? result.entries.map(entryText).join('\n') : `${result.explanation}`);
  return result.arrived ? 0 : 1;
}
