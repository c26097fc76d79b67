import { isConfigurationName, isSecretName } from './names';

const WORD = /[A-Za-z_][\w-]*/g;
/** Longer scripts are taken to be about secrets. */
const LONGEST_READ = 64 * 1024;
/** A string, but not the name of a field in brackets. */
const LITERAL = /(?<!\[\s{0,5})(?:'([^'\\]*)'|"([^"\\]*)")/g;

/** True if a script mentions a secret field, so that its strings and parameters may be values for it. */
export function mentionsSecrets(source: string): boolean {
  if (source.length > LONGEST_READ) return true;
  for (const [word] of source.matchAll(WORD)) if (isSecretName(word) || isConfigurationName(word)) return true;
  return false;
}

/** The strings in a script, which messages about it quote. */
export function literalsOf(source: string): string[] {
  return [...source.matchAll(LITERAL)].map(([, single, double]) => single ?? double ?? '');
}
