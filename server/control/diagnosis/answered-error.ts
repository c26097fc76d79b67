import { isObject, type JsonValue } from '../../json/value';

/** The reasons of the error in a response of any cluster, innermost last; undefined if there is none. */
export function reasonsIn(body: string | Buffer): string | undefined {
  const { error } = parsed(body.toString()) ?? {};
  if (typeof error === 'string') return error;
  const reasons: string[] = [];
  for (let at: JsonValue | undefined = error; isObject(at); at = at.caused_by) {
    const { type, reason } = at;
    const text = typeof reason === 'string' ? `${String(type)}: ${reason}` : String(type);
    if (!reasons.includes(text)) reasons.push(text);
  }
  return reasons.length === 0 ? undefined : reasons.join(', caused by ');
}

function parsed(text: string): { readonly error?: JsonValue } | undefined {
  try {
    const value = JSON.parse(text) as JsonValue;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
