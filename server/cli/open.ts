import { spawn } from 'node:child_process';
import { nearestHint } from '../validation/nearest';
import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import { type Flags, UsageError } from './flags';
import { printResult } from './print';

const VIEWS = ['requests', 'connectors', 'jobs', 'documents', 'console', 'verify', 'faults', 'state'];

const flags = { ...connectionFlags } as const satisfies Flags;

export const openCommand: Command = {
  usage: `open [${VIEWS.join('|')}] [flags]`,
  summary: 'Opens the inspector of a running server in a browser.',
  details: [
    'Without a view, it shows the requests. Where no browser can be started, the address is printed.',
    'es-connector-mock open connectors',
  ],
  flags,
  run: async (args) => {
    const { connection, values, rest } = readCall('open', flags, args, 1);
    const [view] = rest;
    if (view !== undefined && !VIEWS.includes(view)) {
      throw new UsageError(`There is no view ${view}.${nearestHint(view, VIEWS)} The views are ${VIEWS.join(', ')}.`);
    }
    // Asked for first, so that no browser shows that there is no server.
    await connection.call('GET', '/');
    const url = `${connection.url}/_mock${view === undefined ? '' : `#/${view}`}`;
    const opened = await startBrowser(url);
    printResult({ url, opened }, values.json, opened ? `Opened ${url}` : `Open this address in a browser: ${url}`);
    return 0;
  },
};

/** The program that opens an address with the browser that the user has chosen; undefined if there is no screen. */
function opener(): readonly [program: string, ...args: string[]] | undefined {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const { DISPLAY, WAYLAND_DISPLAY, BROWSER } = process.env;
  return DISPLAY || WAYLAND_DISPLAY || BROWSER ? ['xdg-open'] : undefined;
}

/** Resolves to false if the program that opens browsers is missing or fails at once. */
function startBrowser(url: string): Promise<boolean> {
  const [program, ...args] = opener() ?? [];
  if (program === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
    // A browser that is not running yet may take the place of the program, and stay.
    const timer = setTimeout(() => end(true), PATIENCE);
    const end = (opened: boolean): void => {
      clearTimeout(timer);
      child.unref();
      resolve(opened);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
  });
}

const PATIENCE = 2000;
