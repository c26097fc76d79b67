import { at, CBOR, CONNECTORS, cbor, entry, escaped, LINES, own, type Position, YAML } from './position';

/** Names that users' documents have for secrets. */
const NAMES = (
  'password clientSecret client-secret passwrod pass_word apiKey accessToken oauth.token PASSWORD db_passwd auth jwt ' +
  'Authorization x-api-key private_key credentials aws_secret_access_key connectionString refreshToken signature'
).split(' ');

export function documents(secret: string): Position[] {
  return [
    ...NAMES.map((name) =>
      own(
        `the field ${name}`,
        ['PUT', '/docs/_doc/1', { [name]: secret, a: [{ [name]: [{ b: secret }] }] }],
        ['GET', '/docs/_doc/1'],
      ),
    ),
    own('a name of escapes', ['PUT', '/docs/_doc/1', `{"\\u0070assword":"${secret}"}`], ['GET', '/docs/_doc/1']),
    own('a value of escapes', ['PUT', '/docs/_doc/1', `{"password":"${escaped(secret)}"}`]),
    own('a pair', [
      'PUT',
      '/docs/_doc/1',
      { headers: [{ name: 'Authorization', value: secret }], env: { key: 'TOKEN', value: secret } },
    ]),
    own(
      'JSON as text',
      ['PUT', '/docs/_doc/1', { a: JSON.stringify({ password: [secret] }) }],
      ['GET', '/docs/_doc/1'],
    ),
    own('JSON as text twice', ['PUT', '/docs/_doc/1', { a: JSON.stringify(JSON.stringify({ password: secret })) }]),
    own('a prototype', ['PUT', '/docs/_doc/1', `{"__proto__":{"password":"${secret}"}}`]),
    own('YAML', ['PUT', '/docs/_doc/1', `password: ${secret}\n`, YAML], ['GET', '/docs/_doc/1?format=yaml']),
    own(
      'CBOR',
      ['PUT', '/docs/_doc/1', cbor('password', secret), CBOR],
      ['GET', '/docs/_doc/1?format=cbor'],
      ['GET', '/docs/_doc/1?format=smile'],
    ),
    own(
      'a large body',
      ['PUT', '/docs/_doc/1', { password: secret, x: 'y'.repeat(1_200_000) }],
      ['GET', '/docs/_doc/1'],
    ),
    own(
      'a field of numbers',
      ['PUT', '/n', { mappings: { properties: { password: { type: 'long', null_value: 1 } } } }],
      ['POST', '/n/_doc', { password: secret }],
    ),
    at(
      'a default',
      ['PUT', '/m', { mappings: { properties: { password: { type: 'keyword', null_value: secret } } } }],
      ['GET', '/m'],
    ),
    at(
      'a template',
      ['PUT', '/_index_template/t', { index_patterns: ['zz*'], _meta: { api_key: secret } }],
      ['GET', '/_index_template/t'],
    ),
    at(
      'cluster settings',
      ['PUT', '/_cluster/settings', { persistent: { 'a.secure_url': secret } }],
      ['GET', '/_cluster/settings'],
    ),
  ];
}

export function bulkRequests(secret: string): Position[] {
  const document = JSON.stringify(entry(secret));
  const script = { script: { source: 'ctx._source.name=params.p', params: { p: secret } } };
  const broken = `def a = 1; def b = 2; def c = 3; ctx._source.b.c='${secret}'`;
  return [
    at('a bulk item', ['POST', '/_bulk', `{"index":{"_index":".elastic-connectors","_id":"b"}}\n${document}\n`, LINES]),
    at('a bulk update', ['POST', `${CONNECTORS}/_bulk`, `{"update":{"_id":"none"}}\n{"doc":${document}}\n`, LINES]),
    own('a script in a bulk update', [
      'POST',
      '/_bulk',
      `{"update":{"_index":".elastic-connectors","_id":"c"}}\n${JSON.stringify(script)}\n`,
      LINES,
    ]),
    at('a script that fails', [
      'POST',
      `${CONNECTORS}/_bulk`,
      `{"update":{"_id":"c"}}\n${JSON.stringify({ script: { source: broken } })}\n`,
      LINES,
    ]),
    at('an action', ['POST', '/_bulk', `{"index":{"_index":"a","password":"${secret}"}}\n{"a":1}\n`, LINES]),
    at('a document without an action', ['POST', '/_bulk', `${document}\n`, LINES]),
    at('a malformed line', ['POST', '/_bulk', `{"index":{"_index":"a"}}\n{"\\u0070assword": "${secret}\n`, LINES]),
    at('an item over several lines', [
      'POST',
      '/_bulk',
      `{"index":{"_index":"a"}}\n{\n"password":\n"${secret}"\n}\n`,
      LINES,
    ]),
    at('lines of YAML', ['POST', '/_bulk', `index: {}\npassword: ${secret}\n`, YAML]),
  ];
}
