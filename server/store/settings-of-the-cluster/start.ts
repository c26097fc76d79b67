import { illegalArgument } from '../../errors/elasticsearch-error';
import { type CheckValue, flag, number, text } from '../settings-of-indices/value-kinds';
import { type ClusterSettings, done } from './setting';

/** The methods that Elasticsearch routes (RestRequest.Method). */
const METHODS: ReadonlySet<string> = new Set([
  'GET',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'HEAD',
  'PATCH',
  'TRACE',
  'CONNECT',
]);

const methods: CheckValue = (key, value) => {
  const unknown = value.split(',').find((method) => !METHODS.has(method.trim()));
  if (unknown !== undefined) throw illegalArgument(`[${unknown.trim()}] in [${key}] is not a method of HTTP`);
};

/** The settings that the mock obeys, but that only a start can set: which web pages may call it (HttpTransportSettings). */
export const startSettings: ClusterSettings = {
  'http.cors.allow-credentials': done(flag, 'false'),
  'http.cors.allow-headers': done(
    text,
    'X-Requested-With,Content-Type,Content-Length,Authorization,Accept,User-Agent,X-Elastic-Client-Meta',
  ),
  'http.cors.allow-methods': done(methods, 'OPTIONS,HEAD,GET,POST,PUT,DELETE'),
  'http.cors.allow-origin': done(text, ''),
  'http.cors.enabled': done(flag, 'false'),
  'http.cors.expose-headers': done(text, 'X-elastic-product'),
  'http.cors.max-age': done(number(-(2 ** 31)), '1728000'),
};
