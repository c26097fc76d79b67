import type { EntryMatch } from '../../server/generated/control';
import { isExactNumber } from './exact-json';

/** How often a request is expected, in the language of verifications. */
export interface Times {
  readonly exactly?: number;
  readonly at_least?: number;
  readonly at_most?: number;
  readonly never?: true;
}

/** Requests in an order, in the language of verifications. */
export interface InOrder {
  readonly in_order: readonly EntryMatch[];
}

/** A verification for a test in TypeScript. */
export function asTypeScript(wanted: EntryMatch | InOrder, times: Times): string {
  return `server.journal.verify(${literal({ ...wanted, ...times }, typeScript)});\n`;
}

/** The same in Python, whose keywords get an underscore. */
export function asPython(wanted: EntryMatch | InOrder, times: Times): string {
  const { not, ...named }: EntryMatch & Partial<InOrder> = wanted;
  const given = Object.entries({ ...named, ...times }).map(([key, value]) => `${key}=${literal(value, python, STEP)}`);
  if (not !== undefined) given.push(`not_=${literal(not, python, STEP)}`);
  return `mock.verify(${laidOut(given, ['', ''], '')})\n`;
}

interface Language {
  key(name: string): string;
  text(value: string): string;
  readonly constants: Readonly<Record<string, string>>;
  /** Around the members of an object. */
  readonly space: string;
}

const typeScript: Language = {
  key: (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : typeScript.text(name)),
  text: (value) => `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`,
  constants: {},
  space: ' ',
};

const python: Language = {
  key: JSON.stringify,
  text: JSON.stringify,
  constants: { true: 'True', false: 'False', null: 'None' },
  space: '',
};

const STEP = '  ';
/** Characters of the parts of something that fit into one line. */
const WIDTH = 60;

/** A JSON value as a literal of a programming language. */
function literal(value: unknown, language: Language, indent = ''): string {
  if (typeof value === 'string') return language.text(value);
  const inner = indent + STEP;
  if (Array.isArray(value)) {
    return `[${laidOut(
      value.map((each) => literal(each, language, inner)),
      ['', ''],
      indent,
    )}]`;
  }
  if (typeof value !== 'object' || value === null || isExactNumber(value))
    return language.constants[String(value)] ?? String(value);
  const members = Object.entries(value).map(([key, each]) => `${language.key(key)}: ${literal(each, language, inner)}`);
  return `{${laidOut(members, [language.space, language.space], indent)}}`;
}

/** Parts in one line if they fit into it, and otherwise each in a line of its own. */
function laidOut(parts: readonly string[], [before, after]: readonly [string, string], indent: string): string {
  const line = parts.join(', ');
  if (parts.length === 0) return '';
  if (indent.length + line.length <= WIDTH && !line.includes('\n')) return before + line + after;
  return `\n${parts.map((part) => `${indent}${STEP}${part},\n`).join('')}${indent}`;
}
