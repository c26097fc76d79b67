import { useRef } from 'preact/hooks';
import { clockView, mockTime, useClock } from './clock-state';
import { goToNextSchedule } from './next-schedule';
import { attempt } from './notices';

const RATES = [1, 10, 60, 600];

/** The time in the bar, and a popover that sets the clock. */
export function Clock() {
  const view = clockView();
  const now = mockTime();
  if (!view || now === undefined) return null;
  const shown = new Date(now).toISOString().slice(0, 19).replace('T', ' ');
  return (
    <>
      <button type="button" class="clock-face data" popovertarget="clock" title="The mock's clock (UTC)">
        {view.frozen ? '❄ ' : ''}
        {shown}
        <span class="unseen"> UTC, the mock's clock{view.frozen ? ', frozen' : ''}</span>
      </button>
      <ClockSettings frozen={view.frozen} rate={view.rate} shown={shown} />
    </>
  );
}

const change = (done: string, ...call: Parameters<typeof useClock>) => attempt(() => useClock(...call), done);

function ClockSettings({ frozen, rate, shown }: { frozen: boolean; rate: number; shown: string }) {
  const time = useRef<HTMLInputElement>(null);
  const set = (event: Event) => {
    event.preventDefault();
    change('The clock is set.', 'PUT', '/clock', { now: instantIn(time.current?.value.trim() ?? '') });
  };
  const advance = (by: string, words: string) => change(`${words} later.`, 'POST', '/clock/advance', { by });
  return (
    <div id="clock" popover="auto" class="under-tools">
      <div class="stack">
        <h2>Clock</h2>
        <div class="row">
          <button
            type="button"
            aria-pressed={frozen}
            onClick={() =>
              change(frozen ? 'The clock runs.' : 'The clock is frozen.', 'PUT', '/clock', { frozen: !frozen })
            }
          >
            Freeze
          </button>
          <button type="button" onClick={() => advance('1m', 'One minute')}>
            +1 minute
          </button>
          <button type="button" onClick={() => advance('1h', 'One hour')}>
            +1 hour
          </button>
        </div>
        <button type="button" onClick={() => attempt(goToNextSchedule)}>
          To the next schedule
        </button>
        <form class="row" onSubmit={set}>
          <label class="field">
            Set to (UTC)
            <input ref={time} class="data" defaultValue={shown} size={19} spellcheck={false} />
          </label>
          <button type="submit">Set</button>
        </form>
        <label class="row">
          Speed
          <select
            value={String(rate)}
            onChange={({ currentTarget }) =>
              change('The speed is changed.', 'PUT', '/clock', { rate: Number(currentTarget.value) })
            }
          >
            {[...new Set([...RATES, rate])].map((each) => (
              <option key={each} value={String(each)}>
                {each === 1 ? 'real time' : each === 0 ? 'stopped' : `${each} times as fast`}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => change('The clock runs as it did at the start.', 'DELETE', '/clock')}>
          Back to how it was at the start
        </button>
      </div>
    </div>
  );
}

/** A time as it is shown, in UTC, as an instant. The server checks everything else. */
const instantIn = (text: string): string =>
  /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(text) ? `${text.replace(' ', 'T')}Z` : text;
