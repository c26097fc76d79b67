/** Where in a body something is to be written. */
export interface BodyPlace {
  /** The keys that lead there; elements of a list are where the list is. */
  readonly path: readonly string[];
  readonly wanted: 'key' | 'value';
  /** What is written of it so far, without its quote. */
  readonly written: string;
  /** True if its opening quote is there. */
  readonly quoted: boolean;
  /** What is written as `type` in the same object, before the place; undefined if nothing is. */
  readonly beside: string | undefined;
}

/** A string, complete or not, a bracket or separator, or anything else. */
const TOKENS = /"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s"{}[\],:]+/gs;

interface Open {
  readonly list: boolean;
  /** The last key of an object. */
  key: string;
  wanted: 'key' | 'colon' | 'value' | 'comma';
  type?: string;
}

/** The place at the end of a body that is being written; undefined if nothing can be completed there. */
export function placeAtEnd(text: string): BodyPlace | undefined {
  const open: Open[] = [];
  let last: { readonly token: string; readonly end: number; readonly before: Open['wanted'] } | undefined;
  for (const match of text.matchAll(TOKENS)) {
    const [token] = match;
    const inner = open.at(-1);
    last = { token, end: match.index + token.length, before: inner?.wanted ?? 'value' };
    take(token, inner, open);
  }
  const inner = open.at(-1);
  if (!inner) return undefined;
  const path = open.slice(0, -1).flatMap(({ list, key }) => (list ? [] : [key]));
  const unfinished = last && last.end === text.length && isUnfinished(last.token) ? last : undefined;
  const wanted = unfinished ? unfinished.before : inner.wanted;
  if (wanted !== 'key' && wanted !== 'value') return undefined;
  return {
    path: wanted === 'key' || inner.list ? path : [...path, inner.key],
    wanted,
    written: unfinished?.token.replace(/^"/, '') ?? '',
    quoted: unfinished?.token.startsWith('"') ?? false,
    beside: inner.type,
  };
}

const isUnfinished = (token: string): boolean => /^"(?:[^"\\]|\\.)*$/s.test(token) || /^[^"{}[\],:]/.test(token);

function take(token: string, inner: Open | undefined, open: Open[]): void {
  if (token === '{' || token === '[') {
    if (inner) inner.wanted = 'comma';
    open.push({ list: token === '[', key: '', wanted: token === '[' ? 'value' : 'key' });
  } else if (token === '}' || token === ']') open.pop();
  else if (!inner) return;
  else if (token === ',') inner.wanted = inner.list ? 'value' : 'key';
  else if (token === ':') inner.wanted = 'value';
  else if (inner.wanted === 'key') {
    inner.key = token.replace(/^"|"$/g, '');
    inner.wanted = 'colon';
  } else {
    if (inner.key === 'type') inner.type = token.replace(/^"|"$/g, '');
    inner.wanted = 'comma';
  }
}
