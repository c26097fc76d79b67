/** What a step of a Snowball algorithm does with an ending: where it has to begin, and what replaces it. */
export interface Suffix {
  /** The name of a region, which is known for each word. */
  readonly region?: string;
  readonly replacement: string;
}

/** The endings of a step, and the length of the longest one. */
export interface Suffixes {
  readonly byEnding: ReadonlyMap<string, Suffix>;
  readonly longest: number;
}

/**
 * Makes the table of a step.
 *
 * @param rules endings with spaces between them, the region in which they have to begin, and what replaces them
 */
export function suffixes(
  ...rules: readonly (readonly [endings: string, region?: string | undefined, replacement?: string])[]
): Suffixes {
  const byEnding = new Map<string, Suffix>();
  for (const [endings, region, replacement = ''] of rules) {
    for (const ending of endings.split(' ')) byEnding.set(ending, { replacement, ...(region && { region }) });
  }
  return { byEnding, longest: Math.max(...[...byEnding.keys()].map(({ length }) => length)) };
}

/**
 * The longest ending of a word that a step knows.
 *
 * @param longest the length of the longest one of the step
 * @param from where the endings have to begin, or after that
 */
export function longestEnding(
  word: string,
  endings: ReadonlyMap<string, unknown>,
  longest: number,
  from = 0,
): string | undefined {
  for (let start = Math.max(from, word.length - longest); start < word.length; start += 1) {
    const ending = word.slice(start);
    if (endings.has(ending)) return ending;
  }
  return undefined;
}

/**
 * Applies a step: the longest ending decides, and nothing happens if it is not in its region.
 *
 * @param starts where the regions of the word begin, by name
 * @returns what is left before the ending and what replaces it; undefined if nothing happens
 */
export function applySuffix(
  word: string,
  { byEnding, longest }: Suffixes,
  starts: Readonly<Record<string, number>>,
): readonly [head: string, replacement: string] | undefined {
  const ending = longestEnding(word, byEnding, longest);
  const suffix = ending === undefined ? undefined : byEnding.get(ending);
  if (ending === undefined || !suffix) return undefined;
  const start = word.length - ending.length;
  if (suffix.region !== undefined && start < (starts[suffix.region] as number)) return undefined;
  return [word.slice(0, start), suffix.replacement];
}

/** Where the regions R1 and R2 of Snowball begin: each after a vowel and a letter that is none. */
export function regions(word: string, vowels: string): { readonly R1: number; readonly R2: number } {
  const R1 = afterVowel(word, vowels, 0);
  return { R1, R2: afterVowel(word, vowels, R1) };
}

function afterVowel(word: string, vowels: string, from: number): number {
  let at = from;
  while (at < word.length && !vowels.includes(word.charAt(at))) at += 1;
  while (at < word.length && vowels.includes(word.charAt(at))) at += 1;
  return Math.min(at + 1, word.length);
}
