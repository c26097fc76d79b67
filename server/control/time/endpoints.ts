import { ok } from '../../http/answer';
import type { Mock } from '../../mock';
import { toInstant } from '../../runtime/clock';
import { orBadRequest } from '../control-error';
import { type ControlAnswer, type ControlEndpoint, controlEndpoint } from '../endpoint';
import { changeClock } from './change-clock';

export const timeEndpoints: readonly ControlEndpoint[] = [
  controlEndpoint({
    route: 'GET /clock',
    summary: "Shows the time of the mock's clock, and how the clock runs.",
    answer: 'answers.schema.json#/$defs/ClockView',
    handle: ({ mock }) => shown(mock),
  }),
  controlEndpoint({
    route: 'PUT /clock',
    summary: 'Sets, freezes or speeds up the clock. All timestamps, `now` in date math and all expiry times follow it.',
    input: 'clock.schema.json',
    answer: 'answers.schema.json#/$defs/ClockView',
    handle: ({ mock, input }) => changed(mock, () => changeClock(mock.clock, input)),
  }),
  controlEndpoint({
    route: 'POST /clock/advance',
    summary: 'Moves the clock forwards or backwards.',
    input: 'advance.schema.json',
    answer: 'answers.schema.json#/$defs/ClockView',
    handle: ({ mock, input }) => changed(mock, () => mock.clock.advance(input.by)),
  }),
  controlEndpoint({
    route: 'DELETE /clock',
    summary: 'Makes the clock run as it did at the start again.',
    answer: 'answers.schema.json#/$defs/ClockView',
    handle: ({ mock }) => changed(mock, () => mock.clock.reset()),
  }),
  controlEndpoint({
    route: 'GET /ids',
    summary: 'Shows the seed for ids and random numbers; null if they are not seeded.',
    answer: 'answers.schema.json#/$defs/IdsView',
    handle: ({ mock }) => ok({ seed: mock.ids.seed ?? null }),
  }),
  controlEndpoint({
    route: 'PUT /ids',
    summary: 'Seeds ids and random numbers: the same seed and requests give the same responses.',
    input: 'ids.schema.json',
    answer: 'answers.schema.json#/$defs/IdsView',
    handle: ({ mock, input }) => {
      mock.ids.use(input.seed === null || input.seed === undefined ? undefined : String(input.seed));
      return ok({ seed: mock.ids.seed ?? null });
    },
  }),
];

function changed(mock: Mock, change: () => void): ControlAnswer {
  orBadRequest(change);
  return shown(mock);
}

function shown({ clock }: Mock): ControlAnswer {
  const { now, rate, tick, system } = clock.state();
  return ok({ now: toInstant(now), frozen: rate === 0, rate, tick, system });
}
