import type { EntryMatch } from '../../generated/control';

/** A match in words: `connector.update_status with a body containing {"status":"connected"}`. */
export function describeMatch(match: EntryMatch): string {
  const { operation, method, path, params, query, headers, body, line, text, status } = match;
  const parts = [
    ...(operation === undefined ? [] : [list(operation)]),
    ...(method === undefined ? [] : [list(method).toUpperCase()]),
    ...(path === undefined ? [] : [list(path)]),
  ];
  const conditions = [
    ...named('with path value', params),
    ...named('with query parameter', query),
    ...named('with header', headers),
    ...(body === undefined ? [] : [`with a body containing ${JSON.stringify(body)}`]),
    ...(line === undefined ? [] : [`with a line containing ${JSON.stringify(line)}`]),
    ...(text === undefined ? [] : [`with the text ${JSON.stringify(text)} in its body`]),
    ...(status === undefined ? [] : [`with response status ${list(status)}`]),
  ];
  return [parts.join(' ') || 'any request', ...conditions].join(' ');
}

function list(value: string | number | readonly (string | number)[]): string {
  return Array.isArray(value) ? value.join(' or ') : String(value);
}

function named(what: string, patterns: { readonly [name: string]: string } | undefined): string[] {
  return Object.entries(patterns ?? {}).map(([name, pattern]) => `${what} ${name}=${pattern}`);
}
