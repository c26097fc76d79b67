import type { ClockSettings, ControlledClock } from '../../runtime/controlled-clock';

export interface ClockInput extends ClockSettings {
  /** True stops the clock, false lets it run. */
  readonly frozen?: boolean | undefined;
}

/** Changes the settings that are given. @throws InvalidValueError for something that is not a time or a duration. */
export function changeClock(clock: ControlledClock, { frozen, ...settings }: ClockInput): void {
  const rate = settings.rate ?? (frozen === undefined ? undefined : frozen ? 0 : 1);
  clock.change({ ...settings, rate });
}
