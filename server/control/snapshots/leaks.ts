import type { LeakReport } from '../../generated/control';
import type { ControlledMock } from '../controlled-mock';
import { diffStates } from './diff';

/** Compares the mock with the state that a reset would restore. */
export function findLeaks(mock: ControlledMock): LeakReport {
  const diff = diffStates(mock.start.store, mock.store.snapshot());
  const open = { scroll: mock.searches.count('scroll'), 'point in time': mock.searches.count('pit') };
  const others = [
    ...Object.entries(open).flatMap(([kind, count]) => (count === 0 ? [] : [`${kind} left open: ${count}`])),
    ...(mock.standIn.changed ? ['the stand-in was changed'] : []),
    ...(mock.clock.changed ? ['the clock was changed'] : []),
    ...mock.faults.list(mock.clock.now()).map(({ id }) => `fault rule [${id}] was left behind`),
    ...(mock.ids.seed === mock.start.ids?.seed ? [] : ['the seed for ids was changed']),
  ];
  const summary = [...diff.summary, ...others];
  return { clean: summary.length === 0, ...diff, summary };
}
