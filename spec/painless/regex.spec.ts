import { expect } from 'chai';
import fc from 'fast-check';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { compileScript } from '../../server/painless/compile';
import { scriptContexts } from '../../server/painless/context';
import { effortOf } from '../../server/painless/regex/effort';
import { compilePattern } from '../../server/painless/regex/program';
import { readRegexPattern } from '../../server/painless/regex/read-pattern';
import { searchText } from '../../server/painless/regex/safe-regex';
import { stringValueOf } from '../../server/painless/values/text';
import { Budget } from '../../server/runtime/budget';

function run(source: string): string {
  const script = compileScript(source, 'painless', scriptContexts.field);
  return stringValueOf(script.run({ params: { s: 'abc' }, doc: {} }, { budget: new Budget() }), new Budget());
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
      for (const length of [0, 1, 2]) expect(effortOf(pattern)(length)).to.be.at.least(0);
    });
  }

  it('are stopped if they would take forever', () => {
    const text = `${'a'.repeat(100)}b`;
    const wrapped = `${'a'.repeat(61)}...`;
    expect(failure(`'${text}' =~ /(a+)+$/`)).to.equal(
      'circuit_breaking_exception: [scripting] Regular expression considered too many characters, pattern: [(a+)+$], ' +
        `limit factor: [6], char limit: [606], count: [607], wrapped: [${wrapped}], this limit can be changed by ` +
        'changed by the [script.painless.regex.limit-factor] setting',
    );
  });

  /** Patterns with everything that can be matched step by step; all characters are of a few kinds, to meet often. */
  const part: fc.Arbitrary<string> = fc.letrec((tie) => ({
    one: fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '\\b', '\\B', '^', '$', 'c'),
    quantified: fc
      .tuple(tie('group'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,3}', '{1,}', '*?', '+?', '??', '{1,3}?'))
      .map(([item, quantifier]) => `${item as string}${quantifier}`),
    group: fc.oneof(
      fc.constantFrom('a', 'b', '.', '[ab]', '[^b]'),
      tie('node').map((inner) => `(${inner as string})`),
      tie('node').map((inner) => `(?:${inner as string})`),
    ),
    look: fc
      .tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), tie('node'))
      .map(([sign, inner]) => `(${sign}${inner as string})`),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('one'),
      tie('quantified'),
      tie('group'),
      tie('look'),
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `${a as string}${b as string}`),
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `${a as string}|${b as string}`),
    ),
  })).node as fc.Arbitrary<string>;

  it('find the same by steps as JavaScript finds @fuzz', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '\n'), maxLength: 10 });
    const flags = fc.constantFrom('u', 'iu', 'mu', 'su');
    const free = { charge: () => undefined };
    fc.assert(
      fc.property(part, text, flags, (pattern, given, letters) => {
        const expected = new RegExp(pattern, letters).exec(given);
        const program = compilePattern(readRegexPattern(pattern, letters), letters.includes('i'));
        const found = searchText(program, given, 0, free);
        expect(found?.groups).to.deep.equal(expected ? [...expected] : undefined);
        expect(found?.start).to.equal(expected?.index);
      }),
      { numRuns: 2000 },
    );
  });

  it('go back to groups by number and by name', () => {
    expect(run("def m = /(?<x>a|b)c\\k<x>\\1/.matcher('acbbcbbaca'); m.find(); m.start() + m.group('x')")).to.equal(
      '3b',
    );
    expect(run("/(?i)(ab)\\1/.matcher('abAB').matches()")).to.equal('true');
  });
});
