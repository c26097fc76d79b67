import type { Times } from '../parts/verification-code';

export const bounds = ['at_least', 'exactly', 'at_most', 'never'] as const;
export type Bound = (typeof bounds)[number];

/** What the form has: `exactly` 2. The number means nothing for `never`. */
export interface Expected {
  readonly bound: Bound;
  readonly number: number;
}

/** Reads `exactly:2`, as in the address; at least once if it is anything else. */
export function readExpected(text: string | null): Expected {
  const [name, number] = (text ?? '').split(':');
  const bound = bounds.find((each) => each === name) ?? 'at_least';
  return { bound, number: /^\d{1,6}$/.test(number ?? '') ? Number(number) : 1 };
}

export const writeExpected = ({ bound, number }: Expected): string => `${bound}:${number}`;

export const timesOf = ({ bound, number }: Expected): Times =>
  bound === 'never' ? { never: true } : { [bound]: number };

export function isMet({ bound, number }: Expected, count: number): boolean {
  if (bound === 'never') return count === 0;
  if (bound === 'exactly') return count === number;
  return bound === 'at_least' ? count >= number : count <= number;
}

export function inWords({ bound, number }: Expected): string {
  if (bound === 'never') return 'none';
  return `${bound.replace('_', ' ')} ${number.toLocaleString('en')}`;
}
