import type { ServerOptions } from '../index';
import type { Flags, FlagValues } from './flags';

/** What a server is told on the command line. */
export const serverFlags = {
  port: {
    value: 'number',
    highest: 65_535,
    short: 'p',
    help: 'Port to listen on; 0 lets the system choose. Default 9200.',
  },
  host: { value: 'text', help: 'Address to listen on. Default 127.0.0.1; 0.0.0.0 lets other machines in.' },
  fixture: { value: 'text', short: 'f', help: 'State to start with and to reset to: a name or the path of a file.' },
  fixtures: { value: 'text', help: 'Folder of your own fixtures, found by name before the shipped ones.' },
  'es-version': { value: 'text', help: 'Version that GET / reports. Default 9.6.0.' },
  'build-flavor': { value: ['default', 'serverless'], help: 'Build flavor that GET / reports. Default default.' },
  'cluster-name': { value: 'text', help: 'Name of the cluster. Default docker-cluster.' },
  license: {
    value: ['basic', 'trial', 'standard', 'gold', 'platinum', 'enterprise'],
    help: 'License of the cluster. Default trial.',
  },
  refresh: {
    value: ['immediate', 'explicit'],
    help: 'When searches see what was written: at once, or after a refresh or the refresh interval. Default immediate.',
  },
  time: { value: 'text', help: 'Time at which the clock starts, in ISO 8601. Default: now.' },
  'time-rate': { value: 'decimal', help: 'How much faster than real time the clock goes; 0 stands still. Default 1.' },
  'time-tick': { value: 'text', help: 'How far the clock goes on with each request: 1s, 250ms.' },
  seed: { value: 'text', help: 'Determines ids and random numbers: same seed and requests, same answers.' },
  'stand-in': { value: 'none', help: 'Lets sync jobs move on their own, as if a connector service was there.' },
  'journal-entries': { value: 'number', help: 'How many of the last requests are kept; 0 for none. Default 1000.' },
  'journal-bytes': { value: 'number', help: 'How many bytes of them. Default 16777216 (16mb).' },
  'max-sandboxes': { value: 'number', help: 'How many sandboxes there may be. Default 2000.' },
  token: { value: 'text', help: 'What control calls must send as X-Mock-Token. Default: nothing.' },
  'no-control': { value: 'none', help: 'Switches off everything under /_mock.' },
  'max-body-bytes': { value: 'number', help: 'Largest request body. Default 104857600 (100mb).' },
} as const satisfies Flags;

/** The options that flags stand for. */
export function optionsOf(values: FlagValues<typeof serverFlags>): ServerOptions {
  return {
    port: values.port,
    host: values.host,
    fixture: values.fixture,
    fixtures: values.fixtures,
    esVersion: values['es-version'],
    buildFlavor: values['build-flavor'],
    clusterName: values['cluster-name'],
    license: values.license,
    refresh: values.refresh,
    clock: { now: values.time, rate: values['time-rate'], tick: values['time-tick'] },
    seed: values.seed,
    standIn: values['stand-in'],
    journal: { entries: values['journal-entries'], bytes: values['journal-bytes'] },
    maxSandboxes: values['max-sandboxes'],
    token: values.token,
    control: values['no-control'] ? false : undefined,
    maxBodyBytes: values['max-body-bytes'],
  };
}
