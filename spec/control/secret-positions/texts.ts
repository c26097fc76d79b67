import { at, base64, CBOR, cbor, own, type Position, YAML } from './position';

export function forms(secret: string): Position[] {
  const url = `https://user:${secret}@host.example/path`;
  const values = [
    url,
    `see postgres://${secret}@host/x`,
    `https://user:${secret}/x@host/`,
    `https://user:a "${secret}@host/`,
    `https://user:a@${secret}@host/`,
    encodeURIComponent(url),
    encodeURIComponent(encodeURIComponent(url)),
    `https://host/?x=1&api_key=${secret}&y=2`,
    `https://host/#access_token=${secret}`,
    `Server=h;User Id=u;Password=${secret};`,
    `Authorization: Bearer ${secret}`,
    `curl -H 'Authorization: Custom ${secret}'`,
    `apikey ${base64(`id:${secret}`)}`,
    `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----`,
    `eyJhbGciOiJIUzI1NiJ9.eyJz${secret}.abc${secret}`,
    `x: 1\npassword: ${secret}\n`,
  ];
  return values.flatMap((value) => [
    own(
      `the text ${value}`,
      ['PUT', '/docs/_doc/1', { a: value }],
      ['GET', '/docs/_doc/1'],
      ['GET', '/docs/_doc/1?format=yaml'],
      ['GET', '/docs/_doc/1?format=cbor'],
    ),
    own(`the name ${value}`, ['PUT', '/docs/_doc/1', { a: { [value]: 1 } }]),
  ]);
}

export function malformed(secret: string): Position[] {
  const bodies = [
    `{"\\u0070assword":"${secret}"`,
    `{"a":"https:\\/\\/user:${secret}@host"`,
    `{"a":"Bearer\\u0020${secret}"`,
    `{'password':'${secret}'}`,
    `password=${secret}`,
    `{"password":"${secret}","password":"x"}`,
    `${'{"a":'.repeat(1200)}{"password":"${secret}"}${'}'.repeat(1200)}`,
    cbor('api_key', secret),
    Buffer.from(`{"password":"${secret}"}`, 'utf16le'),
  ];
  return [
    ...bodies.map((body, number) => at(`a malformed body (${number})`, ['PUT', '/docs/_doc/1', body])),
    at('malformed YAML', ['PUT', '/docs/_doc/1', `"\\x70assword": ${secret}\n  x: [`, YAML]),
    at('malformed CBOR', ['PUT', '/docs/_doc/1', cbor('api_key', secret, 2), CBOR]),
    at('another type', ['PUT', '/docs/_doc/1', `password ${secret}`, { 'content-type': 'text/plain' }]),
  ];
}
