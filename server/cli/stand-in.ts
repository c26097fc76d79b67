import type { StandInView } from '../generated/control';
import { type Action, jsonArgument, runAction } from './actions';
import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import { printResult } from './print';

/** How many of the latest actions are shown. */
const SHOWN = 20;

export const standInCommand: Command = {
  usage: 'stand-in show|on|off [SETTINGS] [flags]',
  summary: 'Switches on what advances sync jobs in place of a connector service.',
  details: [
    '  show           shows whether it is active, and what it has done; this is the default',
    '  on [SETTINGS]  starts it, with settings as JSON: docs/control-api.md describes them',
    '  off            stops it',
    `es-connector-mock stand-in on '{"jobs":[{"finish_after":"2m"}]}'`,
  ],
  flags: connectionFlags,
  run: (args) => runAction('stand-in', actions, readCall('stand-in', connectionFlags, args, 2), 'show'),
};

/** An action that makes one call and shows the stand-in. */
function action(method: string, wants: string, most: number): Action<typeof connectionFlags> {
  return {
    wants,
    names: [0, most],
    run: async ({ connection, values }, [settings]) => {
      const body = settings === undefined ? undefined : jsonArgument('SETTINGS', settings);
      const view = await connection.call<StandInView>(method, '/stand-in', body);
      printResult(view, values.json, standInText(view));
      return undefined;
    },
  };
}

const actions = { show: action('GET', '', 0), on: action('PUT', ' [SETTINGS]', 1), off: action('DELETE', '', 0) };

function standInText({ active, done }: StandInView): string {
  const actionsDone = done.slice(-SHOWN).map(({ at, what }) => `  ${at}  ${what}`);
  return [active ? 'The stand-in is active.' : 'The stand-in is off.', ...actionsDone].join('\n');
}
