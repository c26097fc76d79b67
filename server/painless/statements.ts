import type { Block, ForEach, Statement, Try } from './ast';
import { convert } from './convert';
import { castFailure, ScriptFailure } from './failures';
import { defaultValue, type Frame } from './frame';
import type { Interpreter } from './interpreter';
import { iterate } from './java/elements';
import { caught, JavaException } from './java/exceptions';
import { className } from './text';
import { canonicalType } from './types';
import type { ScriptValue } from './values';

/** How a statement ends: going on, or leaving a loop or the function. */
type Completion = 'next' | 'break' | 'continue' | 'return';

/** What the body of a lambda returns; the function around it keeps its own result. */
export function resultOf({ statements }: Block, frame: Frame, interpreter: Interpreter): ScriptValue {
  const outer = frame.result;
  frame.result = null;
  execute(statements, frame, interpreter);
  const { result } = frame;
  frame.result = outer;
  return result;
}

/** Executes statements in order, until one of them leaves. */
export function execute(statements: readonly Statement[], frame: Frame, interpreter: Interpreter): Completion {
  for (const statement of statements) {
    const completion = executeOne(statement, frame, interpreter);
    if (completion !== 'next') return completion;
  }
  return 'next';
}

function executeOne(statement: Statement, frame: Frame, interpreter: Interpreter): Completion {
  interpreter.run.charge(1);
  interpreter.run.offset = statement.start;
  switch (statement.kind) {
    case 'block':
      return execute(statement.statements, frame, interpreter);
    case 'declaration':
      declare(statement, frame, interpreter);
      return 'next';
    case 'expression': {
      const value = interpreter.evaluate(statement.expression, frame);
      if (!statement.returns) return 'next';
      frame.result = value;
      return 'return';
    }
    case 'if': {
      const branch = interpreter.test(statement.condition, frame) ? statement.then : statement.otherwise;
      return branch ? execute(branch.statements, frame, interpreter) : 'next';
    }
    case 'while':
      return whileLoop(statement, frame, interpreter);
    case 'for':
      return forLoop(statement, frame, interpreter);
    case 'for-each':
      return forEach(statement, frame, interpreter);
    case 'return':
      frame.result = statement.value ? interpreter.evaluate(statement.value, frame) : null;
      return 'return';
    case 'throw':
      return throwValue(statement, frame, interpreter);
    case 'try':
      return tryCatch(statement, frame, interpreter);
    default:
      return statement.kind;
  }
}

function declare(statement: Extract<Statement, { kind: 'declaration' }>, frame: Frame, interpreter: Interpreter): void {
  for (const { variable, value } of statement.variables) {
    const { type, slot } = variable;
    const initial = value
      ? interpreter.evaluate(value, frame)
      : defaultValue(type && type.dimensions === 0 ? type.name : 'def');
    interpreter.run.offset = variable.start;
    frame.types[slot] = type;
    frame.slots[slot] = type && value ? convert(initial, type, false) : initial;
  }
}

function whileLoop(loop: Extract<Statement, { kind: 'while' }>, frame: Frame, interpreter: Interpreter): Completion {
  let isFirst = loop.bodyFirst;
  while (isFirst || interpreter.test(loop.condition, frame)) {
    isFirst = false;
    interpreter.round(frame, loop.start);
    const completion = loop.body ? execute(loop.body.statements, frame, interpreter) : 'next';
    if (completion === 'return') return completion;
    if (completion === 'break') break;
  }
  return 'next';
}

function forLoop(loop: Extract<Statement, { kind: 'for' }>, frame: Frame, interpreter: Interpreter): Completion {
  if (loop.initializer) executeOne(loop.initializer, frame, interpreter);
  while (!loop.condition || interpreter.test(loop.condition, frame)) {
    interpreter.round(frame, loop.start);
    const completion = loop.body ? execute(loop.body.statements, frame, interpreter) : 'next';
    if (completion === 'return') return completion;
    if (completion === 'break') break;
    if (loop.afterthought) interpreter.evaluate(loop.afterthought, frame);
  }
  return 'next';
}

function forEach(loop: ForEach, frame: Frame, interpreter: Interpreter): Completion {
  const iterable = interpreter.evaluate(loop.iterable, frame);
  interpreter.run.offset = loop.start;
  const { slot, type } = loop.variable;
  frame.types[slot] = type;
  for (const value of iterate(iterable, interpreter.run)) {
    interpreter.run.charge(1);
    interpreter.run.offset = loop.start;
    frame.slots[slot] = type ? convert(value, type, false) : value;
    const completion = execute(loop.body.statements, frame, interpreter);
    if (completion === 'return') return completion;
    if (completion === 'break') break;
    interpreter.run.offset = loop.start;
  }
  return 'next';
}

function throwValue(statement: Extract<Statement, { kind: 'throw' }>, frame: Frame, interpreter: Interpreter): never {
  const value = interpreter.evaluate(statement.value, frame);
  interpreter.run.offset = statement.start;
  if (value instanceof JavaException) throw value.toFailure();
  throw castFailure(`Cannot cast ${className(value)} to java.lang.Exception`);
}

function tryCatch(statement: Try, frame: Frame, interpreter: Interpreter): Completion {
  try {
    return execute(statement.body.statements, frame, interpreter);
  } catch (error) {
    if (!(error instanceof ScriptFailure)) throw error;
    for (const { variable, body } of statement.traps) {
      const exception = caught(error, canonicalType(variable.type?.name ?? '') ?? '');
      if (!exception) continue;
      frame.slots[variable.slot] = exception;
      return execute(body.statements, frame, interpreter);
    }
    throw error;
  }
}
