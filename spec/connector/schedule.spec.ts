import { expect } from 'chai';
import { nextFireTime } from '../../server/connector/schedule';

describe('the next time a schedule fires', () => {
  const from = '2024-02-15T10:30:00.500Z';
  const table: [expression: string, after: string, next: string | undefined][] = [
    ['0 0 0 * * ?', from, '2024-02-16T00:00:00.000Z'],
    ['* * * * * ?', from, '2024-02-15T10:30:01.000Z'],
    ['0 0/20 * * * ?', from, '2024-02-15T10:40:00.000Z'],
    ['0 30 10 * * ?', '2024-02-15T10:30:00.000Z', '2024-02-16T10:30:00.000Z'],
    ['0 30 10 * * ?', '2024-02-15T10:29:59.999Z', '2024-02-15T10:30:00.000Z'],
    ['0 0 12 L * ?', from, '2024-02-29T12:00:00.000Z'],
    ['0 0 12 L-3 * ?', from, '2024-02-26T12:00:00.000Z'],
    ['0 0 12 LW 3 ?', from, '2024-03-29T12:00:00.000Z'],
    ['0 0 12 17W * ?', from, '2024-02-16T12:00:00.000Z'],
    ['0 0 12 1W 6 ?', from, '2024-06-03T12:00:00.000Z'],
    ['0 0 12 31 * ?', from, '2024-03-31T12:00:00.000Z'],
    ['0 0 12 29 2 ?', '2024-03-01T00:00:00.000Z', '2028-02-29T12:00:00.000Z'],
    ['0 0 12 ? * MON', from, '2024-02-19T12:00:00.000Z'],
    ['0 0 12 ? * FRI-MON', from, '2024-02-16T12:00:00.000Z'],
    ['0 0 12 ? * 6L', from, '2024-02-23T12:00:00.000Z'],
    ['0 0 12 ? * 6#5', from, '2024-03-29T12:00:00.000Z'],
    ['0 0 12 ? * L', from, '2024-02-17T12:00:00.000Z'],
    ['0 0 22-2 * * ?', from, '2024-02-15T22:00:00.000Z'],
    ['0 0 0 1 1 ? 2030', from, '2030-01-01T00:00:00.000Z'],
    ['0 0 0 1 1 ? 2020', from, undefined],
    ['0 0 0 30 2 ?', from, undefined],
    ['L 0 0 * * ?', from, undefined],
  ];
  for (const [expression, after, next] of table) {
    it(`${expression} after ${after} is ${next ?? 'never'}`, () => {
      const time = nextFireTime(expression, Date.parse(after));
      expect(time === undefined ? undefined : new Date(time).toISOString()).to.equal(next);
    });
  }
});
