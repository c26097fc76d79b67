import { createHash } from 'node:crypto';
import { javaTrim } from '../../json/text-parts';
import { concatenateStrings } from '../values/arithmetic';
import { ScriptFailure } from '../values/failures';
import { chargeElements, chargeScan, chargeSearch, chargeText, joinText } from '../values/meter';
import type { ScriptRun } from '../values/run';
import { stringValueOf, stringValuesOf } from '../values/text';
import { JavaCharacter, type MethodTable, ScriptObject, type ScriptValue } from '../values/values';
import { checkRange, elementsArgument, intArgument, textArgument } from './arguments';
import { JavaArray } from './array';
import { compareText } from './compare-text';
import { replaceMatches } from './pattern';

const self = (value: ScriptValue): string => value as string;

/** Methods that every class has, unless its own table has them (java.lang.Object is in methods.ts). */
function characterAt(text: string, index: number): JavaCharacter {
  if (index >= 0 && index < text.length) return new JavaCharacter(text.charCodeAt(index));
  throw new ScriptFailure(
    'string_index_out_of_bounds_exception',
    `Index ${index} out of bounds for length ${text.length}`,
  );
}

function substring(text: string, begin: number, end: number): string {
  checkRange(begin, end, text.length);
  return text.slice(begin, end);
}

/**
 * Augmentation.splitOnToken: splits at a literal token, never a regular expression; at most `limit` parts if it is
 * positive.
 */
function splitOnToken(text: string, token: string, limit: number, run: ScriptRun): ScriptValue {
  if (text === '' || token === '') return new JavaArray('java.lang.String', [text]);
  chargeSearch(run, text.length, token.length);
  const parts = text.split(token);
  chargeElements(run, 4 * parts.length);
  if (limit > 0 && parts.length > limit) {
    return new JavaArray('java.lang.String', [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(token)]);
  }
  return new JavaArray('java.lang.String', parts);
}

/** java.lang.String as offered by Painless (painless/java.lang.txt, Augmentation.java). */
export const textMethods: MethodTable = {
  'length/0': (text) => self(text).length,
  'isEmpty/0': (text) => self(text) === '',
  'charAt/1': (text, [index]) => characterAt(self(text), intArgument(index)),
  'codePointAt/1': (text, [index]) => {
    characterAt(self(text), intArgument(index));
    return self(text).codePointAt(intArgument(index)) as number;
  },
  'compareTo/1': (text, [other], run) => compareText(self(text), textArgument(other), run),
  'compareToIgnoreCase/1': (text, [other], run) =>
    compareText(withoutCase(self(text), run), withoutCase(textArgument(other), run), run),
  'concat/1': (text, [other], run) => concatenateStrings(self(text), textArgument(other), run),
  'contains/1': (text, [part], run) => scanned(text, part, run).includes(textArgument(part)),
  'contentEquals/1': (text, [other], run) => scanned(text, '', run) === stringValueOf(other ?? null, run),
  'endsWith/1': (text, [part], run) => {
    chargeScan(run, textArgument(part).length);
    return self(text).endsWith(textArgument(part));
  },
  'startsWith/1': (text, [part], run) => {
    chargeScan(run, textArgument(part).length);
    return self(text).startsWith(textArgument(part));
  },
  'startsWith/2': (text, [part, from], run) => {
    chargeScan(run, textArgument(part).length);
    const offset = intArgument(from);
    return offset >= 0 && offset <= self(text).length && self(text).startsWith(textArgument(part), offset);
  },
  'equalsIgnoreCase/1': (text, [other], run) =>
    typeof other === 'string' && withoutCase(self(text), run) === withoutCase(other, run),
  'indexOf/1': (text, [part], run) => scanned(text, part, run).indexOf(textArgument(part)),
  'indexOf/2': (text, [part, from], run) => scanned(text, part, run).indexOf(textArgument(part), intArgument(from)),
  'lastIndexOf/1': (text, [part], run) => scannedBackwards(text, part, run).lastIndexOf(textArgument(part)),
  'lastIndexOf/2': (text, [part, from], run) =>
    intArgument(from) < 0 ? -1 : scannedBackwards(text, part, run).lastIndexOf(textArgument(part), intArgument(from)),
  'replace/2': (text, [part, by], run) => replaceAll(self(text), textArgument(part), textArgument(by), run),
  'substring/1': (text, [begin]) => substring(self(text), intArgument(begin), self(text).length),
  'substring/2': (text, [begin, end]) => substring(self(text), intArgument(begin), intArgument(end)),
  'subSequence/2': (text, [begin, end]) => substring(self(text), intArgument(begin), intArgument(end)),
  'toLowerCase/0': (text, _, run) => copied(text, run).toLowerCase(),
  'toUpperCase/0': (text, _, run) => copied(text, run).toUpperCase(),
  'toLowerCase/1': (text, _, run) => copied(text, run).toLowerCase(),
  'toUpperCase/1': (text, _, run) => copied(text, run).toUpperCase(),
  'trim/0': (text, _, run) => javaTrim(scanned(text, '', run)),
  'toCharArray/0': (text, _, run) => {
    chargeElements(run, 8 * self(text).length);
    return new JavaArray(
      'char',
      [...Array(self(text).length).keys()].map((at) => characterAt(self(text), at)),
    );
  },
  'splitOnToken/1': (text, [token], run) => splitOnToken(self(text), textArgument(token), -1, run),
  'splitOnToken/2': (text, [token, limit], run) =>
    splitOnToken(self(text), textArgument(token), intArgument(limit), run),
  'replaceAll/2': (text, args, run) => replaceMatches(self(text), args, Number.POSITIVE_INFINITY, run),
  'replaceFirst/2': (text, args, run) => replaceMatches(self(text), args, 1, run),
  'sha1/0': (text, _, run) => digest('sha1', self(text), run),
  'sha256/0': (text, _, run) => digest('sha256', self(text), run),
  'sha512/0': (text, _, run) => digest('sha512', self(text), run),
  'encodeBase64/0': (text, _, run) => Buffer.from(copied(text, run), 'utf8').toString('base64'),
  'decodeBase64/0': (text, _, run) => Buffer.from(copied(text, run), 'base64').toString('utf8'),
};

function digest(algorithm: string, text: string, run: ScriptRun): string {
  run.charge(50 + text.length / 8);
  return createHash(algorithm).update(text, 'utf8').digest('hex');
}

function replaceAll(text: string, part: string, by: string, run: ScriptRun): string {
  chargeSearch(run, text.length, part.length);
  const count = part === '' ? text.length + 1 : occurrences(text, part, run);
  chargeText(run, text.length + count * by.length);
  return text.replaceAll(part, () => by);
}

function occurrences(text: string, part: string, run: ScriptRun): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    if ((count++ & 63) === 0) run.charge(256);
  }
  return count;
}

/** A text that is going to be searched for a part. */
function scanned(text: ScriptValue, part: ScriptValue | undefined, run: ScriptRun): string {
  chargeSearch(run, self(text).length, textArgument(part).length);
  return self(text);
}

/** Searching from the end compares the whole part at each place. */
function scannedBackwards(text: ScriptValue, part: ScriptValue | undefined, run: ScriptRun): string {
  run.charge((self(text).length * Math.max(1, textArgument(part).length)) / 64);
  return scanned(text, part, run);
}

/** A text of which a changed copy is going to be made. */
function copied(text: ScriptValue, run: ScriptRun): string {
  chargeText(run, 2 * self(text).length);
  return self(text);
}

function withoutCase(text: string, run: ScriptRun): string {
  return copied(text, run).toUpperCase().toLowerCase();
}

/** java.lang.StringBuilder and StringBuffer. */
export class StringBuilder extends ScriptObject {
  readonly methods = builderMethods;

  constructor(
    public text: string,
    readonly className: string,
  ) {
    super();
  }

  override toText(): string {
    return this.text;
  }
}

const builder = (value: ScriptValue): StringBuilder => value as StringBuilder;

const builderMethods: MethodTable = {
  'append/1': (target, [value], run) => {
    builder(target).text = concatenateStrings(builder(target).text, stringValueOf(value ?? null, run), run);
    return target;
  },
  'insert/2': (target, [at, value], run) => {
    const { text } = builder(target);
    const offset = intArgument(at);
    if (offset < 0 || offset > text.length) {
      throw new ScriptFailure('string_index_out_of_bounds_exception', `offset ${offset}, length ${text.length}`);
    }
    const inserted = concatenateStrings(text.slice(0, offset), stringValueOf(value ?? null, run), run);
    builder(target).text = concatenateStrings(inserted, text.slice(offset), run);
    return target;
  },
  'delete/2': (target, [begin, end], run) => {
    const { text } = builder(target);
    const stop = Math.min(intArgument(end), text.length);
    checkRange(intArgument(begin), stop, text.length);
    builder(target).text = concatenateStrings(text.slice(0, intArgument(begin)), text.slice(stop), run);
    return target;
  },
  'deleteCharAt/1': (target, [at], run) => {
    const { text } = builder(target);
    const index = intArgument(at);
    characterAt(text, index);
    builder(target).text = concatenateStrings(text.slice(0, index), text.slice(index + 1), run);
    return target;
  },
  'reverse/0': (target, _, run) => {
    chargeElements(run, 8 * builder(target).text.length);
    builder(target).text = [...builder(target).text].reverse().join('');
    return target;
  },
  'setLength/1': (target, [length], run) => {
    const size = intArgument(length);
    chargeText(run, Math.max(0, size));
    builder(target).text = builder(target).text.slice(0, size).padEnd(size, '\0');
    return null;
  },
  'length/0': (target) => builder(target).text.length,
  'charAt/1': (target, [at]) => characterAt(builder(target).text, intArgument(at)),
  'indexOf/1': (target, [part], run) => scanned(builder(target).text, part, run).indexOf(textArgument(part)),
  'lastIndexOf/1': (target, [part], run) =>
    scannedBackwards(builder(target).text, part, run).lastIndexOf(textArgument(part)),
  'substring/1': (target, [begin]) => substring(builder(target).text, intArgument(begin), builder(target).text.length),
  'substring/2': (target, [begin, end]) => substring(builder(target).text, intArgument(begin), intArgument(end)),
};

/** Static members of java.lang.String. */
export const textStatics: MethodTable = {
  'valueOf/1': (_, [value], run) => stringValueOf(value ?? null, run),
  'join/2': (_, [separator, parts], run) =>
    joinText(stringValuesOf(elementsArgument(parts, run), run), textArgument(separator), run),
  'copyValueOf/1': (_, [characters], run) => stringValueOf(characters ?? null, run),
};
