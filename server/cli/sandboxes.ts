import type { Dropped, SandboxList } from '../generated/control';
import { type Action, runAction } from './actions';
import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import { printResult } from './print';

export const sandboxesCommand: Command = {
  usage: 'sandboxes list|drop [NAME] [flags]',
  summary: 'Lists and removes the sandboxes of a running server.',
  details: [
    '  list         lists the sandboxes with their URLs; this is the default',
    '  drop [NAME]  removes a sandbox with everything in it; without NAME, all of them',
    'es-connector-mock sandboxes drop w1',
  ],
  flags: connectionFlags,
  run: (args) => runAction('sandboxes', actions, readCall('sandboxes', connectionFlags, args, 2), 'list'),
};

const actions: Readonly<Record<string, Action<typeof connectionFlags>>> = {
  list: {
    wants: '',
    names: [0, 0],
    run: async ({ connection, values }) => {
      const answer = await connection.call<SandboxList>('GET', '/sandboxes');
      const lines = answer.sandboxes.map((name) => `${name}  ${connection.url}/_mock/sandbox/${name}`);
      printResult(answer, values.json, lines.join('\n') || 'There are no sandboxes.');
      return undefined;
    },
  },
  drop: {
    wants: ' [NAME]',
    names: [0, 1],
    run: async ({ connection, values }, [name]) => {
      const path = name === undefined ? '/sandboxes' : `/sandboxes/${encodeURIComponent(name)}`;
      const answer = await connection.call<Dropped>('DELETE', path);
      printResult(
        answer,
        values.json,
        `Removed ${answer.dropped === 1 ? '1 sandbox' : `${answer.dropped} sandboxes`}.`,
      );
      return undefined;
    },
  },
};
