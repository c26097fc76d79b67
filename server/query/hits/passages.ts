/** A part of a text, by character offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A marked part of a text, and the number of the query that it matches. */
export interface Occurrence extends Span {
  readonly query: number;
}

/** A part of a text that has marked parts. */
export interface Passage extends Span {
  readonly occurrences: readonly Occurrence[];
}

/** The values of PassageScorer: as in BM25, and the length of a passage that is neither short nor long. */
const K1 = 1.2;
const B = 0.75;
const PIVOT = 87;

/**
 * The score of a passage (PassageScorer.score). It does not depend on how rare a word is: the matches that Lucene marks have no
 * frequencies (OffsetsEnum.OfMatchesIterator).
 *
 * @param offset where its text begins among those of the field
 */
export function passageScore({ start, end, occurrences }: Passage, offset: number): number {
  const norm = K1 * (1 - B + B * ((end - start) / PIVOT));
  const frequencies = new Map<number, number>();
  for (const { query } of occurrences) frequencies.set(query, (frequencies.get(query) ?? 0) + 1);
  let score = 0;
  for (const frequency of frequencies.values()) score += Math.fround(frequency / (frequency + norm));
  return Math.fround(score * (1 + 1 / Math.log(PIVOT + offset + start)));
}

/** The best of some passages, as they come in the field; of equal ones, the later (FieldHighlighter.maybeAddPassage). */
export function bestPassages<T extends { readonly score: number }>(passages: readonly T[], most: number): T[] {
  if (passages.length <= most) return [...passages];
  const chosen = passages.map((passage, at) => ({ passage, at }));
  chosen.sort((a, b) => b.passage.score - a.passage.score || b.at - a.at);
  return chosen
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ passage }) => passage);
}
