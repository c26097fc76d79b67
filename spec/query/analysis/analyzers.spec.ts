import { expect } from 'chai';
import { IndexAnalyzers } from '../../../server/query/analysis/custom-analyzers';
import { porterStem } from '../../../server/query/analysis/porter';
import { fuzzyTest, parseFuzziness } from '../../../server/query/patterns/fuzzy';
import { regexpTest } from '../../../server/query/patterns/regexp';
import { wildcardTest } from '../../../server/query/patterns/wildcard';
import { Budget } from '../../../server/runtime/budget';

const terms = (name: string, text: string, settings = {}): string[] =>
  new IndexAnalyzers(settings)
    .analyzer(name)
    .tokens(text, new Budget())
    .map(({ term }) => term);

describe('analyzers', () => {
  const rows: [name: string, text: string, ...terms: string[]][] = [
    ['standard', 'The 2 QUICK Brown-Foxes jumped', 'the', '2', 'quick', 'brown', 'foxes', 'jumped'],
    ['standard', "the dog's bone. 3,000.5 a_b __ :)", 'the', "dog's", 'bone', '3,000.5', 'a_b'],
    [
      'standard',
      'wi-fi user@example.com http://x.org/a?b=1',
      'wi',
      'fi',
      'user',
      'example.com',
      'http',
      'x.org',
      'a',
      'b',
      '1',
    ],
    ['standard', '東京 ひら カタカナ Füße', '東', '京', 'ひ', 'ら', 'カタカナ', 'füße'],
    ['standard', ''],
    ['simple', "It's 2 o'clock", 'it', 's', 'o', 'clock'],
    ['whitespace', 'The quick-Brown  fox.', 'The', 'quick-Brown', 'fox.'],
    ['keyword', 'New York', 'New York'],
    ['stop', 'the Quick and the dead', 'quick', 'dead'],
    ['english', "The runner's running connections", 'runner', 'run', 'connect'],
  ];
  for (const [name, text, ...expected] of rows)
    it(`${name}: ${text}`, () => expect(terms(name, text)).to.deep.equal(expected));

  it('are built from the settings of an index', () => {
    const settings = {
      'analysis.analyzer.mine.tokenizer': 'whitespace',
      'analysis.analyzer.mine.filter': ['lowercase', 'asciifolding', 'short', 'grams'],
      'analysis.filter.short.type': 'length',
      'analysis.filter.short.min': '2',
      'analysis.filter.grams.type': 'edge_ngram',
      'analysis.filter.grams.min_gram': '2',
      'analysis.filter.grams.max_gram': '3',
      'analysis.normalizer.fold.filter': ['lowercase', 'asciifolding'],
    };
    expect(terms('mine', 'A Straße Éa', settings)).to.deep.equal(['st', 'str', 'ea']);
    expect(new IndexAnalyzers(settings).normalizer('fold')('ÀÉ')).to.equal('ae');
  });

  it('have shingles with fillers for stop words, as in Lucene', () => {
    const settings = {
      'analysis.analyzer.mine.tokenizer': 'whitespace',
      'analysis.analyzer.mine.filter': ['stop', 'shingle'],
    };
    expect(terms('mine', 'the quick brown fox', settings)).to.deep.equal([
      '_ quick',
      'quick',
      'quick brown',
      'brown',
      'brown fox',
      'fox',
    ]);
    expect(terms('mine', 'fox and a dog', settings)).to.deep.equal(['fox', 'fox _', '_ dog', 'dog']);
  });

  it('count positions across stop words', () => {
    const positions = new IndexAnalyzers({})
      .analyzer('stop')
      .tokens('the fox of a dog', new Budget())
      .map(({ position }) => position);
    expect(positions).to.deep.equal([1, 4]);
  });
});

describe('the stemmer', () => {
  const pairs =
    'caresses caress ponies poni cats cat feed feed agreed agre plastered plaster motoring motor sing sing conflated conflat ' +
    'hopping hop falling fall filing file happy happi sky sky relational relat rational ration valenci valenc ' +
    'vietnamization vietnam predication predic operator oper feudalism feudal decisiveness decis hopefulness hope ' +
    'formaliti formal triplicate triplic formative form electrical electr goodness good revival reviv allowance allow ' +
    'adjustable adjust irritant irrit replacement replac adoption adopt activate activ effective effect bowdlerize bowdler ' +
    'probate probat rate rate cease ceas controll control roll roll';
  it("produces the stems of Porter's paper", () => {
    const words = pairs.split(' ');
    for (let at = 0; at < words.length; at += 2) expect(porterStem(words[at] as string)).to.equal(words[at + 1]);
  });
});

describe('patterns', () => {
  const wildcards: [pattern: string, text: string, fits: boolean][] = [
    ['a*c', 'abbc', true],
    ['a*c', 'abbcd', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['*', '', true],
    ['a\\*c', 'a*c', true],
    ['a\\*c', 'abc', false],
    ['?', '\u{1f600}', true],
    ['*a*b*', 'xxayybzz', true],
  ];
  for (const [pattern, text, fits] of wildcards) {
    it(`${pattern} and ${text}`, () => expect(wildcardTest(pattern)(text)).to.equal(fits));
  }

  const expressions: [pattern: string, text: string, fits: boolean][] = [
    ['ab', 'ab', true],
    ['ab', 'abc', false],
    ['a|b', 'b', true],
    ['(ab)+', 'ababab', true],
    ['a{2,3}', 'aaaa', false],
    ['a{2,}', 'aaaa', true],
    ['[^a-c]x', 'dx', true],
    ['[a\\]]', ']', true],
    ['.*', 'any thing', true],
    ['"a.b"', 'a.b', true],
    ['"a.b"', 'axb', false],
    ['@', 'xyz', true],
    ['\\d+\\w', '12a', true],
    ['a\\.b', 'axb', false],
    ['', '', true],
    ['()', '', true],
  ];
  for (const [pattern, text, fits] of expressions) {
    it(`/${pattern}/ and ${text}`, () => expect(regexpTest(pattern)(text)).to.equal(fits));
  }

  it('rejects invalid expressions, and those that are not emulated', () => {
    for (const pattern of ['(', 'a)', '[a', 'a{', '"a', '[z-a]']) expect(() => regexpTest(pattern)).to.throw();
    for (const pattern of ['~a', 'a&b', '<1-5>']) expect(() => regexpTest(pattern)).to.throw('does not emulate');
    expect(() => regexpTest('(a{0,100}){0,100}b')).to.throw('Determinizing');
    expect(() => regexpTest('(a?){900}b')).to.throw('automaton with 902 states and 406351 transitions');
    for (const pattern of ['[ab]*a[ab]{13}', '(.*a){1,5}.{20}']) {
      expect(() => regexpTest(pattern)).to.throw('would require more than 10000 effort');
    }
    expect(() => regexpTest('[ab]*a[ab]{5}', { effort: 10 })).to.throw('would require more than 10 effort');
    expect(regexpTest('(a?){300}b')(`${'a'.repeat(300)}b`)).to.equal(true);
    for (const pattern of [`*${'a'.repeat(500)}b`, `*a${'?'.repeat(20)}b`]) {
      expect(() => wildcardTest(pattern)).to.throw('would require more than 10000 effort');
    }
  });

  const near: [wanted: string, term: string, edits: number, fits: boolean][] = [
    ['fox', 'fax', 1, true],
    ['fox', 'ofx', 1, true],
    ['fox', 'f', 1, false],
    ['fox', 'foxes', 2, true],
    ['fox', 'dog', 2, true],
    ['fox', 'dig', 2, false],
    ['fox', 'fox', 0, true],
  ];
  for (const [wanted, term, edits, fits] of near) {
    it(`${term} within ${edits} edits of ${wanted}`, () => expect(fuzzyTest(wanted, { edits })(term)).to.equal(fits));
  }

  it('determines fuzziness by length', () => {
    const auto = parseFuzziness('AUTO');
    expect(['ab', 'abc', 'abcdef'].map(auto)).to.deep.equal([0, 1, 2]);
    expect(() => parseFuzziness('3')).to.throw();
    expect(() => parseFuzziness('x')).to.throw('fuzziness cannot be [x].');
  });
});
