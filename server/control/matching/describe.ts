import type { EntryMatch, TextMatch } from '../../generated/control';
import { byteSizeText } from '../../runtime/byte-size';

/** A match in words: `connector.update_status with a body containing {"status":"connected"}`. */
export function describeMatch(match: EntryMatch): string {
  const { operation, method, path, status, answer, refused, not } = match;
  const parts = [
    ...(operation === undefined ? [] : [list(operation)]),
    ...(method === undefined ? [] : [list(method).toUpperCase()]),
    ...(path === undefined ? [] : [list(path)]),
  ];
  const conditions = [
    ...requestConditions(match),
    ...(status === undefined ? [] : [`answered with ${list(status)}`]),
    ...(answer === undefined ? [] : [`with an answer that has ${JSON.stringify(answer)}`]),
    ...(refused === undefined ? [] : [refused ? 'refused' : 'not refused']),
    ...(not === undefined ? [] : [`but not ${describeMatch(not)}`]),
  ];
  return [parts.join(' ') || 'any request', ...conditions].join(' ');
}

function requestConditions({
  params,
  query,
  headers,
  body,
  line,
  text,
  larger_than,
  smaller_than,
}: EntryMatch): string[] {
  return [
    ...named('with path value', params),
    ...named('with query parameter', query),
    ...named('with header', headers),
    ...(body === undefined ? [] : [`with a body containing ${JSON.stringify(body)}`]),
    ...(line === undefined ? [] : [`with a line containing ${JSON.stringify(line)}`]),
    ...(text === undefined ? [] : [`with the text ${JSON.stringify(text)} in its body`]),
    ...(larger_than === undefined ? [] : [`with a body larger than ${size(larger_than)}`]),
    ...(smaller_than === undefined ? [] : [`with a body smaller than ${size(smaller_than)}`]),
  ];
}

function size(value: string | number): string {
  return typeof value === 'number' ? byteSizeText(value) : value;
}

function list(value: string | number | readonly (string | number)[]): string {
  return Array.isArray(value) ? value.join(' or ') : String(value);
}

function named(what: string, wanted: { readonly [name: string]: TextMatch } | undefined): string[] {
  return Object.entries(wanted ?? {}).map(([name, text]) => `${what} ${name}=${textWords(text)}`);
}

function textWords(text: TextMatch): string {
  if (typeof text === 'string') return text;
  return Array.isArray(text) ? text.join(' or ') : JSON.stringify(text);
}
