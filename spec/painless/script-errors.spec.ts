import { expect } from 'chai';
import { failure, run } from './compiled';

/** A script → type and reason of what is inside its script_exception, and the offset that it reports. */
const COMPILE_ERRORS: readonly (readonly [string, string, number])[] = [
  ["_score * foo bar + doc['myParent.weight'].value", "invalid sequence of tokens near ['bar'].", 13],
  ['syntax errors are fun!', "invalid sequence of tokens near ['are'].", 14],
  ['def i = 1} return 1', "unexpected token ['}'] was expecting one of [{<EOF>, ';'}].", 9],
  ['if (true', 'unexpected end of script.', 8],
  ['return params.a? .b', "invalid sequence of tokens near ['.'].", 17],
  [
    "'\\a'",
    "unexpected character ['\\a]. The only valid escape sequences in strings starting with ['] are [\\\\] and [\\'].",
    0,
  ],
  ["'cat", "unexpected character ['cat].", 0],
  [
    'return 864000000000',
    'Invalid int constant [864000000000]. If you want a long constant then change it to [864000000000L].',
    7,
  ],
  ['return -92233720368547758070', 'Invalid int constant [-92233720368547758070].', 7],
  ['foo', 'cannot resolve symbol [foo]', 0],
  ['1 + test0', 'cannot resolve symbol [test0]', 4],
  ['def x = a.b.c', 'cannot resolve symbol [a.b.c]', 11],
  ['def x = 1; def x = 2;', 'variable [x] is already defined', 15],
  ['try { int x; } catch (PainlessError error) {}', 'cannot resolve type [PainlessError]', 22],
  ['if (true) { if (true) return 1 }', "unexpected token ['}'] was expecting one of [{<EOF>, ';'}].", 31],
  ['foo(1)', 'Unknown call [foo] with [1] arguments.', 0],
  ['Instant.now()', 'static method [java.time.Instant, now/0] not found', 7],
  ['1 * 1; return null', 'not a statement: result not used from multiplication operation [*]', 0],
  ['1.1; return null', 'not a statement: decimal constant [1.1] not used', 0],
  ['params.s; return null', 'not a statement: result of dot operator [.] not used', 6],
  ['1 = 2', 'invalid assignment: cannot assign a value to numeric constant [1]', 0],
  ['params.x() = 1;', 'invalid assignment: cannot assign a value to method call [x/0]', 6],
];

const RUNTIME_ERRORS: readonly (readonly [string, string, string | null, readonly string[]])[] = [
  [
    'params.q.r',
    'null_pointer_exception',
    'cannot access method/field [r] from a null def reference',
    ['params.q.r', '        ^---- HERE'],
  ],
  [
    'def    x = null; boolean y = x.isEmpty();\nreturn y;',
    'null_pointer_exception',
    'cannot access method/field [isEmpty] from a null def reference',
    ['y = x.isEmpty();\n', '     ^---- HERE'],
  ],
  [
    'def    x = null;\nboolean y = false;\nif (!y) {\n  y = x.isEmpty();\n}\nreturn y;',
    'null_pointer_exception',
    'cannot access method/field [isEmpty] from a null def reference',
    ['y = x.isEmpty();\n}\n', '     ^---- HERE'],
  ],
  [
    'params.s.foo()',
    'illegal_argument_exception',
    'dynamic method [java.lang.String, foo/0] not found',
    ['params.s.foo()', '        ^---- HERE'],
  ],
  [
    'params.s.foo',
    'illegal_argument_exception',
    'dynamic getter [java.lang.String, foo] not found',
    ['params.s.foo', '        ^---- HERE'],
  ],
  [
    'params.list[9]',
    'index_out_of_bounds_exception',
    'Index 9 out of bounds for length 3',
    ['params.list[9]', '           ^---- HERE'],
  ],
  ['1 / 0', 'arithmetic_exception', '/ by zero', ['1 / 0', '^---- HERE']],
  [
    'params.m + 1',
    'class_cast_exception',
    'Cannot apply [+] operation to types [java.util.HashMap] and [java.lang.Integer].',
    ['params.m + 1', '^---- HERE'],
  ],
  [
    'while (true) {}',
    'painless_error',
    'The maximum number of statements that can be executed in a loop has been reached.',
    ['while (true) {}', '^---- HERE'],
  ],
  ['int r(int x) { return r(x) } r(1)', 'stack_overflow_error', null, ['return r(x) } ', '       ^---- HERE']],
];

describe('errors of scripts', () => {
  for (const [source, reason, offset] of COMPILE_ERRORS) {
    it(`refuses ${source}`, () => {
      const error = failure(() => run(source));
      expect(error.type).to.equal('script_exception');
      expect(error.status).to.equal(400);
      expect(error.reason).to.equal('compile error');
      expect(error.causedBy?.type).to.equal('illegal_argument_exception');
      expect(error.causedBy?.reason).to.equal(reason);
      expect(error.extra?.position).to.include({ offset });
      expect(error.extra).to.include({ script: source, lang: 'painless' });
    });
  }

  for (const [source, type, reason, stack] of RUNTIME_ERRORS) {
    it(`fails at ${source}`, () => {
      const error = failure(() => run(source));
      expect(error.reason).to.equal('runtime error');
      expect([error.causedBy?.type, error.causedBy?.reason]).to.deep.equal([type, reason]);
      expect(error.extra?.script_stack).to.deep.equal(stack);
    });
  }

  it('shows 25 characters before and after a compile error', () => {
    const error = failure(() => run("_score * foo bar + doc['myParent.weight'].value"));
    expect(error.extra?.position).to.deep.equal({ offset: 13, start: 0, end: 38 });
    expect(error.extra?.script_stack).to.deep.equal([
      "_score * foo bar + doc['myParent.weigh ...",
      '             ^---- HERE',
    ]);
  });
});
