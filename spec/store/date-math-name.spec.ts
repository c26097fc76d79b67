import { expect } from 'chai';
import fc from 'fast-check';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { resolveDateMath } from '../../server/store/date-math-name';
import { NOW } from './sample-store';

describe('resolveDateMath', () => {
  const cases: [string, string][] = [
    ['plain', 'plain'],
    ['<logs-{now/d}>', 'logs-2024.02.29'],
    ['<logs-{now/M}-x>', 'logs-2024.02.01-x'],
    ['<l-{now-1y{yyyy.MM.dd}}>', 'l-2023.02.28'],
    ['<l-{now/d{yyyy.MM.dd|+12:00}}>', 'l-2024.03.01'],
    ['<l-{2022-12-31||/M{yyyy-MM-dd}}>', 'l-2022-12-01'],
    ['<l-{2022.12.31||+1d}>', 'l-2023.01.01'],
    ['<a\\{b\\}>', 'a{b}'],
  ];
  for (const [text, expected] of cases) {
    it(`${text} is ${expected}`, () => expect(resolveDateMath(text, NOW)).to.equal(expected));
  }

  it('never throws anything but an error of Elasticsearch @fuzz', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>{}|\\now/d-+1yMs.:a') }), (text) => {
        try {
          resolveDateMath(`<${text}>`, NOW);
        } catch (error) {
          expect(error).to.be.instanceOf(ElasticsearchError);
        }
      }),
    );
  });
});
