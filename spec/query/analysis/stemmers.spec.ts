import { expect } from 'chai';
import { IndexAnalyzers } from '../../../server/query/analysis/custom-analyzers';
import { Budget } from '../../../server/runtime/budget';
import { emulatedStemmers, englishStemmers } from '../../../server/store/analysis/languages';
import { stems } from './stems';

function stemsOf(language: string, words: readonly string[]): string[] {
  const analyzers = new IndexAnalyzers({
    'analysis.filter.mine.type': 'stemmer',
    'analysis.filter.mine.language': language,
    'analysis.analyzer.a.tokenizer': 'whitespace',
    'analysis.analyzer.a.filter': ['mine'],
  });
  const tokens = analyzers.analyzer('a').tokens(words.join(' '), new Budget());
  return tokens.map(({ term }) => term);
}

describe('stemmers', () => {
  for (const [language, table] of Object.entries(stems)) {
    it(`${language} makes the stems that Lucene makes`, () => {
      const pairs = table.split(' ').map((pair) => pair.split('>'));
      const words = pairs.map(([word]) => word as string);
      const got = stemsOf(language, words);
      expect(words.map((word, at) => `${word}>${got[at]}`).join(' ')).to.equal(table);
    });
  }

  it('are all in the table', () => {
    expect(Object.keys(stems)).to.include.members([
      ...Object.keys(emulatedStemmers).filter((name) => name !== 'german2'),
      'minimal_english',
    ]);
  });

  it('go by other names, too', () => {
    expect(stemsOf('lightGerman', ['häusern'])).to.deep.equal(['haus']);
    expect(stemsOf('GERMAN2', ['häusern'])).to.deep.equal(['haus']);
    expect(englishStemmers.map((name) => stemsOf(name, ["cats's"])[0])).to.deep.equal([
      "cats'",
      "cats'",
      "cats'",
      "cats'",
      'cats',
    ]);
  });
});
