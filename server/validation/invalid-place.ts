import { JsonReader } from '../json-text/reader';

/**
 * Where a text that JSON.parse has rejected is not JSON, as the end of a sentence. What is there is not shown, because it
 * may be a secret.
 */
export function placeOfError(text: string): string {
  const reader = new JsonReader(text, { includeSource: false });
  try {
    while (reader.next() !== undefined);
  } catch (error) {
    const [, line, column] = /^\[(\d{1,12}):(\d{1,12})\]/.exec((error as Error).message) ?? [];
    return line === undefined ? '' : ` (line ${line}, column ${column})`;
  }
  return ': comments, and text after the value, are not allowed';
}
