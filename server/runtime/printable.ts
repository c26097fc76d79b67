/**
 * A line for people, on a terminal or in a file of lines. Requests contain what their senders choose: a line break would forge
 * a further line, an escape sequence would be obeyed by the terminal, and a character that controls the direction of text would
 * rearrange the rest of the line. They are shown as `\u000a`, `\u001b` and `\u202e`.
 */
export function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
