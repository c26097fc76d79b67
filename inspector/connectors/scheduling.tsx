import { useState } from 'preact/hooks';
import { nextFireTime } from '../../server/connector/schedule';
import { LAST_YEAR } from '../../server/validation/cron-fields';
import { perform } from '../client/elasticsearch';
import { distance } from '../parts/times';
import { mockTime } from '../shell/clock-state';
import { attempt } from '../shell/notices';
import { inWords, pathOf, type Schedule } from './connector';
import { scheduleInWords } from './schedule-words';

const NEXT = 5;

/** When the connector syncs, by type of job, and when that will be the next time. */
export function Scheduling({ id, scheduling }: { id: string; scheduling: Readonly<Record<string, Schedule>> }) {
  return (
    <div class="stack">
      {Object.entries(scheduling).map(([type, schedule]) => (
        <ScheduleForm key={type} id={id} type={type} schedule={schedule} />
      ))}
    </div>
  );
}

function ScheduleForm({ id, type, schedule }: { id: string; type: string; schedule: Schedule }) {
  const [interval, setInterval] = useState<string | undefined>(undefined);
  const written = interval ?? schedule.interval;
  const save = (changed: Schedule) =>
    attempt(async () => {
      await perform('PUT', `${pathOf(id)}/_scheduling`, { scheduling: { [type]: changed } });
      setInterval(undefined);
    }, 'The schedule is saved.');
  const sync = () =>
    attempt(
      () => perform('POST', '/_connector/_sync_job', { id, job_type: type, trigger_method: 'on_demand' }),
      'A sync job is pending now.',
    );
  return (
    <form
      class="schedule"
      onSubmit={(event) => {
        event.preventDefault();
        save({ ...schedule, interval: written });
      }}
    >
      <label class="row">
        <input
          type="checkbox"
          checked={schedule.enabled}
          onChange={({ currentTarget }) => save({ enabled: currentTarget.checked, interval: written })}
        />
        {inWords(type)}
      </label>
      <input
        class="data"
        aria-label={`Schedule of ${inWords(type)} syncs`}
        spellcheck={false}
        value={written}
        onInput={({ currentTarget }) => setInterval(currentTarget.value)}
      />
      <button type="submit" disabled={written === schedule.interval}>
        Save
      </button>
      <button type="button" onClick={sync}>
        Run now
      </button>
      <NextRuns interval={written} enabled={schedule.enabled} />
    </form>
  );
}

/** A schedule in words, with the next times at which it fires by the mock's clock, or what is wrong with it. */
function NextRuns({ interval, enabled }: { interval: string; enabled: boolean }) {
  const now = mockTime();
  if (now === undefined) return null;
  try {
    const times = nextRuns(interval, now);
    if (times.length === 0) {
      const atEnd = new Date(now).getUTCFullYear() > LAST_YEAR;
      return (
        <p class="muted runs">
          Never runs again{atEnd && `: in Elasticsearch, no schedule does after the year ${LAST_YEAR}`}.
        </p>
      );
    }
    const words = scheduleInWords(interval);
    return (
      <p class="muted runs">
        {words !== undefined && (
          <span class="words">
            {words}
            {!enabled && ', when it is on'}
          </span>
        )}
        {times.map((time) => (
          <time key={time} dateTime={new Date(time).toISOString()} title={distance(now - time)}>
            {new Date(time).toISOString().slice(0, 16).replace('T', ' ')}
          </time>
        ))}
      </p>
    );
  } catch (error) {
    return <p class="problem runs">{error instanceof Error ? error.message : String(error)}</p>;
  }
}

function nextRuns(interval: string, now: number): readonly number[] {
  const times: number[] = [];
  for (let time = nextFireTime(interval, now); time !== undefined; time = nextFireTime(interval, time)) {
    times.push(time);
    if (times.length === NEXT) break;
  }
  return times;
}
