import { isObject, type JsonValue } from '../../json/value';
import { scriptStrings } from '../../painless/parse/strings';
import { REDACTED } from './forms';
import { isConfigurationName, isSecretField, isSecretName } from './names';

const WORD = /[A-Za-z_][\w-]*/g;
/** Longer scripts are taken to be about secrets. */
const LONGEST_READ = 64 * 1024;
/** A string, but not the name of a field in brackets; for scripts that cannot be read. */
const LITERAL = /(?<!\[\s{0,5})(?:'([^'\\]*)'|"([^"\\]*)")/g;

/** The source of a script; a search template may be JSON. */
export function sourceText(script: JsonValue): string {
  const source = isObject(script) ? script.source : script;
  if (source === undefined) return '';
  return typeof source === 'string' ? source : JSON.stringify(source);
}

/** True if a script mentions a secret field, so that its strings and parameters may be values for it. */
export function mentionsSecrets(source: string): boolean {
  if (source.length > LONGEST_READ) return true;
  for (const [word] of source.matchAll(WORD)) if (isSecretName(word) || isConfigurationName(word)) return true;
  return false;
}

/** The strings in a script, which messages about it quote: as they were written, and what they stand for. */
export function literalsOf(source: string): string[] {
  const strings = source.length > LONGEST_READ ? undefined : scriptStrings(source);
  if (!strings) return [...source.matchAll(LITERAL)].map(([, single, double]) => single ?? double ?? '');
  return strings.flatMap(({ start, end, isKey }) => {
    const content = source.slice(start + 1, end - 1);
    if (isKey) return [];
    return content.includes('\\') ? [content, content.replaceAll(/\\(.)/g, '$1')] : [content];
  });
}

/**
 * The source of a script without what its strings say, unless they name fields, or are what another field is compared
 * with. It is still a script.
 *
 * @returns undefined for a source that cannot be read, as that of a script which has never been compiled.
 */
export function withoutStrings(source: string): string | undefined {
  const strings = scriptStrings(source);
  if (!strings) return undefined;
  let clean = '';
  let at = 0;
  for (const { start, end, isKey, comparedWith } of strings) {
    const content = source.slice(start + 1, end - 1);
    const isOrdinary = isKey || (comparedWith !== undefined && !isSecretField(comparedWith));
    if (isOrdinary || isSecretField(content) || !/[\p{L}\p{N}]/u.test(content)) continue;
    clean += `${source.slice(at, start + 1)}${REDACTED}`;
    at = end - 1;
  }
  return clean + source.slice(at);
}
