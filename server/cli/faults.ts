import type { FaultList, FaultReleased, FaultView, PresetList } from '../generated/control';
import { type Action, jsonArgument, runAction } from './actions';
import type { Command } from './command';
import { type CommandCall, connectionFlags, readCall } from './connection';
import type { Flags } from './flags';
import { printResult } from './print';

const flags = {
  id: { value: 'text', help: 'Name of the rule. Default: fault-1, fault-2, …' },
  operation: { value: 'text', help: 'Operations that fail: connector.check_in,bulk. * matches any text.' },
  path: { value: 'text', help: 'Path of the requests that fail; * matches any text.' },
  preset: { value: 'text', help: 'The error to return; faults presets lists them.' },
  times: { value: 'number', help: 'Maximum number of times.' },
  nth: { value: 'number', help: 'Only the nth matching request.' },
  every: { value: 'number', help: 'Only every nth matching request.' },
  for: { value: 'text', help: "How long the rule is active on the mock's clock: 30s, 5m." },
  delay: { value: 'text', help: 'How long to delay the response: 250ms, 5s.' },
  hold: { value: 'none', help: 'Hold the requests until faults release lets them go on.' },
  connection: { value: ['reset', 'close', 'hang'], help: 'What happens to the connection instead of a response.' },
  ...connectionFlags,
} as const satisfies Flags;

type Call = CommandCall<typeof flags>;

export const faultsCommand: Command = {
  usage: 'faults list|add|on|off|release|delete|clear|presets [RULE|ID] [flags]',
  summary: 'Makes requests to a running server fail on purpose.',
  details: [
    '  list        lists the rules and what they have done; this is the default',
    '  add [RULE]  adds a rule, given by flags, or as JSON with everything that docs/control-api.md describes',
    '  on ID       switches a rule on again',
    '  off ID      switches a rule off; it keeps its counts',
    '  release ID  lets the requests that a rule holds go on',
    '  delete ID   removes a rule',
    '  clear       removes all rules',
    '  presets     lists the errors that a rule can return by name',
    'es-connector-mock faults add --operation bulk --preset bad_gateway --times 2',
    `es-connector-mock faults add '{"operation":"bulk","items":{"every":3}}'`,
  ],
  flags,
  run: (args) => runAction('faults', actions, readCall('faults', flags, args, 2), 'list'),
};

const actions: Readonly<Record<string, Action<typeof flags>>> = {
  list: {
    wants: '',
    names: [0, 0],
    run: async ({ connection, values }) => {
      const answer = await connection.call<FaultList>('GET', '/faults');
      printResult(answer, values.json, answer.faults.map(ruleText).join('\n') || 'There are no fault rules.');
      return undefined;
    },
  },
  add: { wants: ' [RULE] [flags]', names: [0, 1], run: add },
  on: { wants: ' ID', names: [1, 1], run: (call, [id = '']) => switchRule(call, id, true) },
  off: { wants: ' ID', names: [1, 1], run: (call, [id = '']) => switchRule(call, id, false) },
  release: {
    wants: ' ID',
    names: [1, 1],
    run: async ({ connection, values }, [id = '']) => {
      const answer = await connection.call<FaultReleased>('POST', `/faults/${encodeURIComponent(id)}/release`);
      printResult(answer, values.json, `Released ${answer.released}.`);
      return undefined;
    },
  },
  delete: {
    wants: ' ID',
    names: [1, 1],
    run: async ({ connection, values }, [id = '']) => {
      const answer = await connection.call('DELETE', `/faults/${encodeURIComponent(id)}`);
      printResult(answer, values.json, `Removed ${id}.`);
      return undefined;
    },
  },
  clear: {
    wants: '',
    names: [0, 0],
    run: async ({ connection, values }) => {
      printResult(await connection.call('DELETE', '/faults'), values.json, 'Removed all fault rules.');
      return undefined;
    },
  },
  presets: { wants: '', names: [0, 0], run: printPresets },
};

async function add({ connection, values }: Call, [rule]: readonly string[]): Promise<undefined> {
  const { json, url: _url, sandbox: _sandbox, token: _token, ca: _ca, operation, ...given } = values;
  const written = rule === undefined ? {} : (jsonArgument('RULE', rule) as object);
  const body = { ...written, ...given, ...(operation !== undefined && { operation: operation.split(',') }) };
  const added = await connection.call<FaultView>('POST', '/faults', body);
  printResult(added, json, ruleText(added));
}

async function switchRule({ connection, values }: Call, id: string, enabled: boolean): Promise<undefined> {
  const rule = await connection.call<FaultView>('PUT', `/faults/${encodeURIComponent(id)}`, { enabled });
  printResult(rule, values.json, ruleText(rule));
}

async function printPresets({ connection, values }: Call): Promise<undefined> {
  const answer = await connection.call<PresetList>('GET', '/faults/presets');
  const lines = answer.presets.map(({ name, meaning }) => `${name.padEnd(34)} ${meaning}`);
  printResult(answer, values.json, lines.join('\n'));
}

function ruleText({ id, explanation, seen, hits, held, active, enabled = true, time_left: left }: FaultView): string {
  const state = !enabled ? '; switched off' : !active ? '; used up' : '';
  const end = active && left !== undefined ? `; ${Math.ceil(left / 1000)} s left` : '';
  const waiting = held ? `; holds ${held}` : '';
  return `${id}: ${explanation}. Matched ${seen}, affected ${hits}${waiting}${state}${end}.`;
}
