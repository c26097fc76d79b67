import type { ErrorType } from '../../errors/table';
import { ScriptFailure } from '../values/failures';
import type { Meter } from '../values/meter';
import { stringValueOf } from '../values/text';
import { type MethodTable, ScriptObject, type ScriptValue } from '../values/values';

/** Exceptions that scripts can throw and catch: the type that they print as, and their superclasses up to Exception. */
const EXCEPTIONS: { readonly [name: string]: readonly [ErrorType, ...string[]] } = {
  'java.lang.Exception': ['exception'],
  'java.lang.RuntimeException': ['runtime_exception', 'java.lang.Exception'],
  'java.lang.IllegalArgumentException': [
    'illegal_argument_exception',
    'java.lang.RuntimeException',
    'java.lang.Exception',
  ],
  'java.lang.IllegalStateException': ['illegal_state_exception', 'java.lang.RuntimeException', 'java.lang.Exception'],
  'java.lang.NullPointerException': ['null_pointer_exception', 'java.lang.RuntimeException', 'java.lang.Exception'],
  'java.lang.ClassCastException': ['class_cast_exception', 'java.lang.RuntimeException', 'java.lang.Exception'],
  'java.lang.ArithmeticException': ['arithmetic_exception', 'java.lang.RuntimeException', 'java.lang.Exception'],
  'java.lang.UnsupportedOperationException': [
    'unsupported_operation_exception',
    'java.lang.RuntimeException',
    'java.lang.Exception',
  ],
  'java.lang.IndexOutOfBoundsException': [
    'index_out_of_bounds_exception',
    'java.lang.RuntimeException',
    'java.lang.Exception',
  ],
  'java.lang.StringIndexOutOfBoundsException': [
    'string_index_out_of_bounds_exception',
    'java.lang.IndexOutOfBoundsException',
    'java.lang.RuntimeException',
    'java.lang.Exception',
  ],
  'java.lang.ArrayIndexOutOfBoundsException': [
    'array_index_out_of_bounds_exception',
    'java.lang.IndexOutOfBoundsException',
    'java.lang.RuntimeException',
    'java.lang.Exception',
  ],
  'java.lang.NumberFormatException': [
    'number_format_exception',
    'java.lang.IllegalArgumentException',
    'java.lang.RuntimeException',
    'java.lang.Exception',
  ],
  'java.util.NoSuchElementException': [
    'no_such_element_exception',
    'java.lang.RuntimeException',
    'java.lang.Exception',
  ],
  'java.time.DateTimeException': ['date_time_exception', 'java.lang.RuntimeException', 'java.lang.Exception'],
  'java.time.temporal.UnsupportedTemporalTypeException': [
    'unsupported_temporal_type_exception',
    'java.time.DateTimeException',
    'java.lang.RuntimeException',
    'java.lang.Exception',
  ],
  'java.time.zone.ZoneRulesException': [
    'zone_rules_exception',
    'java.time.DateTimeException',
    'java.lang.RuntimeException',
    'java.lang.Exception',
  ],
  'java.text.ParseException': ['parse_exception', 'java.lang.Exception'],
  'java.time.format.DateTimeParseException': [
    'date_time_parse_exception',
    'java.time.DateTimeException',
    'java.lang.RuntimeException',
    'java.lang.Exception',
  ],
};

/** An exception as a value, either caught or about to be thrown. */
export class JavaException extends ScriptObject {
  readonly methods = exceptionMethods;

  constructor(
    readonly className: string,
    readonly message: string | null,
    /** The original failure, to be rethrown if it was caught before. */
    readonly failure: ScriptFailure | undefined = undefined,
  ) {
    super();
  }

  override toText(): string {
    return this.message === null ? this.className : `${this.className}: ${this.message}`;
  }

  /** The failure that results from throwing this exception. */
  toFailure(): ScriptFailure {
    return this.failure ?? new ScriptFailure(EXCEPTIONS[this.className]?.[0] ?? 'exception', this.message);
  }
}

const exceptionMethods: MethodTable = {
  'getMessage/0': (target) => (target as JavaException).message,
  'getLocalizedMessage/0': (target) => (target as JavaException).message,
};

export function isException(className: string): boolean {
  return Object.hasOwn(EXCEPTIONS, className);
}

/** `new SomeException(message)`. */
export function newException(className: string, args: readonly ScriptValue[], meter: Meter): JavaException {
  return new JavaException(
    className,
    args.length === 0 || args[0] === null ? null : stringValueOf(args[0] as ScriptValue, meter),
  );
}

/**
 * The exception that a `catch` of the given class receives for a failure, if it catches it. Errors are never caught.
 */
export function caughtException(failure: ScriptFailure, className: string): JavaException | undefined {
  const thrown = Object.entries(EXCEPTIONS).find(([, [type]]) => type === failure.type);
  if (!thrown) return undefined;
  const [name, [, ...parents]] = thrown;
  return name === className || parents.includes(className)
    ? new JavaException(name, failure.reason, failure)
    : undefined;
}
