import type { Chance } from './chance';

/** A body with its media type. */
export interface Body {
  readonly type: string;
  readonly body: string | Buffer;
}

const WORDS = [
  'name',
  'a',
  'b.c',
  '',
  '__proto__',
  'query',
  'match_all',
  'doc',
  'script',
  'source',
  'status',
  '_id',
  'é',
  '\ud800',
];
const NUMBERS = ['0', '-1', '1.0', '1e400', '9223372036854775808', '0.1e-7', '-0', '123456789012345678901234567890'];
const DAMAGE = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\u0000',
  '//',
  '/*',
  '\n',
  '\ufeff',
  '\\ud800',
  'nul',
  '- ',
  '&a ',
  '*a',
  '|',
  '!',
];

/** A body of any media type: grown from its grammar, and now and then damaged. */
export function anyBody(chance: Chance): Body {
  return chance.pick([json, lines, yaml, cbor])(chance);
}

/** JSON text, at most some levels deep, unless it is deep on purpose. */
export function jsonText(chance: Chance, levels = 4): string {
  if (chance.happens(0.002)) return deep(chance);
  if (levels === 0 || chance.happens(0.3)) return scalar(chance);
  if (chance.happens(0.4)) return `[${chance.times(4, () => jsonText(chance, levels - 1)).join(',')}]`;
  return `{${chance.times(5, () => `${quoted(chance)}:${jsonText(chance, levels - 1)}`).join(',')}}`;
}

function deep(chance: Chance): string {
  const levels = chance.size(100_000);
  const [open, close] = chance.pick([
    ['[', ']'],
    ['{"a":', '}'],
    ['[{"":', '}]'],
  ] as const);
  return `${open.repeat(levels)}1${chance.happens(0.7) ? close.repeat(levels) : ''}`;
}

function scalar(chance: Chance): string {
  if (chance.happens(0.05)) return '9'.repeat(chance.size(5_000));
  if (chance.happens(0.05)) return JSON.stringify(chance.pick(WORDS).repeat(chance.size(10_000)));
  return chance.pick([
    () => chance.pick(NUMBERS),
    () => quoted(chance),
    () => chance.pick(['true', 'false', 'null']),
  ])();
}

function quoted(chance: Chance): string {
  return JSON.stringify(chance.pick(WORDS));
}

function damaged(chance: Chance, text: string): string {
  if (chance.happens(0.6)) return text;
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + chance.pick(DAMAGE).repeat(chance.size(200)) + text.slice(at + chance.below(3));
}

function json(chance: Chance): Body {
  return { type: 'application/json', body: damaged(chance, jsonText(chance)) };
}

function lines(chance: Chance): Body {
  const action = () =>
    `{"${chance.pick(['index', 'create', 'update', 'delete', 'x'])}":{"_index":"f","_id":"${chance.below(9)}"}}`;
  const line = () => (chance.happens(0.5) ? action() : damaged(chance, jsonText(chance, 3)));
  return { type: 'application/x-ndjson', body: `${chance.times(12, line).join('\n')}\n` };
}

function yaml(chance: Chance): Body {
  const node = (indent: string, levels: number): string => {
    if (levels === 0 || chance.happens(0.3))
      return chance.pick([' 1', ' &a x', ' *a', ' |\n  text', ' "q"', ` ${jsonText(chance, 2)}`, ' !!int 1', '']);
    if (chance.happens(0.4)) return chance.times(4, () => `\n${indent}-${node(`${indent} `, levels - 1)}`).join('');
    return chance
      .times(4, () => `\n${indent}${chance.pick(['a', 'b', '? c', '"d"', '*a'])}:${node(`${indent}  `, levels - 1)}`)
      .join('');
  };
  const text = chance.happens(0.1)
    ? chance.pick(['[', '{', '- ', '? ', 'a: [']).repeat(chance.size(50_000))
    : node('', 4);
  return { type: 'application/yaml', body: damaged(chance, `---${text}\n`) };
}

function cbor(chance: Chance): Body {
  const type = 'application/cbor';
  if (chance.happens(0.2)) return { type, body: Buffer.alloc(chance.size(100_000), chance.below(256)) };
  const bytes: number[] = [];
  addItem(chance, bytes, 4);
  return { type, body: Buffer.from(bytes) };
}

/** Adds an item whose head says how many bytes or items follow, and now and then lies. */
function addItem(chance: Chance, bytes: number[], levels: number): void {
  const major = levels === 0 ? chance.pick([0, 1, 2, 3, 7]) : chance.below(8);
  const count = chance.below(5);
  bytes.push((major << 5) | (chance.happens(0.05) ? chance.below(32) : count));
  const items = { 4: count, 5: 2 * count, 6: 1 }[major] ?? 0;
  if (major === 2 || major === 3) bytes.push(...Buffer.alloc(count, 97 + count));
  for (let index = 0; index < items; index += 1)
    addItem(chance, bytes, major === 5 && index % 2 === 0 ? 0 : levels - 1);
}
