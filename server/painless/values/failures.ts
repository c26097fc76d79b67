import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { ErrorType } from '../../errors/table';

/** A Java exception propagating through a script. Scripts may catch it; otherwise the caller of the script wraps it. */
export class ScriptFailure extends Error {
  constructor(
    readonly type: ErrorType,
    readonly reason: string | null,
    /** The offset of the failing part in the source, if the thrower knows it better than the interpreter. */
    readonly offset?: number,
    /** The limit of this server that was reached, for the diagnosis. */
    readonly limit?: string,
  ) {
    super(reason ?? type);
  }
}

/** The exception that scripts throw most often. */
export function illegalScriptArgument(reason: string, offset?: number): ScriptFailure {
  return new ScriptFailure('illegal_argument_exception', reason, offset);
}

/** Failures such as `cannot cast` (ClassCastException). */
export function castFailure(reason: string): ScriptFailure {
  return new ScriptFailure('class_cast_exception', reason);
}

/** NullPointerException with the message of the JVM or of DefBootstrap. */
export function scriptNullPointer(reason: string): ScriptFailure {
  return new ScriptFailure('null_pointer_exception', reason);
}

/**
 * 501 for something that Painless has and the mock does not. `what` names it, e.g. `method [java.lang.String,
 * format/2]`.
 */
export function painlessNotEmulated(what: string): ElasticsearchError {
  return notEmulated(`Painless ${what}`);
}

interface ErrorPlace {
  readonly source: string;
  readonly stack: readonly string[];
  readonly position?: { readonly offset: number; readonly start: number; readonly end: number };
}

function scriptException(reason: string, place: ErrorPlace, cause: ElasticsearchError): ElasticsearchError {
  const position = place.position ? { position: { ...place.position } } : {};
  return new ElasticsearchError('script_exception', reason, {
    extra: { script_stack: [...place.stack], script: place.source, lang: 'painless', ...position },
    causedBy: cause,
  });
}

/**
 * The number of characters shown before and after the location of a compile error
 * (PainlessScriptEngine.getPreviousStatement).
 */
const COMPILE_CONTEXT = 25;

/** `compile error` around its cause, worded as in PainlessScriptEngine.convertToScriptException. */
export function compileError(source: string, offset: number, cause: ElasticsearchError): ElasticsearchError {
  const start = Math.max(0, offset - COMPILE_CONTEXT);
  const end = Math.min(source.length, offset + COMPILE_CONTEXT);
  const before = start > 0 ? '... ' : '';
  const after = end < source.length ? ' ...' : '';
  const pointer = `${' '.repeat(before.length + offset - start)}^---- HERE`;
  const stack = [`${before}${source.slice(start, end)}${after}`, pointer];
  return scriptException('compile error', { source, stack, position: { offset, start, end } }, cause);
}

/**
 * `runtime error` around its cause (PainlessScript.convertToScriptException). It shows the failed statement, from its
 * start to the start of the next one. `statements` are the sorted offsets at which statements start.
 */
export function runtimeError(
  source: string,
  offset: number,
  statements: readonly number[],
  cause: ElasticsearchError,
): ElasticsearchError {
  const start = statements.findLast((at) => at <= offset) ?? 0;
  const end = statements.find((at) => at > start) ?? source.length;
  const stack = [source.slice(start, end), `${' '.repeat(Math.max(0, offset - start))}^---- HERE`];
  return scriptException('runtime error', { source, stack, position: { offset, start, end } }, cause);
}
