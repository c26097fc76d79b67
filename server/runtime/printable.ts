/**
 * A line for people, on a terminal or in a file of lines. Requests contain what their senders choose: a line break would forge
 * a further line, and an escape sequence would be obeyed by the terminal. Both are shown as `\u000a` and `\u001b`.
 */
export function printable(line: string): string {
  return line.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
