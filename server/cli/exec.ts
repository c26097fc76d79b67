// First, so that the library is not loaded before its compiled code.
import './compiled-library';

import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { isatty } from 'node:tty';
import { parseArgs } from 'node:util';
import { startServer } from '../index';
import type { Command } from './command';
import { type Flags, parseOptions, readFlags, UsageError } from './flags';
import { Refusals } from './refusals';
import { optionsOf, serverFlags } from './server-flags';

const SHOWN = 10;
const URL_VARIABLES = [
  'ELASTICSEARCH_URL',
  'ELASTICSEARCH_HOST',
  'ELASTICSEARCH_HOSTS',
  'ES_URL',
  'ES_HOST',
  'ES_CONNECTOR_MOCK_URL',
] as const;

const flags = {
  show: { value: 'number', help: `How many refused requests are shown after a failure; 0 for none. Default ${SHOWN}.` },
  ...serverFlags,
  port: { ...serverFlags.port, help: 'Port to listen on. Default 0: the system chooses a free one.' },
} as const satisfies Flags;

export const execCommand: Command = {
  usage: 'exec [flags] -- COMMAND [ARGUMENT ...]',
  summary: 'Runs a command, say your tests, with a server of its own.',
  details: [
    'The server starts before the command and stops after it. Its URL is in the environment of the command as',
    `${URL_VARIABLES.join(', ')}; the port`,
    'alone as ELASTICSEARCH_PORT.',
    'Signals are passed on. The exit code is the one of the command; 128 and the number of the signal that ended it; 127',
    'where there is no such command. After a failure the requests that were refused are shown, and why.',
  ],
  flags,
  ownLength: (args) => split(args).own.length,
  run: exec,
};

async function exec(args: readonly string[]): Promise<number> {
  const { own, command } = split(args);
  const [program, ...rest] = command;
  const { values } = readFlags(flags, own, process.env);
  if (program === undefined) throw new UsageError('exec needs a command: es-connector-mock exec [flags] -- npm test');
  const refusals = new Refusals();
  const { url, port, stop } = await startServer({ ...optionsOf(values), onRefused: (entry) => refusals.add(entry) });
  const child = run(program, rest, environmentOf(url, port, values.token));
  passSignalsOn(child);
  const code = await ended(child, program);
  await stop();
  if (code !== 0 && child.pid !== undefined) {
    process.stderr.write(
      `\nes-connector-mock: ${program} ended with exit code ${code}. ${refusals.report(values.show ?? SHOWN)}`,
    );
  }
  return code;
}

/** What is ours, and the command with its arguments: after `--`, or from the first word that is no flag. */
function split(args: readonly string[]): { readonly own: readonly string[]; readonly command: readonly string[] } {
  const { tokens } = parseArgs({ ...parseOptions(flags), args: [...args] });
  const first = tokens.find(({ kind }) => kind !== 'option');
  if (!first) return { own: args, command: [] };
  const skipped = first.kind === 'option-terminator' ? 1 : 0;
  return { own: args.slice(0, first.index), command: args.slice(first.index + skipped) };
}

function environmentOf(url: string, port: number, token: string | undefined): NodeJS.ProcessEnv {
  const urls = Object.fromEntries(URL_VARIABLES.map((name) => [name, url]));
  const others = {
    ELASTICSEARCH_PORT: String(port),
    ...(token !== undefined && { ES_CONNECTOR_MOCK_TOKEN: token }),
  };
  return { ...process.env, ...urls, ...others };
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  if (process.platform !== 'win32') return spawn(program, args, { env, stdio: 'inherit' });
  // npm and its like are scripts there, which only a shell runs.
  const line = [program, ...args].map((word) => (/[\s&|<>^"]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word));
  return spawn(line.join(' '), { env, stdio: 'inherit', shell: true });
}

/** A signal that ends this process must not leave the command without its server. */
function passSignalsOn(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // The terminal tells all processes of Ctrl-C itself, and many a test runner takes a second one for impatience.
      if (signal !== 'SIGINT' || !hasTerminal()) child.kill(signal);
    });
  }
}

function hasTerminal(): boolean {
  return [0, 1, 2].some((descriptor) => isatty(descriptor));
}

/** The exit code, as a shell would give it. */
function ended(child: ChildProcess, program: string): Promise<number> {
  return new Promise((resolve) => {
    child.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      const missing = code === 'ENOENT';
      const reason = missing ? 'there is no such command' : message;
      process.stderr.write(`es-connector-mock: ${program} cannot be run: ${reason}.\n`);
      resolve(missing ? 127 : 126);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal as NodeJS.Signals]));
  });
}
