import type { Attack } from '../server';
import type { Chance } from './chance';

const NAMES = ['a', 'b', 'l', 'm', 's', 'ctx', 'params', 'doc', 'ctx._source', 'this', 'x'];
const TYPES = [
  'def',
  'int',
  'long',
  'double',
  'String',
  'List',
  'Map',
  'boolean',
  'byte',
  'char',
  'ZonedDateTime',
  'x',
];
const LITERALS = [
  ...['0', '1', '-1', '1L', '1.5', '1.5f', '2147483647', '9223372036854775807L', '0x7f', '1e308', "''", "'abc'", '"x"'],
  ...[
    'null',
    'true',
    'false',
    '[]',
    '[:]',
    '[1,2,3]',
    "['a':1]",
    '/a+b/',
    "'\\u0000'",
    'new ArrayList()',
    'new HashMap()',
  ],
  ...['new int[3]', 'Math.PI', 'Instant.EPOCH', 'x -> x', '(x, y) -> x', 'String::length', 'Integer.MIN_VALUE'],
];
const METHODS = [
  ...[
    'length()',
    'size()',
    'get(0)',
    "get('a')",
    'add(1)',
    'put(1, 2)',
    'toString()',
    'hashCode()',
    'equals(1)',
    'isEmpty()',
  ],
  ...[
    'substring(1)',
    'substring(2, 1)',
    "indexOf('a')",
    "replace('a', 'b')",
    "splitOnToken(',')",
    'toUpperCase()',
    'trim()',
  ],
  ...[
    'stream()',
    'map(x -> x)',
    'filter(x -> true)',
    'collect(Collectors.toList())',
    'sum()',
    'sort(null)',
    'remove(0)',
  ],
  ...[
    'keySet()',
    'values()',
    'entrySet()',
    'iterator()',
    'next()',
    'contains(1)',
    'subList(0, 1)',
    'addAll([1])',
    'a',
    'b.c',
  ],
  ...[
    'intValue()',
    'compareTo(1)',
    'toInstant()',
    'plusDays(1)',
    'getYear()',
    'format(null)',
    'encodeBase64()',
    'find()',
  ],
  ...[
    'forEach(x -> {})',
    'computeIfAbsent(1, k -> 2)',
    'removeIf(x -> true)',
    'toArray()',
    'asString()',
    'length',
    'chars()',
  ],
];
const STATIC = [
  ...[
    'Math.max(E, E)',
    'Math.pow(E, E)',
    'Math.floorMod(E, E)',
    'Integer.parseInt(E)',
    'Long.valueOf(E)',
    'String.valueOf(E)',
  ],
  ...[
    'Collections.nCopies(E, E)',
    'Arrays.asList(E)',
    'Objects.hash(E)',
    'Instant.ofEpochMilli(E)',
    'ZonedDateTime.parse(E)',
  ],
  ...['Integer.toString(E, E)', 'Character.isDigit(E)', 'Double.compare(E, E)', 'Optional.of(E)', 'String.join(E, E)'],
  ...['LocalDate.of(E, E, E)', 'Duration.ofMillis(E)', 'String.format(E, [E])', 'Boolean.parseBoolean(E)', 'f(E)'],
];
const OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '<<',
  '>>>',
  '&',
  '|',
  '^',
  '&&',
  '||',
  '==',
  '===',
  '!=',
  '<',
  '>=',
  '=~',
  '==~',
  '?:',
];

/** The source of a script of random statements. */
export function scriptText(chance: Chance): string {
  const source = chance.times(6, () => statement(chance, 3)).join(' ');
  const functions = chance.happens(0.2) ? `int f(def x) { ${statement(chance, 2)} return 1 } ` : '';
  return functions + source;
}

/** A script of random statements, run by an update, a search or a pipeline. */
export function scripted(chance: Chance): Attack {
  const script = { source: scriptText(chance), params: { a: 1, b: 'x', l: [1, 'a', null], m: { a: { b: 1 } } } };
  return chance.pick<() => Attack>([
    () => ({ path: '/f/_update/1', body: { script } }),
    () => ({ path: '/f/_search', body: { size: 2, script_fields: { a: { script } } } }),
    () => ({ path: '/f/_search', body: { size: 2, query: { script: { script } } } }),
    () => ({ path: '/f/_search', body: { size: 2, sort: { _script: { type: 'number', script } } } }),
    () => ({
      path: '/_ingest/pipeline/_simulate',
      body: { pipeline: { processors: [{ script }] }, docs: [{ _source: { a: [1, { b: 'x' }], s: 'abc' } }] },
    }),
  ])();
}

function statement(chance: Chance, levels: number): string {
  const value = () => expression(chance, 3);
  const inner = () => (levels === 0 ? ';' : `{ ${statement(chance, levels - 1)} }`);
  return chance.pick([
    () => `${chance.pick(TYPES)} ${chance.pick(NAMES)} = ${value()};`,
    () => `${chance.pick(NAMES)} ${chance.pick(['=', '+=', '-=', '*=', '>>=', '&='])} ${value()};`,
    () => `ctx._source.x = ${value()};`,
    () => `ctx.${chance.pick(['op', '_id', '_index', 'x', '_version', '_source'])} = ${value()};`,
    () => `${chance.pick(NAMES)}[${value()}] = ${value()};`,
    () => `if (${value()}) ${inner()} else ${inner()}`,
    () => `for (int i = 0; i < ${chance.size(3_000)}; i++) ${inner()}`,
    () => `for (def e : ${value()}) ${inner()}`,
    () => `while (${chance.pick(['true', value()])}) { break; }`,
    () => `try ${inner()} catch (Exception e) ${inner()}`,
    () => `return ${value()};`,
    () => `throw new ${chance.pick(['Exception', 'IllegalArgumentException', 'x'])}(${value()});`,
    () => `${value()};`,
  ])();
}

function expression(chance: Chance, levels: number): string {
  if (levels === 0 || chance.happens(0.2)) return chance.pick(chance.happens(0.5) ? LITERALS : NAMES);
  const inner = () => expression(chance, levels - 1);
  return chance.pick([
    () => `${inner()} ${chance.pick(OPERATORS)} ${inner()}`,
    () => `${inner()}.${chance.pick(METHODS)}`,
    () => `(${inner()}).${chance.pick(METHODS)}`,
    () => `${inner()}?.${chance.pick(METHODS)}`,
    () => `(${chance.pick(TYPES)}) ${inner()}`,
    () => `${chance.pick(['-', '!', '~', '++', ''])}(${inner()})`,
    () => `${inner()}[${inner()}]`,
    () => `(${inner()} ? ${inner()} : ${inner()})`,
    () => `(${inner()} instanceof ${chance.pick(TYPES)})`,
    () => chance.pick(STATIC).replaceAll('E', inner),
    () =>
      `doc['${chance.pick(['n', 't', 'k', 'd', 'x'])}'].${chance.pick(['value', 'size()', 'values', 'empty', 'get(0)'])}`,
    () => `${inner()}++`,
  ])();
}
