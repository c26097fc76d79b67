import { expect } from 'chai';
import { DecimalFormat } from '../../server/query/decimal-format';

describe('number formats of aggregations', () => {
  // Printed by a real node.
  const printed: [pattern: string, value: number, text: string][] = [
    ["'Value is '#0.0", 50, 'Value is 50.0'],
    ['0.000', 51, '51.000'],
    ['0000', 51, '0051'],
    ['0000', -1234567, '-1234567'],
    ['0000.00', 1.5, '0001.50'],
    ['#,##0.00', -1234567, '-1,234,567.00'],
    ['#', 2, '2'],
    ['#', 0, '0'],
    ['0.0', 0.25, '0.2'],
    ['0.0', 0.75, '0.8'],
    ['0.0%', 2, '200.0%'],
    ['$#,##0.00;($#,##0.00)', -617258, '($617,258.00)'],
    ['.00', -617258, '-617258.00'],
    ['#,##0.#', -617258, '-617,258'],
  ];
  for (const [pattern, value, text] of printed) {
    it(`prints ${value} with ${pattern} as ${text}`, () => {
      expect(new DecimalFormat(pattern).print(value)).to.equal(text);
    });
  }

  it('refuses a second decimal separator', () => {
    expect(() => new DecimalFormat('#.#.#')).to.throw('Multiple decimal separators in pattern "#.#.#"');
  });
});
