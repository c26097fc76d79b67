import { BUILD_HASH } from '../runtime/node';

/**
 * The headers with warnings about a request that was answered (HeaderWarning).
 *
 * @param version of Elasticsearch.
 * @returns undefined if there are none.
 */
export function warningHeaders(
  warnings: Iterable<string>,
  version: string,
): Record<string, readonly string[]> | undefined {
  const agent = `Elasticsearch-${version}-${BUILD_HASH}`;
  const headers = [...new Set(warnings)].map((warning) => `299 ${agent} "${quotable(warning)}"`);
  return headers.length === 0 ? undefined : { Warning: headers };
}

/** HeaderWarning.escapeAndEncode. */
function quotable(text: string): string {
  return text.replaceAll(/["\\]/g, '\\$&').replaceAll(/[^\t\x20-\x7e]/gu, (character) => encodeUtf8(character));
}

function encodeUtf8(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
