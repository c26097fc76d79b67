import type { Command } from './command';
import { CallError, type Connection, connectionFlags, readCall } from './connection';
import type { Flags } from './flags';
import { answers } from './image/answers';
import { urlOfProcess } from './image/running-process';
import { printResult } from './print';

interface Health {
  readonly ready: true;
  readonly url: string;
  /** False if the control API is switched off, needs a token that was not given, or was not asked. */
  readonly control: boolean;
  readonly time?: string;
  readonly requests?: number;
  readonly sandboxes?: number;
}

const flags = {
  process: {
    value: 'number',
    help: 'Check the server that runs as this process of a Linux machine, wherever its flags and variables make it listen.',
  },
  ...connectionFlags,
} as const satisfies Flags;

export const healthCommand: Command = {
  usage: 'health [flags]',
  summary: 'Checks whether a server is running; the exit code is 1 if not.',
  details: [
    'Intended for health checks of containers, where the server is the process 1. It leaves no trace in the journal.',
    'With --process, any response will do, and certificates are not verified.',
    'es-connector-mock health --url http://127.0.0.1:9201',
  ],
  flags,
  run: async (args) => {
    const { connection, values } = readCall('health', flags, args);
    const health = values.process === undefined ? await ask(connection) : await askProcess(values.process);
    printResult(health, values.json, healthText(health, values.process === undefined));
    return 0;
  },
};

/** @throws Error if there is no server, or if it does not answer. */
async function askProcess(process: number): Promise<Health> {
  const url = await urlOfProcess(process);
  await answers(url);
  return { ready: true, url, control: false };
}

/** @throws CallError if no server answers. */
async function ask(connection: Connection): Promise<Health> {
  const { url } = connection;
  try {
    const { now: time } = await connection.call<{ now: string }>('GET', '/clock');
    const { journal } = await connection.call<{ journal: { recorded: number } }>('GET', '/journal?limit=0');
    const { sandboxes } = await connection.call<{ sandboxes: string[] }>('GET', '/sandboxes');
    return { ready: true, url, control: true, time, requests: journal.recorded, sandboxes: sandboxes.length };
  } catch (error) {
    if (!(error instanceof CallError) || error.kind === 'unreachable' || error.kind === 'no sandbox') throw error;
    return { ready: true, url, control: false };
  }
}

function healthText({ url, control, time, requests, sandboxes }: Health, asked: boolean): string {
  if (!asked) return `${url} is ready.`;
  const more = control
    ? `Clock: ${time}; requests so far: ${requests}; sandboxes: ${sandboxes}.`
    : 'Its control API is not available.';
  return `${url} is ready. ${more}`;
}
