import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '..', '..');

/** One run of the command, as a user would start it. */
export interface Run {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The exit code, or the name of the signal. */
  readonly ended: Promise<number | string | null>;
}

/** Builds what `npm start` would build. Call it before the first run. */
export async function build(): Promise<void> {
  const setup = await import(pathToFileURL(join(root, 'scripts', 'setup.mjs')).href);
  await setup.ensureBuilt();
}

/**
 * @param input the text on standard input; empty by default.
 * @param folder the working folder.
 */
export function run(
  args: readonly string[],
  environment: Record<string, string> = {},
  input?: string,
  folder?: string,
): Run {
  const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => (stdout += chunk));
  child.stderr?.on('data', (chunk) => (stderr += chunk));
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  return { child, stdout: () => stdout, stderr: () => stderr, ended };
}

/** Waits for a text on stderr: it may come later than what was written to stdout before it. */
export function said({ child, stderr, ended }: Run, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (stderr().includes(text)) resolve();
    };
    child.stderr?.on('data', look);
    ended.then((code) => reject(new Error(`ended with ${code} and said: ${stderr()}`)));
    look();
  });
}

/** Waits for the ready line. */
export function ready({ child, stdout, stderr, ended }: Run): Promise<{ url: string; port: number; pid: number }> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const end = stdout().indexOf('\n');
      if (end >= 0) resolve(JSON.parse(stdout().slice(0, end)));
    });
    ended.then((code) => reject(new Error(`ended with ${code} before it was ready: ${stderr()}`)));
  });
}
