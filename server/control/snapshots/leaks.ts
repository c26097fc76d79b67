import { API_INDICES } from '../../api-documents/stored';
import type { LeakReport } from '../../generated/control';
import type { ControlledMock } from '../controlled-mock';
import { diffStates } from './diff';

/** Indices that Elasticsearch creates itself, with the first connector, sync job or secret. */
const OWN_INDICES: ReadonlySet<string> = new Set(Object.values(API_INDICES));

/** Compares the mock with the state that a reset would restore. What Elasticsearch itself creates on first use does not count as a leak. */
export function findLeaks(mock: ControlledMock): LeakReport {
  const diff = diffStates(mock.start.store, mock.store.snapshot(), (index) => OWN_INDICES.has(index));
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
