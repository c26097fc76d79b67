import { expect } from 'chai';
import { IndexAnalyzers } from '../../../server/query/analysis/custom-analyzers';
import { Budget } from '../../../server/runtime/budget';

/** Tokens as `term@position+span[start-end]`, a star behind those that are synonyms. */
function shown(
  type: string,
  rules: readonly string[],
  text: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const parts = Object.entries(more).map(([key, value]) => [`analysis.filter.f.${key}`, value]);
  const analyzers = new IndexAnalyzers({
    ...Object.fromEntries(parts),
    'analysis.filter.f.type': type,
    'analysis.filter.f.synonyms': [...rules],
    'analysis.analyzer.a.tokenizer': 'whitespace',
    'analysis.analyzer.a.filter': ['lowercase', 'f'],
  });
  const tokens = analyzers.analyzer('a').tokens(text, new Budget());
  return tokens
    .map((token) => {
      const span = token.span === undefined ? '' : `+${token.span}`;
      return `${token.term}@${token.position}${span}[${token.start}-${token.end}]${token.type === 'SYNONYM' ? '*' : ''}`;
    })
    .join(' ');
}

const RULES = ['dns, domain name system', 'b c, x, y z w', 'e => q r', 'k => k, kk ll'];

/** What Lucene 10.2.2 makes of the same. */
describe('synonyms', () => {
  const rows: [type: string, expand: string, text: string, tokens: string][] = [
    [
      'synonym_graph',
      'true',
      'the DNS is up',
      'the@0[0-3] domain@1[4-7]* dns@1+3[4-7] name@2[4-7]* system@3[4-7]* is@4[8-10] up@5[11-13]',
    ],
    [
      'synonym_graph',
      'true',
      'domain name system up',
      'dns@0+3[0-18]* domain@0[0-6] name@1[7-11] system@2[12-18] up@3[19-21]',
    ],
    [
      'synonym_graph',
      'true',
      'a b c d e',
      'a@0[0-1] x@1+4[2-5]* y@1[2-5]* b@1+3[2-3] z@2[2-5]* w@3+2[2-5]* c@4[4-5] d@5[6-7] q@6[8-9]* r@7[8-9]*',
    ],
    ['synonym_graph', 'true', 'k c', 'k@0+2[0-1]* kk@0[0-1]* ll@1[0-1]* c@2[2-3]'],
    [
      'synonym_graph',
      'false',
      'a dns b c d e',
      'a@0[0-1] dns@1[2-5]* b@2[6-9]* c@3[6-9]* d@4[10-11] q@5[12-13]* r@6[12-13]*',
    ],
    [
      'synonym',
      'true',
      'the dns is up',
      'the@0[0-3] dns@1[4-7] domain@1[4-7]* is@2[8-10] name@2[8-10]* up@3[11-13] system@3[11-13]*',
    ],
    [
      'synonym',
      'true',
      'domain name system up',
      'domain@0[0-6] dns@0+3[0-18]* name@1[7-11] system@2[12-18] up@3[19-21]',
    ],
    ['synonym', 'true', 'k c', 'k@0[0-1]* kk@0[0-1]* c@1[2-3] ll@1[2-3]*'],
    ['synonym', 'false', 'domain name system up', 'dns@0[0-18]* up@1[19-21]'],
    ['synonym', 'true', 'e', 'q@0[0-1]* r@1[0-1]*'],
  ];
  for (const [type, expand, text, tokens] of rows) {
    it(`${type} of ${text}${expand === 'true' ? '' : ', without expansion'}`, () => {
      expect(shown(type, RULES, text, { expand })).to.equal(tokens);
    });
  }

  it('escapes separators, and skips comments', () => {
    expect(shown('synonym', ['a\\,, x', '# c, d', ''], 'a, c')).to.equal('a,@0[0-2] x@0[0-2]* c@1[3-4]');
  });

  const refusals: [rules: string[], reasons: string[]][] = [
    [
      ['a, b', 'a => b => c'],
      [
        "failed to build synonyms from ['f' analyzer settings]",
        'Invalid synonym rule at line 2',
        'more than one explicit mapping specified on the same line',
      ],
    ],
    [
      ['a, ,b'],
      [
        "failed to build synonyms from ['f' analyzer settings]",
        'Invalid synonym rule at line 1',
        'term:  was completely eliminated by analyzer',
      ],
    ],
  ];
  for (const [rules, reasons] of refusals) {
    it(`refuses ${rules}`, () => {
      let error: { message?: string; causedBy?: object } | undefined;
      try {
        shown('synonym', rules, 'a');
      } catch (thrown) {
        error = thrown as typeof error;
      }
      const found: unknown[] = [];
      for (let one = error; one; one = one.causedBy as typeof error) found.push(one.message);
      expect(found).to.deep.equal(reasons);
    });
  }

  it('leaves out rules that are not valid, if it is to be lenient', () => {
    expect(shown('synonym', ['a, ,b'], 'a', { lenient: 'true' })).to.equal('a@0[0-1] b@0[0-1]*');
  });
});
