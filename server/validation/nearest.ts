/** ` Did you mean [x]?` with the known name nearest to a wrong one; empty if none is near. */
export function nearestHint(wrong: string, known: Iterable<string>): string {
  const found = nearestName(wrong, known);
  return found === undefined ? '' : ` Did you mean [${found}]?`;
}

/**
 * The known name that somebody probably meant: of every three letters, one may be wrong, missing, too many or swapped with
 * its neighbour. Names that are further away are guesses, which would mislead. Upper and lower case are the same.
 *
 * @returns the nearest one, the first in alphabetical order if there are several; undefined if none is near.
 */
export function nearestName(wrong: string, known: Iterable<string>): string | undefined {
  const text = wrong.slice(0, LONGEST).toLowerCase();
  let nearest: { readonly name: string; readonly mistakes: number } | undefined;
  for (const name of known) {
    const longest = Math.max(text.length, name.length);
    const allowed = Math.min(Math.max(1, Math.floor(longest / 3)), longest - 1);
    if (Math.abs(text.length - name.length) > allowed) continue;
    const mistakes = mistakesBetween(text, name.toLowerCase());
    if (mistakes > allowed) continue;
    if (!nearest || mistakes < nearest.mistakes || (mistakes === nearest.mistakes && name < nearest.name)) {
      nearest = { name, mistakes };
    }
  }
  return nearest?.name;
}

const LONGEST = 500;

/** The number of letters to insert, remove, replace or swap with their neighbours (optimal string alignment). */
function mistakesBetween(a: string, b: string): number {
  let [before, previous]: readonly number[][] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous?.[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const least = Math.min(replaced, (previous?.[j] as number) + 1, (row[j - 1] as number) + 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(least, (before?.[j - 2] as number) + 1) : least);
    }
    [before, previous] = [previous, row];
  }
  return previous?.[b.length] as number;
}
