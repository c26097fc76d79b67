import { BREAKER, LONG, PATH, repeated, SET, simulate } from './processors';
import { describeHostile } from './suite';

/** Lists of lists: 2^60 of them for a reader, 61 in memory. */
const SCRIPT = 'def l = []; for (int i = 0; i < 60; i++) { l = [l, l]; } ';

describeHostile('pipelines that make documents grow', [
  simulate(
    'templates that double a field',
    repeated(60, () => ({ set: { field: 'a', value: '{{{a}}}{{{a}}}' } })),
    { a: 'x' },
    [200, BREAKER],
  ),
  simulate(
    'escapes that double a field',
    repeated(60, () => ({ set: { field: 'a', value: '{{a}}' } })),
    { a: '\\' },
    [200, BREAKER],
  ),
  simulate(
    'a template of the whole document',
    repeated(60, () => ({ set: { field: 'a', value: '{{_source}}{{_source}}' } })),
    { a: 'x' },
    [200, BREAKER],
  ),
  simulate(
    'the document as JSON in itself',
    repeated(60, () => ({ set: { field: 'a', value: '{{#toJson}}_source{{/toJson}}' } })),
    { a: '"' },
    [200, BREAKER],
  ),
  simulate(
    'names that double',
    repeated(60, () => ({ set: { field: 'a', value: '{{a}}{{a}}' } })).concat({ set: { field: '{{a}}', value: '1' } }),
    { a: 'x' },
    [200, BREAKER],
  ),
  simulate(
    'copies of a list that is appended to itself',
    repeated(60, () => ({ append: { field: 'a', copy_from: 'a' } })),
    { a: [1] },
    [200, BREAKER],
  ),
  simulate(
    'values appended by templates',
    repeated(60, () => ({ append: { field: 'a', value: ['{{a}}', '{{a}}'] } })),
    { a: ['x'] },
    [200, BREAKER],
  ),
  simulate(
    'copies of an object in itself',
    repeated(60, (n) => ({ set: { field: `a.b${n}`, copy_from: 'a' } })),
    { a: { x: 1 } },
    [200, BREAKER],
  ),
  simulate(
    'copies of the document in itself',
    repeated(60, (n) => ({ set: { field: `b${n}`, copy_from: '_source' } })),
    { a: { x: 1 } },
    [200],
  ),
  simulate(
    'replacements of each letter by many',
    repeated(60, () => ({ gsub: { field: 'a', pattern: 'x', replacement: 'xxxxxxxxxx' } })),
    { a: 'x' },
    [200, BREAKER],
  ),
  simulate(
    'replacements of nothing',
    repeated(60, () => ({ gsub: { field: 'a', pattern: '', replacement: 'xx' } })),
    { a: 'x' },
    [200, BREAKER],
  ),
  simulate(
    'replacements by groups',
    repeated(60, () => ({ gsub: { field: 'a', pattern: '(.+)', replacement: '$1$1$1$1' } })),
    { a: 'x' },
    [200, BREAKER],
  ),
  simulate(
    'a costly expression',
    [{ gsub: { field: 'a', pattern: '(a+)+b', replacement: '' } }],
    { a: 'a'.repeat(100_000) },
    [200, BREAKER],
  ),
  simulate(
    'a text split and joined',
    repeated(60, () => [{ split: { field: 'a', separator: '' } }, { join: { field: 'a', separator: 'xxxx' } }]).flat(),
    { a: 'xx' },
    [200, BREAKER],
  ),
  simulate(
    'a text split at an expression that is costly',
    [{ split: { field: 'a', separator: '(a*)*b' } }],
    { a: 'a'.repeat(100_000) },
    [200, BREAKER],
  ),
  simulate(
    'pairs of keys and values in one list',
    [{ kv: { field: 'a', field_split: ' ', value_split: '=' } }],
    { a: 'k=v '.repeat(200_000) },
    [200, BREAKER],
  ),
  simulate(
    'pairs compared with many names',
    [{ kv: { field: 'a', field_split: ' ', value_split: '=', include_keys: repeated(20_000, (n) => `n${n}`) } }],
    { a: repeated(20_000, (n) => `k${n}=v`).join(' ') },
    [200, BREAKER],
  ),
  simulate(
    'pairs below a long path',
    [{ kv: { field: 'a', field_split: ' ', value_split: '=', target_field: PATH } }],
    { a: 'k=v '.repeat(100_000) },
    [200, BREAKER],
  ),
  simulate(
    'fields compared with many names',
    [{ remove: { keep: repeated(20_000, (n) => `n${n}`) } }],
    Object.fromEntries(repeated(20_000, (n) => [`f${n}`, n])),
    [200, BREAKER],
  ),
  simulate(
    'names of 3,000 dots',
    [{ dot_expander: { field: '*' } }],
    Object.fromEntries(repeated(20, (n) => [`n${n}.${PATH}`, n])),
    [200],
  ),
  simulate(
    'a name of 100,000 dots',
    [{ dot_expander: { field: repeated(100_000, () => 'a').join('.') } }],
    { [repeated(100_000, () => 'a').join('.')]: 1 },
    [400, 'Name length (199999) exceeds the maximum allowed'],
  ),
  simulate('a path of 3,000 parts', [{ set: { field: PATH, value: 1 } }], {}, [200, 'illegal_argument_exception']),
  simulate('a path of 3,000 parts that is looked for', [{ rename: { field: PATH, target_field: 'a' } }], {}, [
    200,
    'illegal_argument_exception',
  ]),
  simulate('a path of 3,000 parts that a template makes', [{ set: { field: '{{p}}', value: 1 } }], { p: PATH }, [
    200,
    'illegal_argument_exception',
  ]),
  simulate(
    'values that a script nests',
    [{ script: { source: "def m = [:]; for (int i = 0; i < 3000; i++) { m = ['a': m] } ctx.m = m" } }],
    {},
    [200, 'illegal_argument_exception'],
  ),
  simulate('references that a script shares', [{ script: { source: `${SCRIPT} ctx.x = l` } }], {}, [200, BREAKER]),
  simulate(
    'references that a script shares in the metadata',
    [{ script: { source: `${SCRIPT} ctx._dynamic_templates = ['a': l]` } }],
    {},
    [200, BREAKER],
  ),
  simulate(
    'references shared little by little',
    repeated(60, () => ({ script: { source: 'ctx.x = [ctx.x, ctx.x]' } })),
    { x: 1 },
    [200, BREAKER],
  ),
  simulate(
    'a script for each value of a list',
    [{ foreach: { field: 'a', processor: { script: { source: 'ctx.n = 1' } } } }],
    { a: repeated(20_000, Number) },
    [200, BREAKER],
  ),
  simulate(
    'loops in loops',
    [
      repeated(6, Number).reduce<object>((processor) => ({ foreach: { field: 'a', processor } }), {
        append: { field: 'b', value: 1 },
      }),
    ],
    { a: repeated(20, Number) },
    [200, BREAKER],
  ),
  simulate(
    'a loop that doubles in each step',
    [{ foreach: { field: 'a', processor: { append: { field: 'b', copy_from: 'b' } } } }],
    { a: repeated(100, Number), b: [1] },
    [200, BREAKER],
  ),
  simulate(
    'processors in one another',
    [repeated(2_000, Number).reduce<object>((processor) => ({ foreach: { field: 'a', processor } }), SET)],
    { a: [1] },
    [400, 'Document nesting depth (1001)'],
  ),
  simulate(
    'failures handled in failures',
    [repeated(400, Number).reduce<object>((processor) => ({ fail: { message: 'no', on_failure: [processor] } }), SET)],
    {},
    [400, 'Document nesting depth (1001)'],
  ),
  simulate(
    'loops in a template',
    [{ set: { field: 'b', value: `${'{{#a}}'.repeat(8)}x${'{{/a}}'.repeat(8)}` } }],
    { a: repeated(20, Number) },
    [200, BREAKER],
  ),
  simulate(
    'sections in one another',
    [{ set: { field: 'b', value: `${'{{#a}}'.repeat(3_000)}x${'{{/a}}'.repeat(3_000)}` } }],
    { a: [1] },
    [500, 'nested too deeply'],
  ),
  simulate(
    'a document shown after each of many steps',
    repeated(1_000, () => SET),
    { t: LONG },
    [429, BREAKER],
    '?verbose=true',
  ),
  simulate(
    'conditions on copies of a long document',
    repeated(1_000, () => ({ set: { if: 'def l = []; l.add(1); return ctx.t.size() == 0', field: 'b', value: 1 } })),
    { t: repeated(50_000, Number) },
    [200, BREAKER],
  ),
  simulate(
    'an expression of fields that is not emulated',
    [{ grok: { field: 'a', patterns: ['%{GREEDYDATA:a}'.repeat(100)] } }],
    { a: 'x' },
    [501, 'grok'],
  ),
  simulate(
    'keys of a text that is not emulated',
    [{ dissect: { field: 'a', pattern: '%{a} '.repeat(10_000) } }],
    { a: 'x' },
    [501, 'dissect'],
  ),
]);
