import { iterateElements } from '../java/elements';
import { caughtException, JavaException } from '../java/exceptions';
import type { Block, ForEach, Statement, Try } from '../parse/ast';
import { convertToType } from '../values/convert';
import { castFailure, ScriptFailure } from '../values/failures';
import { className } from '../values/text';
import { canonicalType } from '../values/types';
import type { ScriptValue } from '../values/values';
import type { Evaluator } from './evaluator';
import { defaultValue, type Frame } from './frame';

/** An exception remembers where it was thrown, which costs more than other steps. */
const CAUGHT = 500;

/** How a statement ends: by continuing, or by leaving a loop or the function. */
type Completion = 'next' | 'break' | 'continue' | 'return';

/** The result of a lambda's body; the enclosing function keeps its own result. */
export function resultOf({ statements }: Block, frame: Frame, evaluator: Evaluator): ScriptValue {
  const outer = frame.result;
  frame.result = null;
  executeStatements(statements, frame, evaluator);
  const { result } = frame;
  frame.result = outer;
  return result;
}

/** Executes statements in order until one of them leaves the block. */
export function executeStatements(statements: readonly Statement[], frame: Frame, evaluator: Evaluator): Completion {
  for (const statement of statements) {
    const completion = executeOne(statement, frame, evaluator);
    if (completion !== 'next') return completion;
  }
  return 'next';
}

function executeOne(statement: Statement, frame: Frame, evaluator: Evaluator): Completion {
  evaluator.run.step();
  evaluator.run.offset = statement.start;
  switch (statement.kind) {
    case 'block':
      return executeStatements(statement.statements, frame, evaluator);
    case 'declaration':
      declare(statement, frame, evaluator);
      return 'next';
    case 'expression': {
      const value = evaluator.evaluate(statement.expression, frame);
      if (!statement.returns) return 'next';
      frame.result = value;
      return 'return';
    }
    case 'if': {
      const branch = evaluator.test(statement.condition, frame) ? statement.then : statement.otherwise;
      return branch ? executeStatements(branch.statements, frame, evaluator) : 'next';
    }
    case 'while':
      return whileLoop(statement, frame, evaluator);
    case 'for':
      return forLoop(statement, frame, evaluator);
    case 'for-each':
      return forEach(statement, frame, evaluator);
    case 'return':
      frame.result = statement.value ? evaluator.evaluate(statement.value, frame) : null;
      return 'return';
    case 'throw':
      return throwValue(statement, frame, evaluator);
    case 'try':
      return tryCatch(statement, frame, evaluator);
    default:
      return statement.kind;
  }
}

function declare(statement: Extract<Statement, { kind: 'declaration' }>, frame: Frame, evaluator: Evaluator): void {
  for (const { variable, value } of statement.variables) {
    const { type, slot } = variable;
    const initial = value
      ? evaluator.evaluate(value, frame)
      : defaultValue(type && type.dimensions === 0 ? type.name : 'def');
    evaluator.run.offset = variable.start;
    frame.types[slot] = type;
    frame.slots[slot] = type && value ? convertToType(initial, type, false) : initial;
  }
}

function whileLoop(loop: Extract<Statement, { kind: 'while' }>, frame: Frame, evaluator: Evaluator): Completion {
  let isFirst = loop.bodyFirst;
  while (isFirst || evaluator.test(loop.condition, frame)) {
    isFirst = false;
    evaluator.round(frame, loop.start);
    const completion = loop.body ? executeStatements(loop.body.statements, frame, evaluator) : 'next';
    if (completion === 'return') return completion;
    if (completion === 'break') break;
  }
  return 'next';
}

function forLoop(loop: Extract<Statement, { kind: 'for' }>, frame: Frame, evaluator: Evaluator): Completion {
  if (loop.initializer) executeOne(loop.initializer, frame, evaluator);
  while (!loop.condition || evaluator.test(loop.condition, frame)) {
    evaluator.round(frame, loop.start);
    const completion = loop.body ? executeStatements(loop.body.statements, frame, evaluator) : 'next';
    if (completion === 'return') return completion;
    if (completion === 'break') break;
    if (loop.afterthought) evaluator.evaluate(loop.afterthought, frame);
  }
  return 'next';
}

function forEach(loop: ForEach, frame: Frame, evaluator: Evaluator): Completion {
  const iterable = evaluator.evaluate(loop.iterable, frame);
  evaluator.run.offset = loop.start;
  const { slot, type } = loop.variable;
  frame.types[slot] = type;
  for (const value of iterateElements(iterable, evaluator.run)) {
    evaluator.run.step();
    evaluator.run.offset = loop.start;
    frame.slots[slot] = type ? convertToType(value, type, false) : value;
    const completion = executeStatements(loop.body.statements, frame, evaluator);
    if (completion === 'return') return completion;
    if (completion === 'break') break;
    evaluator.run.offset = loop.start;
  }
  return 'next';
}

function throwValue(statement: Extract<Statement, { kind: 'throw' }>, frame: Frame, evaluator: Evaluator): never {
  const value = evaluator.evaluate(statement.value, frame);
  evaluator.run.offset = statement.start;
  if (value instanceof JavaException) throw value.toFailure();
  throw castFailure(`Cannot cast ${className(value)} to java.lang.Exception`);
}

function tryCatch(statement: Try, frame: Frame, evaluator: Evaluator): Completion {
  try {
    return executeStatements(statement.body.statements, frame, evaluator);
  } catch (error) {
    if (!(error instanceof ScriptFailure)) throw error;
    evaluator.run.charge(CAUGHT);
    for (const { variable, body } of statement.traps) {
      const exception = caughtException(error, canonicalType(variable.type?.name ?? '') ?? '');
      if (!exception) continue;
      frame.slots[variable.slot] = exception;
      return executeStatements(body.statements, frame, evaluator);
    }
    throw error;
  }
}
