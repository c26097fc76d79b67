import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { EntryView } from '../generated/control';
import { startServer } from '../index';
import { readFlags, UsageError } from './flags';
import { optionsOf, serverFlags } from './options';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * `exec [flags] -- npm test`: starts a server on a free port, runs a command that finds it in its environment, stops the
 * server, and ends as the command ended.
 */
export async function exec(args: readonly string[]): Promise<void> {
  const split = args.indexOf('--');
  const [command, ...parameters] = split < 0 ? [] : args.slice(split + 1);
  if (command === undefined) throw new UsageError('exec wants a command: es-connector-mock exec [flags] -- npm test');
  const { values, rest } = readFlags(serverFlags, args.slice(0, split), process.env);
  if (rest.length > 0) throw new UsageError(`Put -- before the command: exec [flags] -- ${rest.join(' ')} …`);
  const server = await startServer({ port: 0, ...optionsOf(values) });
  const env = { ...process.env, ...environmentOf(server.url, server.port) };
  const child = spawn(command, parameters, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  passSignals(child);
  const code = await ended(child, command);
  if (code !== 0) process.stderr.write(explain(code, server.refusals()));
  await server.stop();
  process.exitCode = code;
}

/** The names under which clients, the connector service and our own hooks look for a server. */
function environmentOf(url: string, port: number): Record<string, string> {
  const { hostname } = new URL(url);
  return {
    ELASTICSEARCH_URL: url,
    ELASTICSEARCH_HOST: hostname,
    ELASTICSEARCH_PORT: String(port),
    ES_URL: url,
    ES_CONNECTOR_MOCK_URL: url,
  };
}

/** A terminal sends its signals to the command, too; those of others are passed on. */
function passSignals(child: ChildProcess): void {
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
}

/** The exit code as a shell gives it: 128 and the signal's number, 127 where there is no such command. */
function ended(child: ChildProcess, command: string): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      process.stderr.write(`es-connector-mock: cannot run ${command}: ${error.message}\n`);
      resolve(error.code === 'ENOENT' ? 127 : 126);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal as NodeJS.Signals]));
  });
}

function explain(code: number, refusals: readonly EntryView[]): string {
  if (refusals.length === 0) return '';
  const lines = refusals.map(({ method, path, status, sandbox, diagnosis }) => {
    const where = sandbox === undefined ? '' : ` in sandbox ${sandbox}`;
    return `  ${method} ${path} → ${status}${where}\n    ${diagnosis?.summary ?? ''} (refused by ${diagnosis?.refused_by})\n`;
  });
  return `\nes-connector-mock: the command ended with ${code}. The last requests that were refused:\n${lines.join('')}`;
}
