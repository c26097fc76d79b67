import { linkTo, type Route } from '../shell/route';

/** Which jobs are shown, and which of them is open. */
export interface Shown {
  readonly id: string | undefined;
  /** The id of their connector, or of one of them; empty for all. */
  readonly connector: string;
  /** The name of their column; empty for all. */
  readonly column: string;
  /** Only jobs that were created before: `2025-03-03T09:00`, in UTC; empty for all. */
  readonly before: string;
  /** How many newer jobs of the column come before them. */
  readonly from: number;
}

/** What an address shows of the jobs. */
export function shownJobs({ item, settings }: Route): Shown {
  const from = settings.get('from') ?? '';
  return {
    id: item,
    connector: settings.get('connector') ?? '',
    column: settings.get('status') ?? '',
    before: settings.get('before') ?? '',
    from: /^\d{1,9}$/.test(from) ? Number(from) : 0,
  };
}

/** What is wrong with an address; undefined if nothing is. */
export function problemWith({ column, before }: Shown, known: readonly string[]): string | undefined {
  if (column !== '' && !known.includes(column)) {
    return `There is no status “${column}” on the board. These are there: ${known.join(', ')}.`;
  }
  const isTime = before === '' || (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(before) && !Number.isNaN(Date.parse(before)));
  return isTime ? undefined : `“${before}” is no time. It is written 2025-03-03T09:00, in UTC.`;
}

/** The address that shows it. */
export const linkToJobs = ({ id, connector, column, before, from }: Shown): string =>
  linkTo('jobs', id, { connector, status: column, before, from: from === 0 ? '' : String(from) });
