import { JavaDouble, JavaFloat, type ScriptValue } from '../values/values';
import type { Constant } from './ast';
import type { ScriptToken } from './lexer';
import { CompileFailure } from './token-reader';

/**
 * A number as read by Painless (Walker.visitNumeric): suffixes, octal and hexadecimal digits, limits of int and long.
 */
export function numberConstant(token: ScriptToken, negative: boolean, start: number): Constant {
  const text = `${negative ? '-' : ''}${token.text}`;
  const value = token.type === 'decimal' ? fraction(text) : whole(token, text, start);
  const label = token.type === 'decimal' ? `decimal constant [${text}]` : `numeric constant [${text}]`;
  return { kind: 'constant', start, value, label };
}

function fraction(text: string): ScriptValue {
  const digits = text.replace(/[fFdD]$/, '');
  return /[fF]$/.test(text) ? new JavaFloat(Math.fround(Number(digits))) : new JavaDouble(Number(digits));
}

function whole(token: ScriptToken, text: string, start: number): ScriptValue {
  if (token.type === 'integer' && /[fFdD]$/.test(text)) return fraction(text);
  const isLong = /[lL]$/.test(text);
  const digits = isLong ? token.text.slice(0, -1) : token.text;
  const size = BigInt(token.type === 'octal' ? `0o${digits.slice(1)}` : digits);
  const value = text.startsWith('-') ? -size : size;
  if (isLong) {
    if (BigInt.asIntN(64, value) !== value) throw invalid('long', text.slice(0, -1), start, '');
    return value;
  }
  if (BigInt.asIntN(32, value) === value) return Number(value);
  const isLongSize = BigInt.asIntN(64, value) === value;
  const advice = isLongSize ? ` If you want a long constant then change it to [${text}L].` : '';
  throw invalid('int', text, start, advice);
}

function invalid(type: string, text: string, start: number, advice: string): CompileFailure {
  return new CompileFailure(start, 'illegal_argument_exception', `Invalid ${type} constant [${text}].${advice}`);
}

/** A string without its quotes; only the quote itself and the backslash can be escaped (Walker.visitString). */
export function stringConstant(token: ScriptToken): Constant {
  const value = token.text.slice(1, -1).replace(/\\([\s\S])/g, '$1');
  return { kind: 'constant', start: token.start, value, label: `string constant [${value}]` };
}
