import { javaDouble } from '../../json/exact-number';
import { quoteJson } from '../../json/write';
import { beyondLimit } from '../json-builder';

const STANDARD = 'tag:yaml.org,2002:';
const MAX_NUMBER_LENGTH = 1_000;

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);
const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);

const DECIMAL = /^[-+]?(?:0|[1-9][0-9_]*)$/;
const RADIX = /^([-+]?)0(?:(b)_*[01][01_]*|(x)_*[0-9a-fA-F][0-9a-fA-F_]*|_*[0-7][0-7_]*)$/;
const FLOAT =
  /^[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)|\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?)$/;
/** Infinities, NaN and sexagesimal fractions, which Jackson takes for numbers and then fails to parse. */
const FAULTY_FLOAT = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*)$/;

/** Thrown for a scalar that looks like a number but is not one. */
export class NotANumber extends Error {}

/**
 * The JSON form of a scalar (YAMLParser._decodeScalar of Jackson, with SnakeYAML's rules for YAML 1.1): `yes` is true,
 * `012` is ten, `12:30` is a string.
 *
 * @param tag resolved; undefined or `!` to decide by the text.
 * @throws NotANumber for `.inf` and similar values.
 */
export function scalarJson(text: string, plain: boolean, tag: string | undefined): string {
  if (tag === undefined || tag === '!') return plain || tag === '!' ? impliedJson(text) : quoteJson(text);
  if (!tag.startsWith(STANDARD) || text === '') return quoteJson(text);
  switch (tag.slice(STANDARD.length)) {
    case 'bool':
      return String(BOOLEANS.get(text) ?? quoteJson(text));
    case 'int':
      return integerJson(text) ?? quoteJson(text);
    case 'float':
      return floatJson(text);
    case 'null':
      return 'null';
    default:
      return quoteJson(text);
  }
}

function impliedJson(text: string): string {
  if (NULLS.has(text)) return 'null';
  const boolean = BOOLEANS.get(text);
  if (boolean !== undefined) return String(boolean);
  if (!/^[-+.0-9]/.test(text)) return quoteJson(text);
  const integer = integerJson(text);
  if (integer !== undefined) return integer;
  return FLOAT.test(text) || FAULTY_FLOAT.test(text) ? floatJson(text) : quoteJson(text);
}

function integerJson(text: string): string | undefined {
  const isDecimal = DECIMAL.test(text);
  const radix = isDecimal ? undefined : RADIX.exec(text);
  if (!isDecimal && !radix) return undefined;
  const digits = text.replaceAll('_', '').replace(/^[-+]/, '');
  checkLength(digits);
  const value = radix && !radix[2] && !radix[3] ? BigInt(`0o${digits}`) : BigInt(digits);
  return String(text.startsWith('-') ? -value : value);
}

function floatJson(text: string): string {
  const digits = text.replaceAll('_', '');
  if (!FLOAT.test(text)) throw new NotANumber(text);
  checkLength(digits);
  return javaDouble(Number(digits));
}

function checkLength(digits: string): void {
  if (digits.length > MAX_NUMBER_LENGTH) {
    throw beyondLimit('Number value length', digits.length, MAX_NUMBER_LENGTH, 'MaxNumberLength');
  }
}
