import { expect } from 'chai';
import fc from 'fast-check';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { compileScript } from '../../server/painless/compile';
import { scriptContexts } from '../../server/painless/context';
import { failure, run, textOf } from './compiled';

/** A script → its value, printed with Java's toString. */
const VALUES: readonly (readonly [string, string])[] = [
  ['1 + 2 * 3', '7'],
  ['5 / 2', '2'],
  ['-5 / 2', '-2'],
  ['-5 % 3', '-2'],
  ['5 / 2.0', '2.5'],
  ['5L / 2', '2'],
  ['2147483647 + 1', '-2147483648'],
  ['2147483647L + 1', '2147483648'],
  ['9223372036854775807L + 1', '-9223372036854775808'],
  ['params.big + 1', '3000000001'],
  ['1.0', '1.0'],
  ['100000000.0', '1.0E8'],
  ['1e-5', '1.0E-5'],
  ['1.0f + 1', '2.0'],
  ["'a' + 1 + 2.0 + null + true", 'a12.0nulltrue'],
  ["1 + 2 + 'a'", '3a'],
  ['1 << 33', '2'],
  ['1L << 33', '8589934592'],
  ['-8 >>> 28', '15'],
  ['6 & 3 | 8 ^ 1', '11'],
  ['~5', '-6'],
  ["'a'.sha1()", '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8'],
  ['1 == 1L && 1.0 == 1', 'true'],
  ["'a' == 'a' && 'a' != 'b'", 'true'],
  ['[1, 2] == [1, 2]', 'true'],
  ['[1] === [1]', 'false'],
  ['null == null', 'true'],
  ['!(1 < 2) || 2 >= 2', 'true'],
  ["params.n > 3 ? 'big' : 'small'", 'big'],
  ["params.missing ?: 'none'", 'none'],
  ['params.m?.z?.q', 'null'],
  ['(int) 3.9', '3'],
  ['(int) 3000000000.0', '2147483647'],
  ['(int) 4294967297L', '1'],
  ["(char) 'a' + 1", '98'],
  ['def x = 5; x += 2; x -= 1; x *= 3; x /= 4; x', '4'],
  ['int x = 5; x += 1.9; x', '6'],
  ['int i = 1; int j = i++ + ++i; j', '4'],
  ['params.list[0]', '1'],
  ['params.list[-1]', '3'],
  ['params.list.1', '2'],
  ['params.list.length', '3'],
  ['params.m.empty', 'false'],
  ["params['s'].length()", '3'],
  ['params.a = 1; params.a++; params.a', '2'],
  ['params.list[0] += 10; params.list', '[11, 2, 3]'],
  ["def m = ['zeta': 1, 'alpha': 2]; m.b = [3]; m", '{zeta=1, b=[3], alpha=2}'],
  ['Map m = new HashMap(); m.c = 1; m.a = 2; m.b = 3; m', '{a=2, b=3, c=1}'],
  ['def m = new LinkedHashMap(); m.c = 1; m.a = 2; m', '{c=1, a=2}'],
  ["def m = new TreeMap(); m.put('c', 1); m.put('a', 2); m", '{a=2, c=1}'],
  ["new ArrayList(new HashSet(['zeta', 'alpha', 'beta', 'alpha']))", '[zeta, alpha, beta]'],
  ['[] + "" + [:]', '[]{}'],
  ['int s = 0; for (int i = 0; i < 4; i++) { if (i == 2) continue; s += i } s', '4'],
  ['int s = 0; for (x in params.list) { s += x; if (x == 2) break; } s', '3'],
  ['int s = 0; for (int x : params.list) s += x; s', '6'],
  ['int i = 0; while (i < 3) i++; do { i++ } while (i < 10); i', '10'],
  ["for (e in params.m.entrySet()) { if (e.key == 'x') return e.value; }", '1.5'],
  ["def r = ''; for (k in params.m.keySet()) r += k; r", 'xy'],
  ['int add(int a, int b) { return a + b } add(1, add(2, 3))', '6'],
  ['params.list.removeIf(v -> v > 1); params.list', '[1]'],
  ['def l = [3, 1, 2]; l.sort((a, b) -> b - a); l', '[3, 2, 1]'],
  ['def l = [3, 1, 2]; Collections.sort(l); l', '[1, 2, 3]'],
  ['params.list.stream().filter(x -> x > 1).map(x -> x * 2).collect(Collectors.toList())', '[4, 6]'],
  ["params.tags.stream().map(String::toUpperCase).collect(Collectors.joining('-'))", 'RED-BLUE'],
  ['params.list.stream().mapToInt(x -> x).sum()', '6'],
  ['params.list.sum()', '6.0'],
  ["params.tags.join(',')", 'red,blue'],
  ["String.join('+', params.tags)", 'red+blue'],
  ["params.tags.indexOf('blue') + params.tags.indexOf('x')", '0'],
  ["params.tags.contains('red')", 'true'],
  ["def t = params.tags; t.remove(t.indexOf('red')); t", '[blue]'],
  ["params.m.containsKey('y') && !params.m.containsKey('z')", 'true'],
  ["params.m.getOrDefault('q', 7)", '7'],
  ["params.m.computeIfAbsent('l', k -> []).add(1); params.m.l", '[1]'],
  ["'a-b-c'.splitOnToken('-')[1]", 'b'],
  ["'a-b-c'.splitOnToken('-').length", '3'],
  ["' Ab '.trim().toLowerCase() + 'x'.toUpperCase()", 'abX'],
  ["'abc'.substring(1) + 'abc'.substring(0, 1) + 'abc'.replace('b', '$&')", 'bcaa$&c'],
  ["'abc'.charAt(1)", 'b'],
  ["'héllo'.encodeBase64().decodeBase64()", 'héllo'],
  ["Integer.parseInt('-42') + Long.parseLong('1')", '-41'],
  ['Math.max(1, 2)', '2.0'],
  ['Math.round(2.5)', '3'],
  ['Integer.MAX_VALUE', '2147483647'],
  ['params.s instanceof String && params.n instanceof Integer && !(params.n instanceof List)', 'true'],
  ["try { Integer.parseInt('x') } catch (NumberFormatException e) { return e.getMessage() }", 'For input string: "x"'],
  ["try { throw new IllegalStateException('no') } catch (Exception e) { return e.message }", 'no'],
  ["def s = new StringBuilder(); s.append('a').append(1); s.toString()", 'a1'],
  ['int[] x = new int[3]; x[1] = 5; x[1] + x.length', '8'],
  ['// nothing\n/* at all */ 1', '1'],
  [
    'Iterator it = params.list.iterator(); while (it.hasNext()) { if (it.next() == 2) it.remove(); } params.list',
    '[1, 3]',
  ],
];

describe('compileScript', () => {
  for (const [source, text] of VALUES) {
    it(`runs ${source}`, () => expect(textOf(run(source))).to.equal(text));
  }

  it('allows a loop 999,999 iterations and no more', () => {
    expect(run('for (int i = 0; i < 999999; ++i) {} 5')).to.equal(5);
    expect(run('int a = 0; for (int i = 0; i < 999999; i++) { a += i } 5')).to.equal(5);
    expect(failure(() => run('for (int i = 0; i < 1000000; ++i) {}')).causedBy?.type).to.equal('painless_error');
  });

  it('rejects a read-only expression as the last statement of a script without a result', () => {
    const error = failure(() => compileScript('ctx._source.foo', 'painless', scriptContexts.update));
    expect(error.causedBy?.reason).to.equal('not a statement: result of dot operator [.] not used');
  });

  it('distinguishes languages that are unknown from those that are not emulated', () => {
    const unknown = failure(() => compileScript('1', 'javascript', scriptContexts.update));
    expect([unknown.type, unknown.reason]).to.deep.equal([
      'illegal_argument_exception',
      'script_lang not supported [javascript]',
    ]);
    expect(failure(() => compileScript('1', 'expression', scriptContexts.update)).status).to.equal(501);
  });

  for (const source of ["field('a').get('')", "DecimalFormat f = new DecimalFormat('0')"]) {
    it(`names what is not emulated: ${source}`, () => {
      const error = failure(() => run(source));
      expect(error.type).to.equal('not_emulated_exception');
      expect(error.reason).to.contain('Painless');
    });
  }

  it('stops scripts that grow without limit', () => {
    for (const source of [
      "String s = 'x'; for (int i = 0; i < 100; i++) { s += s } return 1",
      'def l = [1]; for (int i = 0; i < 100; i++) { l.addAll(l) } return 1',
      "def s = 'aaaaaaaaaa'; for (int i = 0; i < 100; i++) { s = s.replace('a', s) } return 1",
      'def l = []; for (int i = 0; i < 90000; i++) l.add(i); for (x in l) { for (y in l) { } } return 1',
    ]) {
      const refusal = failure(() => run(source));
      expect([refusal.type, refusal.causedBy?.limit?.slice(0, 12)], source).to.deep.equal([
        'script_exception',
        'request.max_',
      ]);
    }
  });

  it('refuses to store values that contain themselves, and can print them', () => {
    expect(failure(() => run("def m = [:]; m.self = m; '' + m")).causedBy?.type).to.equal('stack_overflow_error');
  });

  it('treats __proto__ as a key like any other', () => {
    expect(textOf(run("def m = [:]; m['__proto__'] = 1; m.constructor == null ? m : 'no'"))).to.equal('{__proto__=1}');
  });

  it('throws only ElasticsearchError, and ends, whatever the source @fuzz', () => {
    const parts =
      "def int String if else for while do return ( ) [ ] { } . ?. , ; : ? + - * / % = == != < > && || ! -> ++ -- += x y params ctx doc 'a' \"b\" 1 2.5 3L null true false new ArrayList HashMap Math Collections in list size() add(1) get(0) put('k',1) try catch Exception throw instanceof ?: :: this lambda sort stream() collect Collectors toList()".split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (tokens) => {
        try {
          run(tokens.join(' '));
        } catch (error) {
          expect(error).to.be.instanceOf(ElasticsearchError);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('throws only ElasticsearchError for any text @fuzz', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (source) => {
        try {
          run(source);
        } catch (error) {
          expect(error).to.be.instanceOf(ElasticsearchError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
