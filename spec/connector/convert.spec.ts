import { expect } from 'chai';
import {
  convertFields,
  objectsOf,
  storedBoolean,
  storedInstant,
  storedInt,
  storedLong,
  storedStrings,
  stringOrUndefined,
} from '../../server/connector/convert';
import { type JsonValue, objectOrEmpty } from '../../server/json/value';

const NOW = '2024-05-01T10:00:00.000Z';

type Row = readonly [what: string, convert: () => unknown, expected: unknown];

const ROWS: readonly Row[] = [
  ['an object', () => objectOrEmpty({ a: 1 }), { a: 1 }],
  ['null as an object', () => objectOrEmpty(null), {}],
  ['nothing as an object', () => objectOrEmpty(undefined), {}],
  ['a list as an object', () => objectOrEmpty([{ a: 1 }]), {}],
  ['objects', () => objectsOf([{ a: 1 }, null, 'x', { b: 2 }]), [{ a: 1 }, { b: 2 }]],
  ['one object as a list', () => objectsOf({ a: 1 }), [{ a: 1 }]],
  ['null as a list of objects', () => objectsOf(null), []],
  ['a text', () => stringOrUndefined('a'), 'a'],
  ['null as a string', () => stringOrUndefined(null), undefined],
  ['a number as a string', () => stringOrUndefined(1), undefined],
  ['true', () => storedBoolean(true), true],
  ['true as a string', () => storedBoolean('true'), true],
  ['false as a string', () => storedBoolean('false'), false],
  ['a blank as a boolean', () => storedBoolean(' '), false],
  ['null as a boolean', () => storedBoolean(null), false],
  ['an int', () => storedInt(7), 7],
  ['an int as a string', () => storedInt('7'), 7],
  ['an int with a fraction', () => storedInt(7.9), 7],
  ['a long as a string', () => storedLong('7'), 7],
  ['an instant', () => storedInstant('2024-04-01T00:00:00Z', NOW), '2024-04-01T00:00:00.000Z'],
  ['no instant', () => storedInstant(undefined, NOW), NOW],
  ['null as an instant', () => storedInstant(null, NOW), NOW],
  ['texts', () => storedStrings(['a', 1, true, null]), ['a', '1', 'true', 'null']],
  ['one string as a list', () => storedStrings('a'), ['a']],
  ['null as a list of strings', () => storedStrings(null), []],
  ['nothing as a list of strings', () => storedStrings(undefined), []],
];

const asText = (value: JsonValue): JsonValue => String(value);

describe('stored field values', () => {
  for (const [what, convert, expected] of ROWS) {
    it(`are read: ${what}`, () => expect(convert()).to.deep.equal(expected));
  }

  it('are picked in the order of their readers, and omitted if absent', () => {
    const picked = convertFields({ c: 3, a: null, x: 1 }, { a: asText, b: asText, c: asText });
    expect(Object.entries(picked)).to.deep.equal([
      ['a', 'null'],
      ['c', '3'],
    ]);
  });

  it('are picked only as own properties', () => {
    expect(convertFields({}, { toString: asText, constructor: asText })).to.deep.equal({});
    const picked = convertFields(JSON.parse('{"__proto__":1}'), { ['__proto__']: asText });
    expect(JSON.stringify(picked)).to.equal('{"__proto__":"1"}');
  });
});
