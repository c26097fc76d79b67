import { isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';

/** Compares the operand of an operator with a value. */
export type Fits = (wanted: JsonValue, actual: JsonValue | undefined) => boolean;

interface Operator {
  /** Why an operand is invalid; undefined if it is valid. */
  readonly problem: (operand: JsonValue) => string | undefined;
  readonly holds: (operand: JsonValue, actual: JsonValue | undefined, fits: Fits) => boolean;
  /** The parts of its operand that are examples themselves and may contain operators. */
  readonly inside: (operand: JsonValue) => readonly JsonValue[];
}

const NOTHING: readonly JsonValue[] = [];

/** Conditions that an example cannot express. */
export const operators: Readonly<Record<string, Operator>> = {
  $like: {
    problem: (operand) => (typeof operand === 'string' ? undefined : 'must be a string, in which * matches any text'),
    holds: (operand, actual) =>
      typeof operand === 'string' && typeof actual === 'string' && wildcardMatch(operand, actual),
    inside: () => NOTHING,
  },
  $equals: {
    problem: () => undefined,
    holds: (operand, actual) => isSame(operand, actual),
    inside: () => NOTHING,
  },
  $exists: {
    problem: (operand) => (typeof operand === 'boolean' ? undefined : 'must be true or false'),
    holds: (operand, actual) => (actual !== undefined) === operand,
    inside: () => NOTHING,
  },
  $any_of: {
    problem: (operand) => (Array.isArray(operand) && operand.length > 0 ? undefined : 'must be a non-empty list'),
    holds: (operand, actual, fits) => Array.isArray(operand) && operand.some((wanted) => fits(wanted, actual)),
    inside: (operand) => (Array.isArray(operand) ? operand : NOTHING),
  },
  $not: {
    problem: () => undefined,
    holds: (operand, actual, fits) => !fits(operand, actual),
    inside: (operand) => [operand],
  },
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
};

function comparison(holds: (order: number) => boolean): Operator {
  return {
    problem: (operand) => (isComparable(operand) ? undefined : 'must be a number or a string'),
    holds: (operand, actual) => {
      const order = isComparable(operand) && isComparable(actual) ? compare(actual, operand) : Number.NaN;
      return holds(order);
    },
    inside: () => NOTHING,
  };
}

function isComparable(value: JsonValue | undefined): value is string | number {
  return typeof value === 'number' || typeof value === 'string';
}

/** A number can be compared with a string that contains one, as in query parameters; two strings are compared as text. */
function compare(actual: string | number, operand: string | number): number {
  if (typeof operand === 'number') return (actual === '' ? Number.NaN : Number(actual)) - operand;
  if (typeof actual === 'number') return Number.NaN;
  if (actual === operand) return 0;
  return actual < operand ? -1 : 1;
}

/** True if two values are equal, whatever the order of keys. */
function isSame(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  }
  if (one === undefined || other === undefined || !isObject(one) || !isObject(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(own(one, key), own(other, key)))
  );
}

/** True if an object consists of operators: the keys of an example do not start with a dollar sign. */
export function hasOperators(wanted: JsonObject): boolean {
  return Object.keys(wanted).some((key) => key.startsWith('$'));
}

/** True if all operators of an object hold. */
export function operatorsHold(wanted: JsonObject, actual: JsonValue | undefined, fits: Fits): boolean {
  return Object.entries(wanted).every(([name, operand]) => operators[name]?.holds(operand, actual, fits) === true);
}
