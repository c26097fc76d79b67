import type { Endpoint } from '../../endpoint/endpoint';
import type { Located } from '../../endpoint/table';
import { andThen, type Eventually } from '../../runtime/eventually';
import type { Caller } from '../../runtime/wait';
import type { ControlledMock } from '../controlled-mock';
import { callsOf } from './calls';
import type { Acts, MakeCall } from './fault-plan';
import type { AppliedRule } from './rule-state';

type Act = (make: MakeCall, caller: Caller | undefined) => Eventually<void>;

/** What some rules do around a request; undefined if that is nothing. */
export function actsOf(
  rules: readonly AppliedRule[],
  mock: ControlledMock,
  located: Located<Endpoint>,
): Acts | undefined {
  const before: Act[] = [];
  const after: Act[] = [];
  for (const rule of rules) {
    const { effects } = rule;
    if (effects.hold && !effects.processed) before.push((_, caller) => hold(rule, mock, caller));
    if (effects.call_before) before.push(callsOf(rule, effects.call_before, located));
    if (effects.call_after) after.push(callsOf(rule, effects.call_after, located));
    // A rule by which the request is processed means it for clients that hang up, too.
    if (effects.hold && effects.processed) after.push(() => hold(rule, mock, undefined));
  }
  if (before.length === 0 && after.length === 0) return undefined;
  return {
    before: (make, caller) => oneByOne(before, make, caller),
    after: (make) => oneByOne(after, make, undefined),
  };
}

function oneByOne([first, ...rest]: readonly Act[], make: MakeCall, caller: Caller | undefined): Eventually<void> {
  return first && andThen(first(make, caller), () => oneByOne(rest, make, caller));
}

/** A request that finds too many waiting, because a delay came first, is not held. */
function hold({ state }: AppliedRule, { waiting }: ControlledMock, caller: Caller | undefined): Eventually<void> {
  if (waiting.full) return undefined;
  const leave = waiting.enter(() => new Error('too many requests are held'));
  return state.holds.hold(caller).finally(leave);
}
