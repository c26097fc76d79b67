import { readFileSync } from 'node:fs';
import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import { type Flags, UsageError } from './flags';
import { printResult } from './print';
import { megabytesText, withProgress } from './progress';

interface Loaded {
  readonly acknowledged: boolean;
  /** The places of secrets that the state does not contain. */
  readonly placeholders?: readonly string[];
}

const flags = {
  baseline: { value: 'none', help: 'Make this the state that later resets return to.' },
  ...connectionFlags,
} as const satisfies Flags;

export const loadCommand: Command = {
  usage: 'load NAME|FILE [flags]',
  summary: 'Replaces the state of a running server with a fixture.',
  details: [
    'NAME is a fixture known to the server. A path, or a name that ends in .json, .jsonc, .yaml or .yml, is a file;',
    '- is standard input, in JSON.',
    'es-connector-mock load every-status',
    'es-connector-mock load my-state.json --baseline',
  ],
  flags,
  run: load,
};

async function load(args: readonly string[]): Promise<number> {
  const { connection, values, rest } = readCall('load', flags, args, 1);
  const [source] = rest;
  if (source === undefined) throw new UsageError('load needs the name of a fixture or a file.');
  const query = values.baseline ? '?baseline=true' : '';
  const name = source === '-' ? 'standard input' : source;
  const text = isFile(source) ? asJson(source, readState(source)) : undefined;
  const answer = await withProgress(
    `Loading ${name}${megabytesText(text ?? '')}`,
    (): Promise<Loaded> =>
      text === undefined
        ? connection.call('POST', `/fixtures/${encodeURIComponent(source)}${query}`)
        : connection.call('PUT', `/state${query}`, text),
  );
  printResult(answer, values.json, `Loaded ${name}.`);
  warnOfPlaceholders(answer.placeholders);
  return 0;
}

/** To standard error, so that it does not mix with JSON. */
function warnOfPlaceholders(places: readonly string[] = []): void {
  if (places.length === 0) return;
  const shown = places.slice(0, 10).map((place) => `\n  ${place}`);
  const more = places.length > shown.length ? `\n  and ${places.length - shown.length} more` : '';
  process.stderr.write(
    `The state was exported without secrets (see --with-secrets). Placeholders were loaded for:${shown.join('')}${more}\n`,
  );
}

function isFile(source: string): boolean {
  return source === '-' || /\.(?:jsonc?|ya?ml)$/i.test(source) || /[/\\]/.test(source);
}

/** What the server is sent. @throws Error with line and column if a file is neither JSON nor YAML. */
function asJson(file: string, text: string): string {
  const { givenFile } = require('../text-files/given-file') as typeof import('../text-files/given-file');
  return givenFile(file, text).json;
}

/** The text of a state. @throws Error that names the file. */
export function readState(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${message}`);
  }
}
