/**
 * What happens to the end of a word: a suffix is replaced in words that are longer than a number of letters, and then the
 * rules that follow are left out, or not.
 */
export type Ending = readonly [suffix: string, replacement: string, longerThan: number, goOn?: 'go on'];

/**
 * Applies the first rule that fits, and those after it if it says so.
 *
 * @returns the word as it was if no rule fits
 */
export function replaceEnding(word: string, rules: readonly Ending[]): string {
  let result = word;
  for (const [suffix, replacement, longerThan, goOn] of rules) {
    if (result.length <= longerThan || !result.endsWith(suffix)) continue;
    result = result.slice(0, result.length - suffix.length) + replacement;
    if (goOn === undefined) break;
  }
  return result;
}

/** Rules that remove each of these suffixes from words longer than a number of letters. */
export function removed(longerThan: number, suffixes: string): Ending[] {
  return suffixes.split(' ').map((suffix) => [suffix, '', longerThan]);
}

/** Makes a function that replaces letters: `letters({ áàâ: 'a' })`. */
export function letters(replacements: Readonly<Record<string, string>>): (word: string) => string {
  const table = new Map<string, string>();
  for (const [from, to] of Object.entries(replacements)) for (const letter of from) table.set(letter, to);
  return (word) => {
    let result = '';
    let changed = false;
    for (const letter of word) {
      const other = table.get(letter);
      result += other ?? letter;
      changed ||= other !== undefined;
    }
    return changed ? result : word;
  };
}
