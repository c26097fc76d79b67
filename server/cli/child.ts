import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { isatty } from 'node:tty';

/** The variables in which commands look for the URL of Elasticsearch, or of the mock. */
export const URL_VARIABLES = [
  'ELASTICSEARCH_URL',
  'ELASTICSEARCH_HOST',
  'ELASTICSEARCH_HOSTS',
  'ES_URL',
  'ES_HOST',
  'ES_CONNECTOR_MOCK_URL',
] as const;

/** The environment of a command that is to use a server. */
export function environmentOf(url: string, port: number, token: string | undefined): NodeJS.ProcessEnv {
  const urls = Object.fromEntries(URL_VARIABLES.map((name) => [name, url]));
  const others = {
    ELASTICSEARCH_PORT: String(port),
    ...(token !== undefined && { ES_CONNECTOR_MOCK_TOKEN: token }),
  };
  return { ...process.env, ...urls, ...others };
}

/** Starts a command that shares the terminal with this one. */
export function runChild(program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  if (process.platform !== 'win32') return spawn(program, args, { env, stdio: 'inherit' });
  // On Windows, npm and similar commands are scripts, which only a shell can run.
  const line = [program, ...args].map((word) => (/[\s&|<>^"]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word));
  return spawn(line.join(' '), { env, stdio: 'inherit', shell: true });
}

/** A signal that ends this process must also end the command, which depends on the server. */
export function passSignalsOn(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // The terminal sends Ctrl-C to all processes itself, and many test runners exit immediately on a second one.
      if (signal !== 'SIGINT' || !hasTerminal()) child.kill(signal);
    });
  }
}

function hasTerminal(): boolean {
  return [0, 1, 2].some((descriptor) => isatty(descriptor));
}

/** Waits for the end of a command. @returns the exit code, as a shell would report it. */
export function ended(child: ChildProcess, program: string): Promise<number> {
  return new Promise((resolve) => {
    child.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      const missing = code === 'ENOENT';
      const reason = missing ? 'command not found' : message;
      process.stderr.write(`es-connector-mock: cannot run ${program}: ${reason}.\n`);
      resolve(missing ? 127 : 126);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal as NodeJS.Signals]));
  });
}
