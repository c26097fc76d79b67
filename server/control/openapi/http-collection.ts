import { isObject, type JsonObject } from '../../json/value';
import { operationsOf } from './paths';

/**
 * Writes an OpenAPI document as a collection of requests in the format of `.http` files, which editors and API clients send:
 * one request for each operation, with variables for what a path leaves open.
 */
export function httpCollection({ paths, servers }: JsonObject): string {
  const [server] = servers as [{ readonly url: string }];
  const all = Object.entries(paths as Readonly<Record<string, JsonObject>>);
  const requests = all.flatMap(([path, item]) =>
    operationsOf(item).map(([method, operation]) => requestText(method.toUpperCase(), path, operation)),
  );
  const variables = new Set(
    all.flatMap(([path]) => [...path.matchAll(/\{(\w{1,100})\}/g)].map(([, name = '']) => name)),
  );
  const values = [...variables].sort().map((name) => `@${name} = my-${name.replaceAll('_', '-')}`);
  return [`@url = ${server.url}`, ...values, '', ...requests].join('\n');
}

function requestText(method: string, path: string, { summary, requestBody }: JsonObject): string {
  const target = `{{url}}${path.replace(/\{(\w{1,100})\}/g, '{{$1}}')}`;
  const content = isObject(requestBody) ? requestBody.content : undefined;
  const [type] = isObject(content) ? Object.keys(content) : [];
  const body = type === undefined ? [] : [`Content-Type: ${type}`, '', type.endsWith('ndjson') ? '{}\n{}' : '{}'];
  return [`### ${String(summary).replace(/\s/g, ' ')}`, `${method} ${target}`, ...body, ''].join('\n');
}
