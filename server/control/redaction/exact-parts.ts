import { setOwn } from '../../json/value';
import { ExactNumber, type LosslessObject, type LosslessValue } from '../../json-text/lossless';

/**
 * A value as it may be shown, with numbers in the form in which they were sent or returned.
 *
 * @param exact the same value before secrets were removed
 */
export function withExactNumbers(shown: LosslessValue, exact: LosslessValue | undefined): LosslessValue {
  if (typeof shown === 'number') return exact instanceof ExactNumber && exact.valueOf() === shown ? exact : shown;
  if (typeof shown !== 'object' || shown === null || typeof exact !== 'object' || exact === null) return shown;
  if (shown instanceof ExactNumber || exact instanceof ExactNumber) return shown;
  if (Array.isArray(shown)) {
    return Array.isArray(exact) ? shown.map((item, at) => withExactNumbers(item, exact[at])) : shown;
  }
  if (Array.isArray(exact)) return shown;
  const copy: LosslessObject = {};
  for (const [key, item] of Object.entries(shown)) {
    setOwn(copy, key, withExactNumbers(item, Object.hasOwn(exact, key) ? exact[key] : undefined));
  }
  return copy;
}
