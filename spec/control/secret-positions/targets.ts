import { at, base64, type Position, percent } from './position';

const HEADERS = (
  'authorization x-secret x-api-key cookie proxy-authorization es-secondary-authorization x-any set-cookie ' +
  'es-client-authentication x-amz-security-token'
).split(' ');
const PARAMETERS = 'api_key token access_token apiKey password X-Amz-Signature sig key %74oken to%6ben'.split(' ');

export function targetsAndHeaders(secret: string): Position[] {
  const none = '/nope/a/b/c/d';
  const url = encodeURIComponent(`https://u:${secret}@h`);
  return [
    ...HEADERS.map((name) =>
      at(
        `the header ${name}`,
        ['GET', '/_connector', undefined, { [name]: secret }],
        ['GET', none, undefined, { [name]: `Basic ${base64(`u:${secret}`)}` }],
      ),
    ),
    ...PARAMETERS.map((name) =>
      at(
        `the parameter ${name}`,
        ['GET', `/docs/_search?${name}=${secret}`],
        ['GET', `${none}?x=1&${name}=${percent(secret)}`],
        ['GET', `/_connector?x=1;${name}=${secret}`],
      ),
    ),
    at(
      'a query that cannot be decoded',
      ['GET', `/_connector?token=${secret}&x=%zz`],
      ['GET', `${none}?token=${secret}%`],
    ),
    at(
      'a parameter with a URL',
      ['GET', `/_connector?from=${url}`],
      ['GET', `${none}?u=${url}`],
      ['GET', `/_connector?${url}=1`],
    ),
    at(
      'a path',
      ['GET', `/${url}/_search`],
      ['GET', `/docs/_doc/${url}`],
      ['GET', `/_connector/${url}`],
      ['GET', `/nope/${url}/x/y/z`],
    ),
    at('a path that cannot be decoded', ['GET', `/https:%2F%2Fu:${secret}@h%zz/_search`]),
    at(
      'an absolute target',
      ['GET', `http://user:${secret}@localhost/_connector`],
      ['GET', `http://user:${secret}@localhost${none}`],
    ),
    at('a header with a URL', [
      'GET',
      '/_connector',
      undefined,
      { referer: `https://h/?token=${secret}`, origin: `https://u:${secret}@h` },
    ]),
    at('a host', [
      'GET',
      '/_connector',
      undefined,
      { host: `user:${secret}@localhost`, 'x-forwarded-host': `user:${secret}@h` },
    ]),
    at('a media type', [
      'PUT',
      '/docs/_doc/1',
      '{}',
      { 'content-type': `application/json; token=${secret}`, accept: `text/x; password="${secret}"` },
    ]),
  ];
}
