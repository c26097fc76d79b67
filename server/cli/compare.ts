// First, so that the library is not loaded before its compiled code.
import './compiled-library';

import { writeFileSync } from 'node:fs';
import { packagePath } from '../control/package-files';
import { openServer } from '../open';
import type { ComparisonResult } from '../traffic/index';
import type { Command } from './command';
import { checkLiveFlags, compareLive } from './compare-live';
import { Connection, connectionFlags } from './connection';
import { type Flags, type FlagValues, readFlags, UsageError } from './flags';
import { printResult } from './print';
import { withProgress } from './progress';
import { playFlags, SHOWN_KINDS } from './replay';

const flags = {
  a: { value: 'text', help: 'URL of the server to check. Default: a mock that runs only for the comparison.' },
  b: { value: 'text', help: 'URL of the server to compare it with.' },
  'a-api-key': { value: 'text', help: 'API key for a (base64). User and password belong in the URL.' },
  'b-api-key': { value: 'text', help: 'API key for b.' },
  shipped: { value: 'none', help: 'Also play the conformance cases of this package.' },
  journal: { value: 'none', help: 'Also play what is in the journal of a.' },
  only: { value: 'list', help: 'Only files with this in their names. May be repeated.' },
  live: {
    value: 'none',
    help: 'Compare in passing: requests to this command go to b and to a mock. A COMMAND after -- runs meanwhile.',
  },
  port: { value: 'number', help: 'With --live, the port to listen on. Default 9200, or a free one for a COMMAND.' },
  fixture: { value: 'text', help: 'With --live, the fixture with which both begin.' },
  junit: { value: 'text', help: "Write the result to this file as JUnit's XML, too." },
  markdown: { value: 'text', help: 'Write the result to this file as Markdown, too.' },
  ...playFlags,
  token: connectionFlags.token,
  ca: connectionFlags.ca,
  json: { value: 'none', help: 'Print the result as one line of JSON.' },
} as const satisfies Flags;

/** As that of a server. */
const DEFAULT_PORT = 9200;

type Values = FlagValues<typeof flags>;

export const compareCommand: Command = {
  usage: 'compare --b URL [FILE|FOLDER ...] [flags] [-- COMMAND]',
  summary: 'Plays recordings and conformance cases on two servers, and compares the responses.',
  details: [
    'es-connector-mock compare --b https://elastic:changeme@es:9200 recordings/',
    'Whole responses are compared, step by step: status, headers, every value, the order of keys. What changes from run to run does not count, and known differences are named. The exit code is 1 if something else differs, or if nothing could be compared.',
    'es-connector-mock compare --live --b http://localhost:9200 -- npm test',
    'A mock is left as it was: steps are played in a sandbox. A cluster has to be empty, unless --allow names it, and what the steps have made there is removed.',
  ],
  flags,
  run: compare,
};

async function compare(args: readonly string[]): Promise<number> {
  const { ES_CONNECTOR_MOCK_TOKEN, ES_CONNECTOR_MOCK_CA } = process.env;
  const { values, rest } = readFlags(flags, args, { ES_CONNECTOR_MOCK_TOKEN, ES_CONNECTOR_MOCK_CA });
  const { b } = values;
  if (b === undefined)
    throw new UsageError('compare needs the URL of the server to compare with: --b https://localhost:9200.');
  if (values.live) return await live(b, values, rest);
  checkPlayedFlags(values);
  if (rest.length === 0 && !values.shipped && !values.journal) {
    throw new UsageError('compare needs something to play: files, folders, --journal or --shipped.');
  }
  if (values.a !== undefined) return compareWith(values.a, b, values, rest);
  if (values.journal) throw new UsageError('--journal needs --a, whose journal it plays.');
  const mock = await openServer({ port: 0, refresh: 'explicit' });
  try {
    return await compareWith(mock.url, b, values, rest);
  } finally {
    await mock.stop();
  }
}

async function compareWith(a: string, b: string, values: Values, places: readonly string[]): Promise<number> {
  const traffic = require('../traffic/index') as typeof import('../traffic/index');
  const { token, ca } = values;
  // Checks the URLs, too.
  const journal = new Connection({ ...values, url: a });
  new Connection({ url: b });
  const shipped = values.shipped ? [packagePath('dist', 'cases')] : [];
  const files = [...places, ...shipped];
  const suites = [
    ...(files.length > 0 ? traffic.readSuites(files, values.only ?? []) : []),
    ...(values.journal ? [traffic.suiteOfJournal(await journal.text('/recording'))] : []),
  ];
  const result = await withProgress(`Comparing ${suites.length} files`, () =>
    traffic.compareServers(suites, {
      a: { url: a, access: { apiKey: values['a-api-key'], token, ca } },
      b: { url: b, access: { apiKey: values['b-api-key'], token, ca } },
      allow: values.allow,
      goOn: values['go-on'],
      explain: traffic.explainFindings,
    }),
  );
  return report(result, values);
}

/** Compares in passing. @returns the exit code of the command that ran meanwhile if that has failed. */
async function live(b: string, values: Values, command: readonly string[]): Promise<number> {
  checkLiveFlags(values);
  const { 'b-api-key': apiKey, allow, ca, fixture, token } = values;
  new Connection({ url: b });
  const port = values.port ?? (command.length === 0 ? DEFAULT_PORT : 0);
  const { result, code } = await compareLive({
    upstream: { url: b, apiKey, allow, ca },
    port,
    fixture,
    token,
    command,
  });
  const found = report(result, values);
  return code === 0 ? found : code;
}

/** @throws UsageError for flags that only a comparison in passing has. */
function checkPlayedFlags({ port, fixture }: Values): void {
  if (port === undefined && fixture === undefined) return;
  throw new UsageError(`--${port === undefined ? 'fixture' : 'port'} needs --live.`);
}

/** Writes and prints a result. @returns the exit code. */
function report(result: ComparisonResult, { junit, markdown, json, show }: Values): number {
  const traffic = require('../traffic/index') as typeof import('../traffic/index');
  if (junit !== undefined) writeFileSync(junit, traffic.junitReport(result));
  if (markdown !== undefined) writeFileSync(markdown, traffic.markdownReport(result));
  printResult(result, json, traffic.textReport(result, show ?? SHOWN_KINDS));
  return traffic.hasAgreed(result) ? 0 : 1;
}
