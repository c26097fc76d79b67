import { parser } from '@lezer/json';

/** Something that is not JSON: where, and what is wrong there. */
interface Place {
  readonly at: number;
  /** The names of what the place is in, from the inside out: `Property`, `Object`, `JsonText`. */
  readonly within: readonly string[];
}

/** JSON that a person has written. @param what `The filter`, at the start of the error. @throws Error as `jsonProblem` says. */
export function parseJson(text: string, what: string): unknown {
  const problem = jsonProblem(text);
  if (problem !== undefined) throw new Error(`${what} is not valid JSON. ${problem}`);
  return JSON.parse(withoutComments(text));
}

/** What is wrong with JSON and where, in words of our own, since those of browsers differ; undefined if nothing is. */
export function jsonProblem(written: string): string | undefined {
  const text = withoutComments(written);
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const place = firstError(text);
    if (!place) return error instanceof Error ? error.message : String(error);
    return `Line ${lineOf(text, place.at)}: ${inWords(text, place)}.`;
  }
}

/** Spaces in place of comments, which Elasticsearch reads in an object or a list, and keeps in the source of a document. */
function withoutComments(text: string): string {
  if (!/^\s*[{[]/.test(text)) return text;
  return text.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith('"') ? part : part.replaceAll(/[^\n]/g, ' '),
  );
}

function firstError(text: string): Place | undefined {
  const cursor = parser.parse(text).cursor();
  do {
    if (!cursor.type.isError) continue;
    const within: string[] = [];
    for (let { parent } = cursor.node; parent; parent = parent.parent) within.push(parent.name);
    const gap = /\s*/.exec(text.slice(cursor.from))?.[0].length ?? 0;
    return { at: cursor.from + gap, within };
  } while (cursor.next());
  return undefined;
}

/** `3, column 5`, both counted from 1. */
function lineOf(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  return `${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

function inWords(text: string, { at, within }: Place): string {
  const rest = text.slice(at);
  if (rest === '') return atTheEnd(text, within);
  if (rest.startsWith('"')) return quoteProblem(text, at, within);
  if (rest.startsWith("'")) return 'texts and names are in double quotes (")';
  const [found = rest.slice(0, 1)] = /^(?:\/[/*]|[\w$-]+)/.exec(rest) ?? [];
  if (/^\/[/*]$/.test(found)) {
    const isFirst = text.slice(0, at).trim() === '';
    return isFirst ? 'comments may only come after the first brace' : 'a comment begins here that has no end';
  }
  const before = text.slice(0, at).trimEnd().at(-1);
  if (/^[}\]]/.test(found) && before === ',') return `there is a comma too many before ${found}`;
  if (/^[},\]]/.test(found) && before === ':') return `a value is missing before ${found}`;
  return `${found} is not expected here${expected(within[0])}`;
}

const CLOSING: Readonly<Record<string, string>> = { Object: '}', Array: ']' };

function atTheEnd(text: string, within: readonly string[]): string {
  if (text.trim() === '') return 'there is nothing';
  const missing = within.flatMap((name) => CLOSING[name] ?? []).join('');
  const value = /[:,]\s*$/.test(text);
  if (missing === '') return value ? 'a value is missing' : 'the text ends too early';
  return value ? `a value is missing, and ${missing} at the end` : `the text ends too early: ${missing} is missing`;
}

/** A quote begins a text that is none, or stands where something else should come first. */
function quoteProblem(text: string, at: number, within: readonly string[]): string {
  const rest = text.slice(at);
  const [inside = ''] = /^"(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*/u.exec(rest) ?? [];
  const next = rest[inside.length];
  if (next === '\\') return 'the text here contains a \\ that means nothing; the character itself is written as \\\\';
  if (next === '\t') return 'the text here contains a tab, which is written as \\t';
  if (next !== '"')
    return 'a text begins here that has no end: a double quote (") is missing, or a line break is not written as \\n';
  return within[0] === 'Property' && text.slice(0, at).trimEnd().endsWith('"')
    ? 'there is no : after the name'
    : 'there is no comma (,) before this';
}

function expected(where: string | undefined): string {
  if (where === 'Object') return ': names are in double quotes ("), and there is a comma between properties';
  if (where === 'Property') return ': texts are in double quotes ("); everything else is a number, true, false or null';
  return where === 'Array' ? ': values are separated by commas, and texts are in double quotes (")' : '';
}
