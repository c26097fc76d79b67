import { illegalArgument } from '../../errors/elasticsearch-error';

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/**
 * Resolves the escapes that character filters and tokenizers read in their settings: `\n`, `\u00e9` (MappingCharFilterFactory).
 *
 * @throws ElasticsearchError 400 for a backslash at the end and for an incomplete number
 */
export function resolveEscapes(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|([^u])|u?)/gs, (_, code?: string, letter?: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    if (letter === undefined) throw illegalArgument(`Invalid escaped char in [${text}]`);
    return ESCAPED[letter] ?? letter;
  });
}
