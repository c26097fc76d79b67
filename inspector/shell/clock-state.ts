import { effect, signal } from '@preact/signals';
import type { ClockView } from '../../server/generated/control';
import { control, tokenWanted } from '../client/server';

/** The last instant of the mock's clock, where it stays. */
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

interface Reading {
  readonly view: ClockView;
  /** When it was read, by the browser's clock. */
  readonly readAt: number;
}

const reading = signal<Reading | undefined>(undefined);
/** Changes whenever the time should be shown anew. */
const beat = signal(0);

/** How the mock's clock runs; undefined until it is known. */
export function clockView(): ClockView | undefined {
  return reading.value?.view;
}

/** The time on the mock's clock, carried forward from the last reading; undefined until it is known. */
export function mockTime(): number | undefined {
  beat.value;
  if (!reading.value) return undefined;
  const { view, readAt } = reading.value;
  const elapsed = view.frozen ? 0 : (Date.now() - readAt) * view.rate;
  return Math.min(LATEST, Date.parse(view.now) + elapsed);
}

/** Asks for the clock, or changes it, and shows the result. @throws CallFailure */
export async function useClock(method = 'GET', path = '/clock', body?: unknown): Promise<void> {
  reading.value = { view: await control<ClockView>(method, path, body), readAt: Date.now() };
}

/** Keeps the time up to date while the page is visible: others may change the clock too. */
export function followClock(): void {
  const read = () => {
    if (!document.hidden) useClock().catch(() => {});
  };
  effect(() => {
    if (!tokenWanted.value) read();
  });
  setInterval(read, 5000);
  setInterval(() => {
    beat.value += 1;
  }, 1000);
  document.addEventListener('visibilitychange', read);
}
