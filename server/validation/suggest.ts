/**
 * The names that are similar enough to a wrong one to be suggested: similarity above 0.5, most similar first, ties by
 * name (SuggestingErrorOnUnknown and BaseRestHandler.unrecognizedStrings, both with Lucene's LevenshteinDistance).
 *
 * @param threshold the similarity to exceed, if it is not 0.5 (settings: 0.7).
 */
export function suggestions(wrong: string, candidates: Iterable<string>, threshold = 0.5): string[] {
  const scored: { name: string; similarity: number }[] = [];
  for (const name of candidates) {
    const longest = Math.max(wrong.length, name.length);
    const similarity = longest === 0 ? 1 : 1 - levenshtein(wrong, name) / longest;
    if (similarity > threshold) scored.push({ name, similarity });
  }
  scored.sort((a, b) => b.similarity - a.similarity || (a.name < b.name ? -1 : 1));
  return scored.map(({ name }) => name);
}

/** ` did you mean [a]?`, ` did you mean any of [a, b]?`, or nothing. */
export function didYouMean(wrong: string, candidates: Iterable<string>): string {
  const found = suggestions(wrong, candidates);
  if (found.length === 0) return '';
  return found.length === 1 ? ` did you mean [${found[0]}]?` : ` did you mean any of [${found.join(', ')}]?`;
}

const LONGEST_COMPARED = 500;

function levenshtein(a: string, b: string): number {
  if (a.length > LONGEST_COMPARED) return Math.max(a.length, b.length);
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    previous = row;
  }
  return previous[b.length] as number;
}
