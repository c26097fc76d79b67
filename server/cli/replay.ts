// First, so that the library is not loaded before its compiled code.
import './compiled-library';

import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import { type Flags, UsageError } from './flags';
import { printResult } from './print';

/** How many kinds of differences are shown. */
export const SHOWN_KINDS = 20;

/** Flags of commands that play requests against servers. */
export const playFlags = {
  allow: {
    value: 'text',
    help: 'Name of a cluster that may have indices already. Requests that could reach them are skipped.',
  },
  'go-on': { value: 'none', help: 'Go on after a difference, although what follows may be its consequence.' },
  show: { value: 'number', help: `How many kinds of differences to show. Default ${SHOWN_KINDS}.` },
} as const satisfies Flags;

const flags = {
  'any-order': {
    value: 'none',
    help: 'Play the requests in another order: only those about the same index or connector keep theirs.',
  },
  seed: { value: 'text', help: 'Seed of that order. Default 1.' },
  pauses: { value: 'none', help: 'Wait where the recorded client waited for a second or more.' },
  'api-key': { value: 'text', help: 'API key for the server (base64). User and password belong in the URL.' },
  ...playFlags,
  ...connectionFlags,
} as const satisfies Flags;

export const replayCommand: Command = {
  usage: 'replay FILE [flags]',
  summary: 'Sends the requests of a recording to a server, and compares its responses with the recorded ones.',
  details: [
    'es-connector-mock replay sync.yml --url https://elastic:changeme@staging:9200',
    'The server keeps what the requests have changed. A cluster has to be empty, unless --allow names it. The exit code is 1 if a response differs in something that is not a known difference, or if none could be compared.',
  ],
  flags,
  run: replay,
};

async function replay(args: readonly string[]): Promise<number> {
  const { connection, values, rest } = readCall('replay', flags, args, 1);
  const [file] = rest;
  if (file === undefined) throw new UsageError('replay needs a file, such as one that record has written.');
  const traffic = require('../traffic/index') as typeof import('../traffic/index');
  const result = await traffic.replayFile(file, {
    url: connection.url,
    access: { apiKey: values['api-key'], token: values.token, ca: values.ca },
    allow: values.allow,
    anyOrder: values['any-order'] || values.seed !== undefined ? (values.seed ?? '1') : undefined,
    pauses: values.pauses,
    goOn: values['go-on'],
    explain: traffic.explainFindings,
  });
  printResult(result, values.json, traffic.textReport(result, values.show ?? SHOWN_KINDS));
  return traffic.hasAgreed(result) ? 0 : 1;
}
