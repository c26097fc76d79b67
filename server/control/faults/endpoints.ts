import type { FaultHeld } from '../../generated/control';
import { acknowledged, created, ok } from '../../http/answer';
import { type ControlAnswer, type ControlCall, type ControlEndpoint, controlEndpoint } from '../endpoint';
import { checkEndOfWaits, DEFAULT_TIMEOUT, tooManyWait, waitingTime } from '../waits';
import { fitOf } from './preset-fit';
import { presetNames, presets } from './presets';
import { notHeld } from './rules';

export const faultEndpoints: readonly ControlEndpoint[] = [
  controlEndpoint({
    route: 'GET /faults',
    summary: 'Lists the fault rules: what each does, in words, and what it has done so far.',
    answer: 'answers.schema.json#/$defs/FaultList',
    handle: ({ mock }) => ok({ faults: mock.faults.list(mock.clock.now()) }),
  }),
  controlEndpoint({
    route: 'POST /faults',
    summary: 'Adds a fault rule, replacing any with the same id.',
    input: 'fault-rule.schema.json',
    answer: 'answers.schema.json#/$defs/FaultView',
    handle: ({ mock, input }) => created(mock.faults.add(input, mock.clock.now())),
  }),
  controlEndpoint({
    route: 'PUT /faults',
    summary: 'Replaces all fault rules.',
    input: 'fault-rules.schema.json',
    answer: 'answers.schema.json#/$defs/FaultList',
    handle: ({ mock, input }) => ok({ faults: mock.faults.replace(input.faults, mock.clock.now()) }),
  }),
  controlEndpoint({
    route: 'DELETE /faults',
    summary: 'Removes all fault rules.',
    answer: 'answers.schema.json#/$defs/Acknowledged',
    handle: ({ mock }) => {
      mock.faults.clear();
      return acknowledged;
    },
  }),
  controlEndpoint({
    route: 'GET /faults/presets',
    summary: 'Lists the errors that a rule can return by name.',
    answer: 'answers.schema.json#/$defs/PresetList',
    handle: () =>
      ok({ presets: presetNames.map((name) => ({ name, meaning: presets[name].meaning, fits: fitOf(name).who })) }),
  }),
  controlEndpoint({
    route: 'GET /faults/{id}',
    summary: 'Shows one fault rule.',
    answer: 'answers.schema.json#/$defs/FaultView',
    handle: ({ mock, placeholders }) => ok(mock.faults.get(placeholders.id, mock.clock.now())),
  }),
  controlEndpoint({
    route: 'PUT /faults/{id}',
    summary: 'Switches a fault rule on or off; its counts are kept.',
    input: 'fault-switch.schema.json',
    answer: 'answers.schema.json#/$defs/FaultView',
    handle: ({ mock, input, placeholders }) => ok(mock.faults.switch(placeholders.id, input.enabled, mock.clock.now())),
  }),
  controlEndpoint({
    route: 'POST /faults/{id}/release',
    summary: 'Lets requests that a fault rule holds go on. Those that come later are held again.',
    input: 'fault-release.schema.json',
    answer: 'answers.schema.json#/$defs/FaultReleased',
    handle: ({ mock, input, placeholders }) => ok({ released: mock.faults.release(placeholders.id, input.count) }),
  }),
  controlEndpoint({
    route: 'POST /faults/{id}/held',
    summary: 'Waits until a fault rule holds requests.',
    input: 'fault-held.schema.json',
    answer: 'answers.schema.json#/$defs/FaultView',
    handle: waitUntilHeld,
  }),
  controlEndpoint({
    route: 'DELETE /faults/{id}',
    summary: 'Removes a fault rule.',
    answer: 'answers.schema.json#/$defs/Acknowledged',
    handle: ({ mock, placeholders }) => {
      mock.faults.remove(placeholders.id);
      return acknowledged;
    },
  }),
];

async function waitUntilHeld({
  mock,
  input,
  placeholders,
  caller,
}: ControlCall<FaultHeld, { readonly id: string }>): Promise<ControlAnswer> {
  const { count = 1, timeout = DEFAULT_TIMEOUT } = input;
  const holds = mock.faults.holdsOf(placeholders.id);
  const longest = waitingTime(timeout);
  const leave = mock.waiting.enter(tooManyWait);
  const waited = mock.waiting.whileOpen(caller, (either) => holds.whenHeld(count, longest, either));
  const inTime = await waited.finally(leave);
  checkEndOfWaits(mock);
  const view = mock.faults.get(placeholders.id, mock.clock.now());
  return inTime ? ok(view) : { status: 408, body: { ...view, explanation: notHeld(view, count, timeout) } };
}
