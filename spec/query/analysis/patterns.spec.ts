import { expect } from 'chai';
import { IndexAnalyzers } from '../../../server/query/analysis/custom-analyzers';
import { Budget } from '../../../server/runtime/budget';
import type { IndexSettings } from '../../../server/store/settings';

type Parts = Readonly<Record<string, string | readonly string[]>>;

const settingsOf = (kind: string, name: string, parts: Parts): IndexSettings =>
  Object.fromEntries(
    Object.entries(parts).map(([key, value]) => [`analysis.${kind}.${name}.${key}`, value]),
  ) as IndexSettings;

/** What an analyzer of these settings makes of a text: `term@position[start-end]`. */
function shown(settings: IndexSettings, text: string): string {
  const tokens = new IndexAnalyzers(settings).analyzer('a').tokens(text, new Budget());
  return tokens.map(({ term, position, start, end }) => `${term}@${position}[${start}-${end}]`).join(' ');
}

/** What Lucene 10.2.2 makes of the same. */
describe('components with patterns', () => {
  const tokenizers: [parts: Parts, text: string, tokens: string][] = [
    [{ type: 'pattern' }, 'Foo_bar, baz', 'Foo_bar@0[0-7] baz@1[9-12]'],
    [{ type: 'pattern', pattern: '([a-z]+)', group: '1' }, 'The QUICK', 'he@0[1-3]'],
    [{ type: 'pattern', pattern: 'X', flags: 'CASE_INSENSITIVE' }, 'axbXXc', 'a@0[0-1] b@1[2-3] c@2[5-6]'],
    [{ type: 'simple_pattern', pattern: '[0-9]{3}' }, 'fd-786-x1234', '786@0[3-6] 123@1[8-11]'],
    [
      { type: 'simple_pattern_split', pattern: '[:x ]+' },
      'brown-fox a1b ::y',
      'brown-fo@0[0-8] a1b@1[10-13] y@2[16-17]',
    ],
    [
      { type: 'char_group', tokenize_on_chars: ['whitespace', '-', 'digit'] },
      'brown-fox a1b',
      'brown@0[0-5] fox@1[6-9] a@2[10-11] b@3[12-13]',
    ],
  ];
  for (const [parts, text, tokens] of tokenizers) {
    it(`${parts.type} tokenizer ${JSON.stringify(parts)}`, () => {
      const settings = { ...settingsOf('tokenizer', 't', parts), 'analysis.analyzer.a.tokenizer': 't' };
      expect(shown(settings, text)).to.equal(tokens);
    });
  }

  const filters: [parts: Parts, text: string, terms: string][] = [
    [{ type: 'pattern_replace', pattern: '(dog)', replacement: 'watch$1' }, 'dogdog', 'watchdogwatchdog'],
    [{ type: 'pattern_replace', pattern: 'dog', all: 'false' }, 'dogdog', 'dog'],
    [
      { type: 'pattern_capture', patterns: ['(([a-z]+)(\\d*))'] },
      'abc123def456',
      'abc123def456 abc123 abc 123 def456 def 456',
    ],
    [
      { type: 'pattern_capture', patterns: ['([^@]+)', '(\\d+)'], preserve_original: 'false' },
      'smith_1@foo',
      'smith_1 1 foo',
    ],
    [{ type: 'fingerprint', separator: '+' }, 'b', 'b'],
    [{ type: 'fingerprint', max_output_size: '2' }, 'abc', ''],
    [{ type: 'keep_types', types: ['word'] }, 'abc', 'abc'],
    [{ type: 'keep_types', types: ['word'], mode: 'exclude' }, 'abc', ''],
    [{ type: 'snowball' }, 'generously', 'generous'],
    [{ type: 'snowball', language: 'Porter' }, 'generously', 'gener'],
    [{ type: 'snowball', name: 'German' }, 'häuser', 'haus'],
  ];
  for (const [parts, text, terms] of filters) {
    it(`${parts.type} filter ${JSON.stringify(parts)}`, () => {
      const chain = { 'analysis.analyzer.a.tokenizer': 'keyword', 'analysis.analyzer.a.filter': ['f'] };
      const tokens = new IndexAnalyzers({ ...settingsOf('filter', 'f', parts), ...chain }).analyzer('a');
      expect(
        tokens
          .tokens(text, new Budget())
          .map(({ term }) => term)
          .join(' '),
      ).to.equal(terms);
    });
  }

  const analyzers: [parts: Parts, text: string, tokens: string][] = [
    [{ type: 'pattern' }, 'Foo_bar, BAZ', 'foo_bar@0[0-7] baz@1[9-12]'],
    [{ type: 'pattern', pattern: '-', lowercase: 'false', stopwords: ['a'] }, 'B-a-C', 'B@0[0-1] C@2[4-5]'],
    [{ type: 'fingerprint' }, 'Yes yes, Gödel said this.  ', 'godel said this yes@0[0-27]'],
    [{ type: 'fingerprint', stopwords: '_english_' }, 'and the Fox', 'fox@0[0-11]'],
    [{ type: 'snowball' }, "The dog's skies", 'dog@1[4-9] sky@2[10-15]'],
    [{ type: 'snowball', language: 'German' }, 'die Häuser', 'haus@1[4-10]'],
    [{ type: 'snowball', language: 'Danish' }, 'og husene', 'og@0[0-2] hus@1[3-9]'],
  ];
  for (const [parts, text, tokens] of analyzers) {
    it(`${parts.type} analyzer ${JSON.stringify(parts)}`, () => {
      expect(shown(settingsOf('analyzer', 'a', parts), text)).to.equal(tokens);
    });
  }

  it('cannot take long', () => {
    const filter = settingsOf('filter', 'f', { type: 'pattern_replace', pattern: '(a+)+b' });
    const settings = { ...filter, 'analysis.analyzer.a.tokenizer': 'keyword', 'analysis.analyzer.a.filter': ['f'] };
    const analyzer = new IndexAnalyzers(settings).analyzer('a');
    expect(() => analyzer.tokens('a'.repeat(3000), new Budget()))
      .to.throw()
      .with.property('type', 'circuit_breaking_exception');
  });
});
