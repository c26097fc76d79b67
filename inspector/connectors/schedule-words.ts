import cronstrue from 'cronstrue';

/** Times of the day as the schedules fire (UTC), and days of the week counted from Sunday as 1, as in Elasticsearch. */
const STYLE = { use24HourTimeFormat: true, dayOfWeekStartIndexZero: false } as const;

/** A cron schedule in words: `Every 15 minutes`. Undefined for the few that Elasticsearch accepts and these words do not have. */
export function scheduleInWords(interval: string): string | undefined {
  try {
    return cronstrue.toString(interval, STYLE);
  } catch {
    return undefined;
  }
}
