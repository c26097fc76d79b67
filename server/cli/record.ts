// First, so that the library is not loaded before its compiled code.
import './compiled-library';

import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openServer } from '../open';
import type { convertedRecording, ParsedRecording } from '../traffic/index';
import type { Command } from './command';
import { type Connection, connectionFlags, readCall } from './connection';
import { filterFlags, matchOf } from './filters';
import type { Flags, FlagValues } from './flags';
import { print, printResult } from './print';

const flags = {
  name: { value: 'text', help: 'Name of the recording. Default: the name of the file without its ending.' },
  as: {
    value: ['recording', 'fixture', 'cases', 'mocha', 'pytest', 'har'],
    help: 'Format of the file: a recording, the state after it as a fixture, conformance cases, tests for mocha or pytest, or an HTTP archive. Default recording.',
  },
  from: { value: 'text', help: 'Convert this recording or HTTP archive (.har) instead of asking a server.' },
  clear: { value: 'none', help: 'Clear the journal after recording it.' },
  ...filterFlags,
  ...connectionFlags,
} as const satisfies Flags;

export const recordCommand: Command = {
  usage: 'record [FILE] [filters] [flags]',
  summary: 'Writes the requests that a running server has received, with their responses, to a file.',
  details: [
    'es-connector-mock record sync.yml',
    "es-connector-mock record --operation 'connector.*' > connectors.yml",
    'es-connector-mock record --from sync.yml --as pytest test_sync.py',
    'es-connector-mock record --from sync.yml --as fixture fixtures/after-sync.json',
    'The file is made for git: ids and times that change from run to run have names, and secrets are hidden as in the journal. replay plays it, and compare compares two servers with it.',
  ],
  flags,
  run: record,
};

async function record(args: readonly string[]): Promise<number> {
  const { connection, values, rest } = readCall('record', flags, args, 1);
  const [file] = rest;
  const traffic = require('../traffic/index') as typeof import('../traffic/index');
  const {
    elasticsearch,
    steps,
    lost = 0,
  } = await (values.from === undefined ? taken(connection, values) : traffic.recordingIn(values.from));
  const name = values.name ?? basename(file ?? values.from ?? 'recording').replace(/\.\w+$/, '');
  const recording = { name, elasticsearch, steps };
  const text =
    values.as === 'fixture'
      ? await fixtureText(recording)
      : traffic.convertedRecording(recording, values.as ?? 'recording');
  if (file === undefined) print(text);
  else {
    writeFileSync(file, text);
    const counted = steps.length === 1 ? '1 request' : `${steps.length} requests`;
    printResult({ file, requests: steps.length, lost }, values.json, `Recorded ${counted} in ${file}.`);
  }
  if (values.clear && values.from === undefined) await connection.call('DELETE', '/journal');
  warn(steps.filter(({ skip }) => skip !== undefined).length, lost);
  return 0;
}

/** What the server has in its journal. */
async function taken(connection: Connection, values: FlagValues<typeof flags>): Promise<ParsedRecording> {
  const { parseRecording } = require('../traffic/index') as typeof import('../traffic/index');
  return parseRecording(await connection.text('/recording', 'POST', matchOf(values)));
}

/** The state of a mock that runs only to play the recording. */
async function fixtureText(recording: Parameters<typeof convertedRecording>[0]): Promise<string> {
  const { fixtureOf, FIXTURE_CLOCK, FIXTURE_SEED } = require('../traffic/index') as typeof import('../traffic/index');
  const mock = await openServer({ port: 0, clock: FIXTURE_CLOCK, seed: FIXTURE_SEED, journal: { entries: 0 } });
  try {
    const { text, otherwise } = await fixtureOf(recording, mock.url);
    if (otherwise.length > 0) {
      const lines = otherwise.map((line) => `\n  ${line}`).join('');
      process.stderr.write(`The mock answered otherwise, so that the fixture may lack something:${lines}\n`);
    }
    return text;
  } finally {
    await mock.stop();
  }
}

/** To standard error, so that it does not mix with the recording. */
function warn(skipped: number, lost: number): void {
  if (skipped > 0) {
    const what = skipped === 1 ? '1 step cannot' : `${skipped} steps cannot`;
    process.stderr.write(`${what} be played again; [skip] says why.\n`);
  }
  if (lost > 0) {
    process.stderr.write(`The journal no longer had the first ${lost} requests (see --journal-entries of start).\n`);
  }
}
