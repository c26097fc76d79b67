import type { FaultRule, FaultView } from '../../generated/control';
import { readDuration } from '../../runtime/duration';
import { calledFrom, failedExpectation } from '../../runtime/failed-expectation';
import type { ControlledMock } from '../controlled-mock';
import { checkedInput } from '../schema/checked-input';
import { DEFAULT_TIMEOUT, endOfWaits } from '../waits';

/** Deliberate failures: `faults.add({ operation: 'bulk', preset: 'circuit_breaking_exception', times: 2 })`. */
export interface FaultControls {
  /** Adds a rule, replacing any with the same id. @throws Error describing what is wrong with it. */
  add(rule: FaultRule): FaultView;
  /** Replaces all rules. */
  replace(rules: readonly FaultRule[]): FaultView[];
  /** The rules with an explanation in words and their counts so far. */
  list(): FaultView[];
  /** Switches a rule on or off; its counts are kept. @throws Error with the nearest id if there is no such rule. */
  switch(id: string, enabled: boolean): FaultView;
  remove(id: string): void;
  clear(): void;
  /**
   * Lets requests that a rule holds go on. Those that come later are held again.
   *
   * @param count how many, those that have been held for longest first; all by default.
   * @returns how many there were.
   * @throws Error with the nearest id if there is no such rule, and for one that does not hold requests.
   */
  release(id: string, count?: number): number;
  /**
   * Waits until a rule holds requests.
   *
   * @param options.count how many at the same time; 1 by default.
   * @param options.timeout in real time, `5s` by default.
   * @throws AssertionError if they are not held in time, at the line of the test; Error as `release` does.
   */
  waitForHeld(
    id: string,
    options?: { readonly count?: number; readonly timeout?: number | string },
  ): Promise<FaultView>;
}

/** @internal */
export function faultControls(mock: ControlledMock): FaultControls {
  const controls: FaultControls = {
    add: (rule) => mock.faults.add(checkedInput(mock.known.schemas, 'fault-rule', rule), mock.clock.now()),
    replace: (rules) => {
      const { faults } = checkedInput(mock.known.schemas, 'fault-rules', { faults: rules });
      return mock.faults.replace(faults, mock.clock.now());
    },
    list: () => mock.faults.list(mock.clock.now()),
    switch: (id, enabled) => mock.faults.switch(id, enabled, mock.clock.now()),
    remove: (id) => mock.faults.remove(id),
    clear: () => mock.faults.clear(),
    release: (id, count) => {
      const { count: checked } = checkedInput(mock.known.schemas, 'fault-release', { count });
      return mock.faults.release(id, checked);
    },
    waitForHeld: async (id, options = {}) => {
      const place = calledFrom(controls.waitForHeld);
      const { count = 1, timeout = DEFAULT_TIMEOUT } = checkedInput(mock.known.schemas, 'fault-held', options);
      const holds = mock.faults.holdsOf(id);
      const longest = readDuration(timeout);
      const inTime = await mock.waiting.whileOpen(undefined, (either) => holds.whenHeld(count, longest, either));
      const ended = endOfWaits(mock);
      if (ended !== undefined) throw failedExpectation({ message: ended, expected: count, actual: 0 }, place);
      const view = mock.faults.get(id, mock.clock.now());
      if (inTime) return view;
      const { notHeld } = require('./rules') as typeof import('./rules');
      throw failedExpectation({ message: notHeld(view, count, timeout), expected: count, actual: view.held }, place);
    },
  };
  return controls;
}
