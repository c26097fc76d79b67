import type { PlayedScenario, ScenarioInput, ScenarioList } from '../generated/control';
import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import type { Flags } from './flags';
import { printResult } from './print';

const flags = {
  connector: { value: 'text', help: 'Id of the connector. Default: the first one that it can happen to.' },
  'sync-job': { value: 'text', help: 'Id of the sync job. Default: the first one that it can happen to.' },
  times: { value: 'number', help: 'How often it happens. Each scenario has its own default.' },
  every: { value: 'number', help: 'Which items of bulk requests it happens to: 3 means every third.' },
  ...connectionFlags,
} as const satisfies Flags;

export const scenarioCommand: Command = {
  usage: 'scenario [list|NAME] [flags]',
  summary: 'Plays an incident of production on a running server.',
  details: [
    'es-connector-mock scenario bulk-item-rejections --times 2',
    'list, which is the default, lists the incidents.',
  ],
  flags,
  run: async (args) => {
    const { connection, values, rest } = readCall('scenario', flags, args, 1);
    const { connector, 'sync-job': job, times, every, json } = values;
    const [name] = rest;
    if (name === undefined || name === 'list') {
      const answer = await connection.call<ScenarioList>('GET', '/scenarios');
      printResult(answer, json, answer.scenarios.map((one) => `${one.name}\n    ${one.description}`).join('\n'));
      return 0;
    }
    const input: ScenarioInput = {
      ...(connector !== undefined && { connector_id: connector }),
      ...(job !== undefined && { sync_job_id: job }),
      ...(times !== undefined && { times }),
      ...(every !== undefined && { every }),
    };
    const played = await connection.call<PlayedScenario>('POST', `/scenarios/${encodeURIComponent(name)}`, input);
    printResult(played, json, playedText(played));
    return 0;
  },
};

function playedText({ description, faults, changes }: PlayedScenario): string {
  const rules = faults.map(({ id, explanation }) => `  rule ${id}: ${explanation}`);
  return [description, ...rules, ...changes.map((change) => `  ${change}`)].join('\n');
}
