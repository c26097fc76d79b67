import type { ClockView } from '../generated/control';
import { type Action, runAction } from './actions';
import type { Command } from './command';
import { type CommandCall, connectionFlags, readCall } from './connection';
import { UsageError } from './flags';
import { printResult } from './print';

type Call = CommandCall<typeof connectionFlags>;

export const clockCommand: Command = {
  usage: 'clock show|set|freeze|run|rate|tick|advance|reset [VALUE] [flags]',
  summary: 'Shows and sets the clock of a running server.',
  details: [
    '  show              shows the time and how the clock runs; this is the default',
    '  set TIME          sets the time, in ISO 8601',
    '  freeze [TIME]     stops the clock',
    '  run               makes it run again',
    '  rate N            makes it run N times as fast as real time',
    '  tick DURATION     advances it with each request: 1s, 250ms; 0 for no more',
    '  advance DURATION  moves it forwards, or backwards: 10m, 2h, -1d',
    '  reset             makes it run as at the start of the server',
    'es-connector-mock clock set 2025-03-03T09:00:00Z',
    'es-connector-mock clock advance 1h',
  ],
  flags: connectionFlags,
  run: (args) => {
    // A duration to go back by begins like a flag.
    const positive = args.map((arg) => (/^-\d/.test(arg) ? ` ${arg}` : arg));
    return runAction('clock', actions, readCall('clock', connectionFlags, positive, 2), 'show');
  },
};

/** An action that makes one call and shows the clock. */
function action(
  method: string,
  path: string,
  wants: string,
  names: readonly [number, number],
  bodyOf: (value: string | undefined) => object | undefined,
): Action<typeof connectionFlags> {
  return {
    wants,
    names,
    run: async ({ connection, values }: Call, [value]) => {
      const clock = await connection.call<ClockView>(method, path, bodyOf(value?.trim()));
      printResult(clock, values.json, clockText(clock));
      return undefined;
    },
  };
}

const actions = {
  show: action('GET', '/clock', '', [0, 0], () => undefined),
  set: action('PUT', '/clock', ' TIME', [1, 1], (now) => ({ now })),
  freeze: action('PUT', '/clock', ' [TIME]', [0, 1], (now) => ({ frozen: true, ...(now !== undefined && { now }) })),
  run: action('PUT', '/clock', '', [0, 0], () => ({ frozen: false })),
  rate: action('PUT', '/clock', ' N', [1, 1], (rate) => ({ rate: numberOf(rate) })),
  tick: action('PUT', '/clock', ' DURATION', [1, 1], (tick) => ({ tick })),
  advance: action('POST', '/clock/advance', ' DURATION', [1, 1], (by) => ({ by })),
  reset: action('DELETE', '/clock', '', [0, 0], () => undefined),
};

function numberOf(text = ''): number {
  const rate = Number(text);
  if (text === '' || Number.isNaN(rate)) throw new UsageError(`The rate must be a number, not ${text}.`);
  return rate;
}

function clockText({ now, frozen, rate, tick, system }: ClockView): string {
  const speed = frozen ? 'frozen' : rate === 1 ? 'running' : `running at ${rate} times the speed of real time`;
  const ticks = tick > 0 ? `, ${tick} ms further with each request` : '';
  return `${now}, ${system ? 'the system time' : speed}${ticks}`;
}
