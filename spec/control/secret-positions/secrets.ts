import { gzipSync } from 'node:zlib';
import { at, base64, CBOR, CONFIGURE, cbor, escaped, type Position, type Sent, smile, YAML } from './position';

export function secrets(secret: string): Position[] {
  const path = '/_connector/_secret/s';
  const body = JSON.stringify({ value: secret });
  const reads = ['', '?format=yaml', '?format=cbor', '?format=smile', '?filter_path=value', '?pretty'];
  return [
    at(
      'a secret',
      ['POST', '/_connector/_secret', { value: secret }],
      ['PUT', path, { value: secret }],
      ...reads.map((read): Sent => ['GET', path + read]),
    ),
    at('a misspelt secret', ['PUT', path, { vlaue: secret }]),
    at('a secret in escapes', ['PUT', path, `{"value":"${escaped(secret)}"}`], ['GET', path]),
    at('a secret in base64', ['PUT', path, { value: base64(`ab${secret}`) }], ['GET', path]),
    at('a secret in YAML', ['PUT', path, `value: ${secret}`, YAML], ['GET', path]),
    at('a secret in CBOR', ['PUT', path, cbor('value', secret), CBOR], ['GET', path]),
    at('a secret in SMILE', ['PUT', path, smile('value', secret), { 'content-type': 'application/smile' }]),
    at('a secret in a form', ['PUT', path, `value=${secret}`, { 'content-type': 'application/x-www-form-urlencoded' }]),
    at('a secret as text', ['PUT', path, secret, { 'content-type': 'text/plain' }]),
    at('a secret in gzip', ['PUT', path, gzipSync(body), { 'content-encoding': 'gzip' }], ['GET', path]),
    at('a secret in a broken gzip', [
      'PUT',
      path,
      gzipSync(body, { level: 0 }).subarray(0, -6),
      { 'content-encoding': 'gzip' },
    ]),
    at('a secret in a gzip without header', ['PUT', path, gzipSync(body, { level: 0 })]),
    at('a secret in UTF-16', ['PUT', path, Buffer.from(body, 'utf16le')]),
    at(
      'a secret in the query',
      ['PUT', `${path}?value=${secret}`],
      ['PUT', `${path}?vlaue=${secret}`],
      ['PUT', `${CONFIGURE}?values=${secret}`],
    ),
    at('a secret as source', [
      'PUT',
      `${path}?source=${encodeURIComponent(body)}&source_content_type=application/json`,
    ]),
    at('a secret as malformed source', [
      'PUT',
      `${path}?source=${encodeURIComponent(body.slice(0, -1))}&source_content_type=application/json`,
    ]),
    at(
      'an API key',
      ['POST', '/_security/api_key', { name: 'k', pasword: secret }],
      ['POST', '/_security/api_key', { other: secret }],
    ),
    at(
      'a password',
      ['PUT', '/_security/user/u', { password: secret, roles: ['r'] }],
      ['POST', '/_security/user/u/_password', { passwd: secret }],
    ),
    at(
      'a fault rule',
      [
        'POST',
        '/_mock/faults',
        {
          operation: 'connector.secret_post',
          headers: { 'x-any': secret },
          body: { value: secret },
          respond: { body: { value: secret, url: `https://u:${secret}@h` }, headers: { 'x-any': secret } },
        },
      ],
      ['POST', '/_connector/_secret', { value: secret }, { 'x-any': secret }],
    ),
    at(
      'operations that are not emulated',
      ['POST', '/_security/oauth2/token', { refresh: secret }],
      ['POST', '/_security/saml/authenticate', { content: secret }],
      ['POST', '/_fleet/secret', { value: secret }],
      ['PUT', '/_inference/sparse/x', { service_settings: { a: secret } }],
      ['PUT', '/_snapshot/r', { type: 'url', settings: { url: secret } }],
    ),
  ];
}
