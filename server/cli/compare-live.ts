import type { ControlledMock } from '../control/controlled-mock';
import { type OpenServer, openServer } from '../open';
import type { ComparisonResult, LiveComparison, StepResult } from '../traffic/index';
import type { UpstreamOptions } from '../upstream-options';
import { ended, environmentOf, passSignalsOn, runChild } from './child';
import { UsageError } from './flags';

/** What is compared in passing, and how. */
export interface LiveCall {
  readonly upstream: UpstreamOptions;
  readonly port: number;
  readonly fixture: string | undefined;
  readonly token: string | undefined;
  /** Runs during the comparison; empty if it goes on until a signal. */
  readonly command: readonly string[];
}

/** What a comparison in passing has found, and how the command has ended. */
export interface LiveEnd {
  readonly result: ComparisonResult;
  readonly code: number;
}

/** Longer bodies are not compared. */
const LONGEST_BODY = 8 * 1024 * 1024;

/**
 * Runs a server in front of a cluster, and a mock that is asked the same. At the end, what was made in the cluster is removed.
 *
 * @throws Error if the cluster cannot be used.
 */
export async function compareLive({ upstream, port, fixture, token, command }: LiveCall): Promise<LiveEnd> {
  const front = await openServer({ port, fixture, token, upstream, journal: { bodyBytes: LONGEST_BODY } }).catch(
    (error: Error) => {
      throw new Error(inFlagsOfCompare(error.message));
    },
  );
  const mock = await openServer({ port: 0, fixture, refresh: 'explicit', journal: false });
  try {
    const live = comparing(front, mock, upstream.url);
    process.stderr.write(`Comparing what ${upstream.url.replace(/\/\/[^/@]*@/, '//')} answers at ${front.url}.\n`);
    const code = await (command.length === 0 ? signalled() : commandEnded(front, token, command));
    await front.pause();
    const result = await live.finish();
    await front.upstream?.clean();
    return { result, code };
  } finally {
    await Promise.all([front.stop(), mock.stop()]);
  }
}

/** What is wrong with a cluster is said with the flags of a server that is started in front of it. */
function inFlagsOfCompare(message: string): string {
  return message
    .replaceAll('--upstream-api-key, or --upstream-username and --upstream-password', '--b-api-key, or in its URL')
    .replaceAll(/ or its fingerprint \(--upstream-fingerprint\)/g, '')
    .replaceAll(/--upstream-(allow|ca)\b/g, '--$1');
}

function comparing(front: OpenServer, mock: OpenServer, clusterUrl: string): LiveComparison {
  const { LiveComparison, explainFindings } = require('../traffic/index') as typeof import('../traffic/index');
  const mockOf = ({ sandboxes }: OpenServer): ControlledMock => sandboxes.main;
  return new LiveComparison(
    { front: mockOf(front), mock: mockOf(mock), mockUrl: mock.url, clusterUrl },
    { explain: explainFindings, found: report },
  );
}

/** Says at once what differs: whoever tries something out sees it then. */
function report({ outcome, do: request, findings: [finding] }: StepResult): void {
  if (outcome !== 'different' || !finding) return;
  const { findingText } = require('../traffic/index') as typeof import('../traffic/index');
  process.stderr.write(`Different: ${request} | ${findingText(finding)}\n`);
}

async function commandEnded(
  { url, port }: OpenServer,
  token: string | undefined,
  [program = '', ...rest]: readonly string[],
): Promise<number> {
  const child = runChild(program, rest, environmentOf(url, port, token));
  passSignalsOn(child);
  return await ended(child, program);
}

/** Runs until someone ends it, which is no failure. */
function signalled(): Promise<number> {
  process.stderr.write('Ctrl-C ends the comparison, and shows the result.\n');
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(0));
  });
}

/** @throws UsageError for flags that mean something else in a comparison in passing. */
export function checkLiveFlags(values: Readonly<Record<string, unknown>>): void {
  const useless = ['a', 'a-api-key', 'shipped', 'journal', 'only', 'go-on'].filter(
    (name) => values[name] !== undefined,
  );
  if (useless.length === 0) return;
  throw new UsageError(`--live cannot be combined with --${useless.join(', --')}: it compares what clients ask for.`);
}
