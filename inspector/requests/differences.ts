import type { EntryView } from '../../server/generated/control';

/** A field in which two requests differ; what one of them does not have is undefined. */
export interface FieldDifference {
  /** `body.scheduling.full.enabled`, `headers.user-agent` */
  readonly field: string;
  readonly one: unknown;
  readonly other: unknown;
}

/** What is compared, in this order. Numbers, times and durations always differ. */
const PARTS = [
  'method',
  'path',
  'operation',
  'query',
  'headers',
  'body',
  'status',
  'outcome',
  'faults',
  'answer_headers',
  'answer',
] as const;

/** The fields in which two requests and their responses differ. */
export function differencesOf(one: EntryView, other: EntryView): readonly FieldDifference[] {
  return PARTS.flatMap((part) => {
    const [before, after] = [leavesOf(part, one[part]), leavesOf(part, other[part])];
    return [...new Set([...before.keys(), ...after.keys()])]
      .filter((field) => before.get(field) !== after.get(field))
      .map((field) => ({ field, one: before.get(field), other: after.get(field) }));
  });
}

/** The values that contain no others, by where they are. What is empty is a value, too, but for a query without parameters. */
function leavesOf(place: string, value: unknown, leaves = new Map<string, unknown>()): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) {
    if (value !== undefined) leaves.set(place, value);
    return leaves;
  }
  const members = Object.entries(value);
  if (members.length === 0 && place !== 'query') leaves.set(place, Array.isArray(value) ? '[]' : '{}');
  for (const [name, each] of members)
    leavesOf(Array.isArray(value) ? `${place}[${name}]` : `${place}.${name}`, each, leaves);
  return leaves;
}
