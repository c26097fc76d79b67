import { ElasticsearchError } from '../../../errors/elasticsearch-error';
import type { JsonValue } from '../../../json/value';

/** A value of a body that the handler casts to String. @throws ElasticsearchError 500 class_cast_exception. */
export function castToText(value: JsonValue | undefined): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw cannotCast(value, 'java.lang.String');
}

/** A value of a body that the handler casts to Number and converts to an int. */
export function castToInt(value: JsonValue | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return Math.trunc(value);
  throw cannotCast(value, 'java.lang.Number');
}

/** The JVM's message for a failed cast. */
function cannotCast(value: JsonValue, to: string): ElasticsearchError {
  const from = javaClass(value);
  const reason = `class ${from} cannot be cast to class ${to} (${from} and ${to} are in module java.base of loader 'bootstrap')`;
  return new ElasticsearchError('class_cast_exception', reason);
}

function javaClass(value: JsonValue): string {
  if (typeof value === 'string') return 'java.lang.String';
  if (typeof value === 'boolean') return 'java.lang.Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'java.lang.Integer' : 'java.lang.Double';
  return Array.isArray(value) ? 'java.util.ArrayList' : 'java.util.HashMap';
}
