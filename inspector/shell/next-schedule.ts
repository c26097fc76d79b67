import { nextFireTime } from '../../server/connector/schedule';
import { LAST_YEAR } from '../../server/validation/cron-fields';
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
  const { next, on } = await nextSchedule(now);
  if (!next) {
    say(
      on === 0
        ? 'No connector has a schedule that is switched on.'
        : `No schedule that is switched on fires again: in Elasticsearch, none does after the year ${LAST_YEAR}.`,
    );
    return;
  }
  await useClock('PUT', '/clock', { now: new Date(next.time).toISOString() });
  say(`It is time for the ${inWords(next.type)} sync of ${next.name}.`);
}

/** The first time at which a schedule fires, if one does, and how many are switched on. */
async function nextSchedule(now: number) {
  const { hits } = await peek<{ hits: { hits: readonly Scheduled[] } }>(
    '/.elastic-connectors-v1/_search?ignore_unavailable=true',
    {
      size: 10_000,
      _source: ['name', 'scheduling'],
      query: { bool: { must_not: { term: { deleted: true } } } },
    },
  );
  const on = hits.hits.flatMap(({ _id, _source: { name, scheduling = {} } }) =>
    Object.entries(scheduling)
      .filter(([, { enabled }]) => enabled)
      .map(([type, { interval }]) => ({ type, interval, name: nameOf({ name, id: _id }) })),
  );
  const times = on.flatMap(({ type, interval, name }) => {
    const time = fireTime(interval, now);
    return time === undefined ? [] : [{ time, type, name }];
  });
  const next = times.reduce<(typeof times)[number] | undefined>(
    (first, each) => (first && first.time <= each.time ? first : each),
    undefined,
  );
  return { next, on: on.length };
}

/** Undefined also for an interval that is no schedule: it never fires. */
function fireTime(interval: string, now: number): number | undefined {
  try {
    return nextFireTime(interval, now);
  } catch {
    return undefined;
  }
}
