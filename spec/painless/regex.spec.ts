import { expect } from 'chai';
import fc from 'fast-check';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { compileScript } from '../../server/painless/compile';
import { scriptContexts } from '../../server/painless/context';
import { effortOf } from '../../server/painless/regex/effort';
import { JavaRegex } from '../../server/painless/regex/java-regex';
import { javaText } from '../../server/painless/values/text';

function run(source: string): string {
  const script = compileScript(source, 'painless', scriptContexts.field);
  return javaText(script.run({ params: { s: 'abc' }, doc: {} }));
}

function failure(source: string): string {
  try {
    run(source);
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    const cause = error.causedBy ?? error;
    return `${cause.type}: ${cause.reason}`;
  }
  throw new Error('nothing was thrown');
}

const VALUES: readonly (readonly [string, string])[] = [
  ["'abc' =~ /b/", 'true'],
  ["'abc' ==~ /b/", 'false'],
  ["'abc' ==~ /a.c/", 'true'],
  ["'b' ==~ /a|b/", 'true'],
  ["'HELLO' =~ /hello/i", 'true'],
  ["params.s ==~ /[a-z]+/ ? 'y' : 'n'", 'y'],
  ["'a/b' =~ /\\//", 'true'],
  ["/(\\d{1,3}\\.){3}\\d{1,3}/.matcher('ip 10.0.0.1').find()", 'true'],
  [
    "def m = /(\\w+)@(?<d>\\w+)/.matcher('a@b c@d'); def r = []; while (m.find()) { r.add(m.group(1) + m.group('d') + m.start() + m.end()) } return r",
    '[ab03, cd47]',
  ],
  ["Matcher m = /a(b)?/.matcher('a'); return '' + m.matches() + m.group(1) + m.groupCount()", 'truenull1'],
  ["'aXbX'.replaceAll(/X/, m -> m.group().toLowerCase() + '$1')", 'ax$1bx$1'],
  ["'aXbX'.replaceFirst(/X/, m -> '-')", 'a-bX'],
  ["'ab'.replaceAll(/x*/, m -> '-')", '-a-b-'],
  ["/(a)/.matcher('banana').replaceAll('[$1]')", 'b[a]n[a]n[a]'],
  ["String.join('|', Arrays.asList(/,\\s*/.split('a, b,c,,')))", 'a|b|c'],
  ["def l = ['a1', 'b']; l.removeIf(s -> s =~ /\\d/); return l", '[b]'],
  ['12 / 2 / 3', '2'],
];

const FAILURES: readonly (readonly [string, string])[] = [
  [
    'def x = 5; return x =~ /a/',
    "class_cast_exception: class java.lang.Integer cannot be cast to class java.lang.String (java.lang.Integer and java.lang.String are in module java.base of loader 'bootstrap')",
  ],
  [
    'def x = null; return x =~ /a/',
    'null_pointer_exception: Cannot invoke "java.lang.CharSequence.length()" because "this.text" is null',
  ],
  ["/a/.matcher('b').group()", 'illegal_state_exception: No match found'],
  ["def m = /a/.matcher('a'); m.find(); m.group(1)", 'index_out_of_bounds_exception: No group 1'],
  ["def m = /a/.matcher('a'); m.find(); m.group('n')", 'illegal_argument_exception: No group with name <n>'],
  ["/a/.matcher('a').replaceAll('$2')", 'index_out_of_bounds_exception: No group 2'],
  ["'a'.replaceAll('a', m -> 'b')", 'class_cast_exception: Cannot cast java.lang.String to java.util.regex.Pattern'],
  ['/a/x', 'not_emulated_exception: es-connector-mock does not emulate the regular expression [a]'],
];

/** Whether a pattern is certain to be fast on a thousand characters. */
const EFFORTS: readonly (readonly [string, boolean])[] = [
  ['abc', true],
  ['a+', true],
  ['a+b', true],
  ['\\d{1,3}(?:\\.\\d{1,3}){3}', true],
  ['^(?:error|warn): .*$', true],
  ['(?<d>a)|[^)*]+x', true],
  ['a.*b.*c', false],
  ['(a+)+$', false],
  ['(a|aa)+$', false],
  ['(a)\\1*', false],
  ['(?:a?){40}a{40}', false],
];

describe('Painless: regular expressions', () => {
  for (const [source, text] of VALUES) {
    it(`${source} is ${text}`, () => {
      expect(run(source)).to.equal(text);
    });
  }

  for (const [source, why] of FAILURES) {
    it(`${source} fails`, () => {
      expect(failure(source)).to.equal(why);
    });
  }

  for (const [pattern, isFast] of EFFORTS) {
    it(`${pattern} ${isFast ? 'is' : 'may not be'} fast`, () => {
      expect(effortOf(pattern)(1000) <= 1e8).to.equal(isFast);
    });
  }

  it('are stopped if they would take forever', () => {
    const text = `${'a'.repeat(100)}b`;
    expect(failure(`'${text}' =~ /(a+)+$/`)).to.match(/^not_emulated_exception: es-connector-mock stops regular expr/);
  });

  it('find the same matches, interruptible or not @fuzz', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(text, (given) => {
        const slow = JavaRegex.compile('(a)(b|bc)*(?:c+)*(\\2)?') as JavaRegex;
        expect(slow.isFast(given.length)).to.equal(false);
        const expected = /(a)(b|bc)*(?:c+)*(\2)?/.exec(given);
        const found = slow.find(given);
        expect(found?.groups.slice()).to.deep.equal(expected ? [...expected] : undefined);
        expect(found?.start).to.equal(expected?.index);
      }),
      { numRuns: 50 },
    );
  });
});
