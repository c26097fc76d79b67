import { javaText } from '../../json/java-text';
import type { JsonValue } from '../../json/value';
import type { Condition, FieldKind } from './kind';
import type { Value } from './value';

/**
 * Versions in semantic versioning order: the indexed string prefixes numbers with their digit count and sorts
 * pre-releases before releases (VersionEncoder).
 */
export class VersionKind implements FieldKind {
  readonly valueType = 'text';

  index(value: JsonValue, add: (value: Value) => void): void {
    if (typeof value === 'string') add(encodeVersion(value));
  }

  equal(value: JsonValue): Condition | undefined {
    return { equals: encodeVersion(javaText(value)) };
  }

  bound(value: JsonValue): Value {
    return encodeVersion(javaText(value));
  }

  /** The original text follows the form used for comparison. */
  show(value: Value): string {
    return String(value).slice(String(value).indexOf('\u0001') + 1);
  }
}

const PRE_RELEASE = '\u0002';
const RELEASE = '\u0003';
const VERSION = /^(\d+(?:\.\d+)*)(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/;

function encodeVersion(text: string): string {
  const match = VERSION.exec(text);
  if (!match) return `~${text}\u0001${text}`;
  const [, main = '', before, build = ''] = match;
  const order = before === undefined ? RELEASE : `${PRE_RELEASE}${before.split('.').map(encodePart).join('.')}`;
  return `${main.split('.').map(encodePart).join('.')}${order}${build}\u0001${text}`;
}

/** Numbers sort before words and by size, because they begin with their digit count. */
function encodePart(part: string): string {
  if (!/^\d+$/.test(part)) return `z${part}`;
  const digits = part.replace(/^0+(?=\d)/, '');
  return String.fromCharCode(0x20 + Math.min(90, digits.length)) + digits;
}
