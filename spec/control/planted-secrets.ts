type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Properties of objects that name a field, with the value for it. */
const VALUES = ['value', 'values', 'replacement', 'query'];

/**
 * Copies of a body, each with a secret in one position: as a member that is named like one in every object, as the password
 * of a URL in place of every text, as the value of a secret field, and in scripts and their parameters.
 *
 * @param most how many copies; if there are more positions, they are chosen evenly.
 */
export function planted(body: unknown, secret: string, most: number): Json[] {
  const copies = [...plantings(body as Json, secret)];
  const step = Math.max(1, copies.length / most);
  return Array.from({ length: Math.min(most, copies.length) }, (_, at) => copies[Math.floor(at * step)] as Json);
}

function* plantings(value: Json, secret: string): Generator<Json> {
  if (typeof value === 'string') yield `https://user:${secret}@host/path`;
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      for (const copy of plantings(item, secret)) yield value.with(at, copy);
    }
  } else if (typeof value === 'object' && value !== null) yield* inObject(value, secret);
}

function* inObject(value: { [key: string]: Json }, secret: string): Generator<Json> {
  if (typeof value.source === 'string') yield* inScript(value, secret);
  if (typeof value.field === 'string') {
    for (const key of VALUES) if (key in value) yield { ...value, field: 'db.password', [key]: secret };
  }
  if (typeof value.metadata === 'string') yield { ...value, metadata: 'user_token', values: [secret] };
  yield { ...value, password: secret };
  yield { ...value, credentials: { api: [secret] } };
  for (const [key, item] of Object.entries(value)) {
    if (/.\./.test(key)) yield { ...value, [key.replace(/[^.]+$/, 'password')]: secret };
    for (const copy of plantings(item, secret)) yield { ...value, [key]: copy };
  }
}

function* inScript(value: { [key: string]: Json }, secret: string): Generator<Json> {
  if (value.lang === 'mustache') {
    yield { ...value, source: `{"query":{"term":{"password":"${secret}"}}}` };
    yield { ...value, source: '{"query":{"term":{"password":"{{pw}}"}}}', params: { pw: secret } };
    yield { ...value, source: { query: { term: { api_key: secret } } } };
    yield { ...value, source: `{"query":{"bool":{"must":[{{#a}}{"term":{"token":"${secret}"}}{{/a}}]}}}` };
  } else {
    yield { ...value, source: `ctx.password = '${secret}'; ${value.source}` };
    yield { ...value, source: `ctx.put('token', "a\\\\${secret}")` };
    yield { ...value, source: 'ctx.password = params.p', params: { p: secret, list: [{ q: [secret] }] } };
  }
}
