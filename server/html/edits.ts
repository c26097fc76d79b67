/** A part of a text that something else takes the place of. */
export interface Edit {
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A text with its edits made. @param edits in order, without overlaps */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, by } of edits) {
    result += text.slice(at, start) + by;
    at = end;
  }
  return result + text.slice(at);
}
