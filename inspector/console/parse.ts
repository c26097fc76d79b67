import { compactJson, jsonValues } from '../parts/json-text';

/** A request as it is written in the console. */
export interface ConsoleRequest {
  readonly method: string;
  /** Begins with a slash. */
  readonly path: string;
  /** Undefined if there is none. */
  readonly body: string | undefined;
  readonly contentType: string;
  /** Lines of the text, counted from 0: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** `GET _search`, `PUT /index/_doc/1?refresh` */
const REQUEST_LINE = /^\s*(GET|POST|PUT|DELETE|HEAD|PATCH|OPTIONS)\s+(\S.*?)(?:\s+(?:#|\/\/).*)?\s*$/i;

/** Text in triple quotes; without an end, it extends to that of everything. */
const TRIPLE_QUOTED = /"""[\s\S]*?(?:"""|$(?![\s\S]))/g;

/**
 * The requests in a text as Kibana's console reads it: a line with method and path, then the body. Comments (`#`, `//` and
 * from `/*` on) are left out, and text in triple quotes becomes a string.
 */
export function parseConsole(text: string): readonly ConsoleRequest[] {
  const lines = withoutComments(text).split('\n');
  // What looks like a request inside a text is a part of that text, and must not be sent.
  const outside = lines.join('\n').replace(TRIPLE_QUOTED, (quoted) => quoted.replace(/[^\n]+/g, '"'));
  const starts = outside.split('\n').flatMap((line, at) => (REQUEST_LINE.test(line) ? [at] : []));
  return starts.map((from, index) => {
    const [, method = '', target = ''] = REQUEST_LINE.exec(lines[from] ?? '') ?? [];
    const next = starts[index + 1] ?? lines.length;
    const to = lastLine(lines, from, next);
    const path = target.startsWith('/') ? target : `/${target}`;
    const { body, contentType } = readBody(lines.slice(from + 1, to).join('\n'), path);
    return { method: method.toUpperCase(), path: path.replaceAll(' ', '%20'), body, contentType, from, to };
  });
}

/** The requests that lie in some lines, or the one that contains a single line. */
export function requestsIn(text: string, from: number, to: number): readonly ConsoleRequest[] {
  return parseConsole(text).filter((request) => request.from <= to && request.to > from);
}

function lastLine(lines: readonly string[], from: number, next: number): number {
  let to = next;
  while (to > from + 1 && lines[to - 1]?.trim() === '') to -= 1;
  return to;
}

/** Comments become empty, so that lines keep their numbers. Those inside of strings are no comments. */
export function withoutComments(text: string): string {
  const parts = /"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))|^\s*(?:#|\/\/).*$/gm;
  return text.replace(parts, (part) => (part.startsWith('"') ? part : part.replace(/[^\n]/g, '')));
}

function readBody(written: string, path: string): Pick<ConsoleRequest, 'body' | 'contentType'> {
  const text = written.replace(/"""([\s\S]*?)"""/g, (_, content: string) => JSON.stringify(content)).trim();
  if (text === '') return { body: undefined, contentType: JSON_TYPE };
  const values = jsonValues(text);
  if (values.length < 2 && !/\/_(?:bulk|msearch)(?:\/template)?(?:\?|$)/.test(path)) {
    return { body: text, contentType: JSON_TYPE };
  }
  return { body: values.map((value) => `${compactJson(value)}\n`).join(''), contentType: 'application/x-ndjson' };
}

const JSON_TYPE = 'application/json';
