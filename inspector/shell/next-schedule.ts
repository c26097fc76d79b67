import { nextFireTime } from '../../server/connector/schedule';
import { peek } from '../client/elasticsearch';
import { inWords, nameOf, type Schedule } from '../connectors/connector';
import { mockTime, useClock } from './clock-state';
import { say } from './notices';

interface Scheduled {
  readonly _id: string;
  readonly _source: { readonly name: string | null; readonly scheduling?: Readonly<Record<string, Schedule>> };
}

/** Moves the clock to the next time at which a schedule that is switched on fires, and says which one. @throws CallFailure */
export async function goToNextSchedule(): Promise<void> {
  const now = mockTime() ?? Date.now();
  const next = await nextSchedule(now);
  if (!next) {
    say('No connector has a schedule that is switched on.');
    return;
  }
  await useClock('PUT', '/clock', { now: new Date(next.time).toISOString() });
  say(`It is time for the ${inWords(next.type)} sync of ${next.name}.`);
}

async function nextSchedule(now: number) {
  const { hits } = await peek<{ hits: { hits: readonly Scheduled[] } }>(
    '/.elastic-connectors-v1/_search?ignore_unavailable=true',
    {
      size: 10_000,
      _source: ['name', 'scheduling'],
      query: { bool: { must_not: { term: { deleted: true } } } },
    },
  );
  const times = hits.hits.flatMap(({ _id, _source: { name, scheduling = {} } }) =>
    Object.entries(scheduling).flatMap(([type, { enabled, interval }]) => {
      const time = enabled ? fireTime(interval, now) : undefined;
      return time === undefined ? [] : [{ time, type, name: nameOf({ name, id: _id }) }];
    }),
  );
  return times.reduce<(typeof times)[number] | undefined>(
    (first, each) => (first && first.time <= each.time ? first : each),
    undefined,
  );
}

/** Undefined also for an interval that is no schedule: it never fires. */
function fireTime(interval: string, now: number): number | undefined {
  try {
    return nextFireTime(interval, now);
  } catch {
    return undefined;
  }
}
