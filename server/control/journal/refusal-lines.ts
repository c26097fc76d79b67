import type { EntryView } from '../../generated/control';

/** A line for each refused request, with the reason. */
export function refusalLines(entries: readonly EntryView[]): string[] {
  return entries.map(({ method, path, status, diagnosis }) =>
    [`${method} ${path} returned ${status}`, diagnosis?.summary].filter(Boolean).join(': '),
  );
}
