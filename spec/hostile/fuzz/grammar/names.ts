import type { Chance } from '../chance';

/** Values that fit nowhere, or only by chance. */
export const ODD: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e300, 2 ** 53, '', ' ', '*', 'a', '_id', '__proto__', '{{x}}', 'now/d', '1d'],
  ...[[], {}, [[]], [null], [{}], { a: null }, { toString: null }, 'x'.repeat(40_000), '\ud800', '2024-02-30', '-1d'],
];

/** The fields of the index that grammars search, by type, and some that it does not have. */
const FIELDS =
  't t.raw t.suggest n k d b ip g v j q nest nest.n nest.k o.k range flat missing _id _index _doc * n* _source'.split(
    ' ',
  );
const INDICES = 'rich rich rich f rich,f ric* stream-a al missing * -f _all .elastic-connectors'.split(' ');
const WORDS = 'alpha beta gamma alpha~1 "alpha beta" al* a OR é 5 2024-01-01 _none_ {{q}} 1m true'.split(' ');
const NUMBERS = [0, 1, 1, 2, 3, 5, 10, 100, -1, 0.5, 2_000, 1e5, 2_147_483_647, 9.3e18];

export const field = (chance: Chance): string => chance.pick(FIELDS);
export const index = (chance: Chance): string => chance.pick(INDICES);
export const number = (chance: Chance): number => chance.pick(NUMBERS);

export function word(chance: Chance): string {
  if (chance.happens(0.02)) return chance.pick(WORDS).repeat(chance.size(5_000));
  return chance.happens(0.3) ? `${chance.pick(WORDS)} ${chance.pick(WORDS)}` : chance.pick(WORDS);
}

export function scalar(chance: Chance): unknown {
  return chance.pick([() => number(chance), () => word(chance), () => field(chance), () => chance.happens(0.5)])();
}

/** What was meant, or now and then something odd, or a list of it. */
export function nearly(chance: Chance, make: () => unknown): unknown {
  if (chance.happens(0.04)) return chance.pick(ODD);
  return chance.happens(0.03) ? [make(), make()] : make();
}

/** An object of some keys of a table. */
export function someOf(
  chance: Chance,
  keys: readonly string[],
  value: (key: string) => unknown,
  share = 0.3,
): Record<string, unknown> {
  const chosen = keys.filter(() => chance.happens(share));
  return Object.fromEntries(chosen.map((key) => [key, nearly(chance, () => value(key))]));
}

export function listOf<T>(chance: Chance, most: number, make: () => T): T[] {
  return [make(), ...chance.times(most - 1, make)];
}
