import { nextFireTime } from '../../connector/schedule';

/** How many fire times are remembered; finding out that a schedule never fires again takes a while. */
const REMEMBERED = 500;

/** When schedules fire, found out once for each schedule and starting point. */
export class FireTimes {
  private readonly known = new Map<string, number | undefined>();

  /** The next time after a point in time; undefined if there is none, or if a client stored an invalid interval. */
  next(interval: string, after: number): number | undefined {
    const key = `${after} ${interval}`;
    if (!this.known.has(key)) {
      if (this.known.size >= REMEMBERED) this.known.clear();
      this.known.set(key, fireTime(interval, after));
    }
    return this.known.get(key);
  }
}

function fireTime(interval: string, after: number): number | undefined {
  try {
    return nextFireTime(interval, after);
  } catch {
    return undefined;
  }
}
