/** Text that others have chosen: names, paths, values. It must not change how the page around it looks. */

/** Characters that are shown of a name at first. */
export const LONGEST_NAME = 160;

/** The start of a text that is too long. */
export function shortened(text: string, longest = LONGEST_NAME): string {
  if (text.length <= longest) return text;
  // Half of a pair of surrogates is no character.
  return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * A text with visible escapes, as in JSON, in place of the characters that control the direction of text: they would rearrange
 * what follows on the line.
 */
export function withoutDirections(text: string): string {
  return text.replace(
    /\p{Bidi_Control}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
