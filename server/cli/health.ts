import type { Command } from './command';
import { CallError, type Connection, connectionFlags, readCall } from './connection';
import { printResult } from './print';

interface Health {
  readonly ready: true;
  readonly url: string;
  /** False if the control API is switched off, or needs a token that was not given. */
  readonly control: boolean;
  readonly time?: string;
  readonly requests?: number;
  readonly sandboxes?: number;
}

export const healthCommand: Command = {
  usage: 'health [flags]',
  summary: 'Checks whether a server is running; the exit code is 1 if not.',
  details: ['Intended for health checks of containers. It leaves no trace in the journal.'],
  flags: connectionFlags,
  run: async (args) => {
    const { connection, values } = readCall('health', connectionFlags, args);
    const health = await ask(connection);
    printResult(health, values.json, healthText(health));
    return 0;
  },
};

/** @throws CallError if no server answers. */
async function ask(connection: Connection): Promise<Health> {
  const { url } = connection;
  try {
    const { now: time } = await connection.call<{ now: string }>('GET', '/clock');
    const { journal } = await connection.call<{ journal: { recorded: number } }>('GET', '/journal?limit=0');
    const { sandboxes } = await connection.call<{ sandboxes: string[] }>('GET', '/sandboxes');
    return { ready: true, url, control: true, time, requests: journal.recorded, sandboxes: sandboxes.length };
  } catch (error) {
    if (!(error instanceof CallError) || error.kind === 'unreachable') throw error;
    return { ready: true, url, control: false };
  }
}

function healthText({ url, control, time, requests, sandboxes }: Health): string {
  const more = control
    ? `Clock: ${time}; requests so far: ${requests}; sandboxes: ${sandboxes}.`
    : 'Its control API is not available.';
  return `${url} is ready. ${more}`;
}
