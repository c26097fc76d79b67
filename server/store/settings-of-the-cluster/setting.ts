import type { Effect } from '../../errors/effect';
import type { SettingValue } from '../settings';
import type { CheckValue } from '../settings-of-indices/value-kinds';

/** A setting that requests can change. */
export interface ClusterSetting {
  readonly check: CheckValue;
  /** Shown with the defaults, if there is one. */
  readonly fallback?: SettingValue;
  /** Undefined if the mock obeys the setting. */
  readonly effect?: Effect;
}

export type ClusterSettings = Readonly<Record<string, ClusterSetting>>;

/** A setting that the mock obeys. */
export function done(check: CheckValue, fallback?: SettingValue): ClusterSetting {
  return fallback === undefined ? { check } : { check, fallback };
}

/** Makes settings that have no effect that a client could see, for one reason. */
export function keptFor(why: string): (check: CheckValue, fallback?: SettingValue) => ClusterSetting {
  return (check, fallback) => ({ ...done(check, fallback), effect: { kept: why } });
}
