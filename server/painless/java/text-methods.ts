import { createHash } from 'node:crypto';
import { javaTrim } from '../../json/text-parts';
import { ScriptFailure } from '../values/failures';
import { javaText } from '../values/text';
import { JavaCharacter, type MethodTable, ScriptObject, type ScriptValue } from '../values/values';
import { checkRange, elementsArgument, intArgument, textArgument } from './arguments';
import { JavaArray } from './array';
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

function compareText(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index++) {
    const difference = a.charCodeAt(index) - b.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/**
 * Augmentation.splitOnToken: splits at a literal token, never a regular expression; at most `limit` parts if it is
 * positive.
 */
function splitOnToken(text: string, token: string, limit: number): ScriptValue {
  if (text === '' || token === '') return new JavaArray('java.lang.String', [text]);
  const parts = text.split(token);
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
  'compareTo/1': (text, [other]) => compareText(self(text), textArgument(other)),
  'compareToIgnoreCase/1': (text, [other]) =>
    compareText(self(text).toUpperCase().toLowerCase(), textArgument(other).toUpperCase().toLowerCase()),
  'concat/1': (text, [other], run) => run.text(self(text) + textArgument(other)),
  'contains/1': (text, [part]) => self(text).includes(textArgument(part)),
  'contentEquals/1': (text, [other]) => self(text) === javaText(other ?? null),
  'endsWith/1': (text, [part]) => self(text).endsWith(textArgument(part)),
  'startsWith/1': (text, [part]) => self(text).startsWith(textArgument(part)),
  'startsWith/2': (text, [part, from]) => {
    const offset = intArgument(from);
    return offset >= 0 && offset <= self(text).length && self(text).startsWith(textArgument(part), offset);
  },
  'equalsIgnoreCase/1': (text, [other]) =>
    typeof other === 'string' && self(text).toUpperCase().toLowerCase() === other.toUpperCase().toLowerCase(),
  'indexOf/1': (text, [part]) => self(text).indexOf(textArgument(part)),
  'indexOf/2': (text, [part, from]) => self(text).indexOf(textArgument(part), intArgument(from)),
  'lastIndexOf/1': (text, [part]) => self(text).lastIndexOf(textArgument(part)),
  'lastIndexOf/2': (text, [part, from]) =>
    intArgument(from) < 0 ? -1 : self(text).lastIndexOf(textArgument(part), intArgument(from)),
  'replace/2': (text, [part, by], run) => replaceAll(self(text), textArgument(part), textArgument(by), run),
  'substring/1': (text, [begin]) => substring(self(text), intArgument(begin), self(text).length),
  'substring/2': (text, [begin, end]) => substring(self(text), intArgument(begin), intArgument(end)),
  'subSequence/2': (text, [begin, end]) => substring(self(text), intArgument(begin), intArgument(end)),
  'toLowerCase/0': (text) => self(text).toLowerCase(),
  'toUpperCase/0': (text) => self(text).toUpperCase(),
  'toLowerCase/1': (text) => self(text).toLowerCase(),
  'toUpperCase/1': (text) => self(text).toUpperCase(),
  'trim/0': (text) => javaTrim(self(text)),
  'toCharArray/0': (text) =>
    new JavaArray(
      'char',
      [...Array(self(text).length).keys()].map((at) => characterAt(self(text), at)),
    ),
  'splitOnToken/1': (text, [token]) => splitOnToken(self(text), textArgument(token), -1),
  'splitOnToken/2': (text, [token, limit]) => splitOnToken(self(text), textArgument(token), intArgument(limit)),
  'replaceAll/2': (text, args, run) => replaceMatches(self(text), args, Number.POSITIVE_INFINITY, run),
  'replaceFirst/2': (text, args, run) => replaceMatches(self(text), args, 1, run),
  'sha1/0': (text) => digest('sha1', self(text)),
  'sha256/0': (text) => digest('sha256', self(text)),
  'sha512/0': (text) => digest('sha512', self(text)),
  'encodeBase64/0': (text) => Buffer.from(self(text), 'utf8').toString('base64'),
  'decodeBase64/0': (text) => Buffer.from(self(text), 'base64').toString('utf8'),
};

function digest(algorithm: string, text: string): string {
  return createHash(algorithm).update(text, 'utf8').digest('hex');
}

function replaceAll(text: string, part: string, by: string, run: Parameters<MethodTable[string]>[2]): string {
  run.charge(text.length / 16);
  const count = part === '' ? text.length + 1 : Math.floor(text.length / part.length);
  if (count * by.length > 1_000_000) run.text(' '.repeat(Math.min(occurrences(text, part) * by.length, 2 ** 24)));
  return run.text(text.replaceAll(part, () => by));
}

function occurrences(text: string, part: string): number {
  return part === '' ? text.length + 1 : text.split(part).length - 1;
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
    builder(target).text = run.text(builder(target).text + javaText(value ?? null));
    return target;
  },
  'insert/2': (target, [at, value], run) => {
    const { text } = builder(target);
    const offset = intArgument(at);
    if (offset < 0 || offset > text.length) {
      throw new ScriptFailure('string_index_out_of_bounds_exception', `offset ${offset}, length ${text.length}`);
    }
    builder(target).text = run.text(text.slice(0, offset) + javaText(value ?? null) + text.slice(offset));
    return target;
  },
  'delete/2': (target, [begin, end]) => {
    const { text } = builder(target);
    const stop = Math.min(intArgument(end), text.length);
    checkRange(intArgument(begin), stop, text.length);
    builder(target).text = text.slice(0, intArgument(begin)) + text.slice(stop);
    return target;
  },
  'deleteCharAt/1': (target, [at]) => {
    const { text } = builder(target);
    const index = intArgument(at);
    characterAt(text, index);
    builder(target).text = text.slice(0, index) + text.slice(index + 1);
    return target;
  },
  'reverse/0': (target) => {
    builder(target).text = [...builder(target).text].reverse().join('');
    return target;
  },
  'setLength/1': (target, [length], run) => {
    const size = intArgument(length);
    builder(target).text = run.text(
      builder(target)
        .text.slice(0, size)
        .padEnd(Math.min(size, 2 ** 24), '\0'),
    );
    return null;
  },
  'length/0': (target) => builder(target).text.length,
  'charAt/1': (target, [at]) => characterAt(builder(target).text, intArgument(at)),
  'indexOf/1': (target, [part]) => builder(target).text.indexOf(textArgument(part)),
  'lastIndexOf/1': (target, [part]) => builder(target).text.lastIndexOf(textArgument(part)),
  'substring/1': (target, [begin]) => substring(builder(target).text, intArgument(begin), builder(target).text.length),
  'substring/2': (target, [begin, end]) => substring(builder(target).text, intArgument(begin), intArgument(end)),
};

/** Static members of java.lang.String. */
export const textStatics: MethodTable = {
  'valueOf/1': (_, [value]) => javaText(value ?? null),
  'join/2': (_, [separator, parts], run) =>
    run.text(elementsArgument(parts).map(javaText).join(textArgument(separator))),
  'copyValueOf/1': (_, [characters]) => javaText(characters ?? null),
};
