import { javaDouble } from '../json/exact-number';
import type { Budget } from '../runtime/budget';
import { andThen, type Eventually } from '../runtime/eventually';
import { inTurns } from '../runtime/turns';
import { CborBytes, type Head, INDEFINITE } from './cbor-bytes';
import { GrowingBuffer } from './growing-buffer';
import { beyondLimit, JsonBuilder } from './json-builder';

/** StreamReadConstraints.DEFAULT_MAX_NUM_LEN; Jackson applies it to the bytes of a large number. */
const MAX_NUMBER_LENGTH = 1_000;

const POSITIVE_BIGNUM = 2;
const NEGATIVE_BIGNUM = 3;
const DECIMAL_FRACTION = 4;

/**
 * Converts CBOR to the JSON that Elasticsearch would make of it (Jackson's CBORParser): bytes become base64, large
 * numbers and decimal fractions become numbers, `undefined` becomes null, other tags are skipped. A single pass without
 * recursion.
 *
 * @throws ElasticsearchError 400 x_content_parse_exception or x_content_e_o_f_exception for invalid CBOR, duplicate
 * names, more than 1000 levels, or numbers of more than 1000 bytes.
 */
export function cborToJson(bytes: Buffer, budget: Budget): string {
  const reader = new CborReader(new CborBytes(bytes, budget), new JsonBuilder(budget));
  while (reader.readSome());
  return reader.json();
}

/** The same in turns, for a body that takes long. */
export function cborToJsonInTurns(bytes: Buffer, budget: Budget): Eventually<string> {
  const reader = new CborReader(new CborBytes(bytes, budget), new JsonBuilder(budget));
  return andThen(
    inTurns(() => reader.readSome(), { stride: 1 }),
    () => reader.json(),
  );
}

/** How many items are read between two looks at the clock. */
const ITEMS_AT_ONCE = 1_000;

const NO_TAGS: ReadonlySet<number> = new Set();

/** The number of remaining entries of an open object or list; infinite if it ends with a break. */
interface Open {
  readonly isObject: boolean;
  left: number;
}

class CborReader {
  private readonly open: Open[] = [];

  constructor(
    private readonly bytes: CborBytes,
    private readonly builder: JsonBuilder,
  ) {}

  /** Reads some items. Returns false at the end. */
  readSome(): boolean {
    for (let item = 0; item < ITEMS_AT_ONCE; item += 1) {
      const scope = this.open[this.open.length - 1];
      if (scope && this.ends(scope)) {
        this.open.pop();
        this.builder.close();
      } else if (scope || !this.bytes.atEnd) {
        if (scope?.isObject) this.name();
        this.value(scope?.isObject ? 'in VALUE' : 'in root');
      } else {
        return false;
      }
    }
    return true;
  }

  /** What has been read, as JSON. */
  json(): string {
    return this.builder.json();
  }

  private ends(scope: Open): boolean {
    if (scope.left === Number.POSITIVE_INFINITY) {
      if (this.bytes.atEnd)
        throw this.bytes.endOfInput(`: expected close marker for ${scope.isObject ? 'Object' : 'Array'}`);
      return this.bytes.takeBreak();
    }
    if (scope.left === 0) return true;
    scope.left -= 1;
    return false;
  }

  private name(): void {
    const head = this.bytes.head('in Object value');
    const name = this.nameText(head);
    if (!this.builder.name(name)) throw this.bytes.fault(`Duplicate field '${name}'`);
  }

  private nameText(head: Head): string {
    if (head.major <= 1) return this.bytes.integer(head);
    if (head.major === 2 || head.major === 3) return this.chunks(head, 'FIELD_NAME').toString('utf8');
    if (head.major === 7 && head.low === INDEFINITE) {
      throw this.bytes.fault('Unexpected Break (0xFF) token in definite length Object');
    }
    const message = `Unsupported major type (${head.major}) for CBOR Objects, not (yet?) supported, only Strings`;
    throw this.bytes.fault(message);
  }

  private value(within: string): void {
    let head = this.bytes.head(within);
    let tags = NO_TAGS;
    if (head.major === 6) [head, tags] = this.tagged(head, within);
    switch (head.major) {
      case 0:
      case 1:
        this.builder.value(this.bytes.integer(head));
        return;
      case 2:
        this.binary(head, tags);
        return;
      case 3:
        this.builder.text(this.chunks(head, 'VALUE_STRING').toString('utf8'));
        return;
      case 4:
        if (tags.has(DECIMAL_FRACTION) && head.low === 2) this.builder.value(this.fraction());
        else this.start('list', head);
        return;
      case 5:
        this.start('object', head);
        return;
      default:
        this.simple(head);
    }
  }

  /** What follows tags, and these. */
  private tagged(first: Head, within: string): [Head, ReadonlySet<number>] {
    const tags = new Set<number>();
    let head = first;
    for (; head.major === 6; head = this.bytes.head(within)) tags.add(this.bytes.argument(head));
    return [head, tags];
  }

  private start(kind: 'object' | 'list', head: Head): void {
    const left = head.low === INDEFINITE ? Number.POSITIVE_INFINITY : this.bytes.argument(head);
    this.builder.open(kind);
    this.open.push({ isObject: kind === 'object', left });
  }

  /** Bytes, or a large number if the tags say so. */
  private binary(head: Head, tags: ReadonlySet<number>): void {
    const bytes = this.chunks(head, 'VALUE_EMBEDDED_OBJECT');
    if (tags.has(POSITIVE_BIGNUM) || tags.has(NEGATIVE_BIGNUM)) this.builder.value(bignum(bytes, tags));
    else this.builder.text(bytes.toString('base64'));
  }

  /** `[exponent, mantissa]` as one number. */
  private fraction(): string {
    const exponent = this.bytes.head('in decimal fraction');
    if (exponent.major > 1) throw this.bytes.fault('Unexpected token as the first part of a decimal fraction');
    const power = Number(this.bytes.integer(exponent));
    const [mantissa, tags] = this.tagged(this.bytes.head('in decimal fraction'), 'in decimal fraction');
    if (mantissa.major <= 1) return decimal(this.bytes.integer(mantissa), power);
    if (mantissa.major !== 2) throw this.bytes.fault('Unexpected token as the second part of a decimal fraction');
    return decimal(bignum(this.chunks(mantissa, 'VALUE_EMBEDDED_OBJECT'), tags), power);
  }

  private simple(head: Head): void {
    switch (head.low) {
      case 20:
      case 21:
        this.builder.value(head.low === 21 ? 'true' : 'false');
        return;
      case 22:
      case 23:
        this.builder.value('null');
        return;
      case 25:
        this.float(halfFloat(this.bytes.take(2, 'VALUE_NUMBER_FLOAT').readUInt16BE(0)));
        return;
      case 26:
        this.float(shortest(this.bytes.take(4, 'VALUE_NUMBER_FLOAT').readFloatBE(0)));
        return;
      case 27:
        this.float(this.bytes.take(8, 'VALUE_NUMBER_FLOAT').readDoubleBE(0));
        return;
      default:
        if (head.low > 24) throw this.bytes.invalid(head);
        this.builder.value(String(this.bytes.argument(head)));
    }
  }

  /** Values that JSON has no number for become strings, as Jackson writes them. */
  private float(value: number): void {
    this.builder.value(Number.isNaN(value) ? '"NaN"' : javaDouble(value));
  }

  /** The bytes of a string, in one chunk or several. */
  private chunks(head: Head, what: string): Buffer {
    if (head.low !== INDEFINITE) return this.piece(head, what);
    const joined = new GrowingBuffer();
    while (!this.bytes.takeBreak()) {
      const next = this.bytes.head(`in ${what}`);
      if (next.major !== head.major || next.low === INDEFINITE) {
        throw this.bytes.fault(`Mismatched chunk in chunked content: expected major type ${head.major}`);
      }
      joined.add(this.piece(next, what));
    }
    return joined.bytes();
  }

  private piece(head: Head, what: string): Buffer {
    const length = this.bytes.argument(head);
    return head.major === 3 ? this.bytes.utf8(length, what) : this.bytes.take(length, what);
  }
}

/** A large number in two's complement or its negation, as Jackson reads it; RFC 8949 defines neither. */
function bignum(bytes: Buffer, tags: ReadonlySet<number>): string {
  if (bytes.length > MAX_NUMBER_LENGTH) {
    throw beyondLimit('Number value length', bytes.length, MAX_NUMBER_LENGTH, 'MaxNumberLength');
  }
  if (bytes.length === 0) return '0';
  const value = BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`));
  return String(tags.has(NEGATIVE_BIGNUM) ? -value : value);
}

/** BigDecimal.toString: in plain notation unless the number is too small, otherwise with an exponent. */
function decimal(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.slice(sign.length);
  if (exponent === 0) return mantissa;
  const point = digits.length + exponent;
  if (exponent > 0 || point <= -6) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits[0]}${fraction}E${point > 0 ? '+' : ''}${point - 1}`;
  }
  if (point > 0) return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
  return `${sign}0.${'0'.repeat(-point)}${digits}`;
}

function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * 2 ** -24 * fraction;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}

/** The number with the fewest digits that identifies the same 32-bit float (Float.toString). */
function shortest(value: number): number {
  for (let digits = 1; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}
