import { expect } from 'chai';
import {
  booleanOf,
  instantOf,
  intOf,
  longOf,
  objectOf,
  objectsOf,
  pick,
  textOf,
  textsOf,
} from '../../server/connector/convert';
import type { JsonValue } from '../../server/json/value';

const NOW = '2024-05-01T10:00:00.000Z';

type Row = readonly [what: string, convert: () => unknown, expected: unknown];

const ROWS: readonly Row[] = [
  ['an object', () => objectOf({ a: 1 }), { a: 1 }],
  ['null as an object', () => objectOf(null), {}],
  ['nothing as an object', () => objectOf(undefined), {}],
  ['a list as an object', () => objectOf([{ a: 1 }]), {}],
  ['objects', () => objectsOf([{ a: 1 }, null, 'x', { b: 2 }]), [{ a: 1 }, { b: 2 }]],
  ['one object as a list', () => objectsOf({ a: 1 }), [{ a: 1 }]],
  ['null as a list of objects', () => objectsOf(null), []],
  ['a text', () => textOf('a'), 'a'],
  ['null as a string', () => textOf(null), undefined],
  ['a number as a string', () => textOf(1), undefined],
  ['true', () => booleanOf(true), true],
  ['true as a string', () => booleanOf('true'), true],
  ['false as a string', () => booleanOf('false'), false],
  ['a blank as a boolean', () => booleanOf(' '), false],
  ['null as a boolean', () => booleanOf(null), false],
  ['an int', () => intOf(7), 7],
  ['an int as a string', () => intOf('7'), 7],
  ['an int with a fraction', () => intOf(7.9), 7],
  ['a long as a string', () => longOf('7'), 7],
  ['an instant', () => instantOf('2024-04-01T00:00:00Z', NOW), '2024-04-01T00:00:00.000Z'],
  ['no instant', () => instantOf(undefined, NOW), NOW],
  ['null as an instant', () => instantOf(null, NOW), NOW],
  ['texts', () => textsOf(['a', 1, true, null]), ['a', '1', 'true', 'null']],
  ['one string as a list', () => textsOf('a'), ['a']],
  ['null as a list of strings', () => textsOf(null), []],
  ['nothing as a list of strings', () => textsOf(undefined), []],
];

const asText = (value: JsonValue): JsonValue => String(value);

describe('stored field values', () => {
  for (const [what, convert, expected] of ROWS) {
    it(`are read: ${what}`, () => expect(convert()).to.deep.equal(expected));
  }

  it('are picked in the order of their readers, and omitted if absent', () => {
    const picked = pick({ c: 3, a: null, x: 1 }, { a: asText, b: asText, c: asText });
    expect(Object.entries(picked)).to.deep.equal([
      ['a', 'null'],
      ['c', '3'],
    ]);
  });

  it('are picked only as own properties', () => {
    expect(pick({}, { toString: asText, constructor: asText })).to.deep.equal({});
    const picked = pick(JSON.parse('{"__proto__":1}'), { ['__proto__']: asText });
    expect(JSON.stringify(picked)).to.equal('{"__proto__":"1"}');
  });
});
