import { expect } from 'chai';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { cborToJson, cborToJsonInTurns } from '../../server/formats/cbor';
import { Budget } from '../../server/runtime/budget';

const read = (bytes: string | Buffer): string =>
  cborToJson(typeof bytes === 'string' ? Buffer.from(bytes.replaceAll(' ', ''), 'hex') : bytes, new Budget());

/** The innermost reason of an error. */
function refusal(bytes: string | Buffer): string {
  try {
    return `accepted: ${read(bytes)}`;
  } catch (error) {
    let at = error as ElasticsearchError;
    expect(at).to.be.instanceOf(ElasticsearchError);
    while (at.causedBy) at = at.causedBy;
    return `${at.type}: ${at.reason}`;
  }
}

/** All values as read by a 9.1 node. */
const values: [what: string, bytes: string, json: string][] = [
  ['a number', 'a1 6161 01', '{"a":1}'],
  ['the mark of CBOR in front', 'd9d9f7 a1 6161 01', '{"a":1}'],
  ['a double', 'a1 6161 fb3ff0000000000000', '{"a":1.0}'],
  ['a large double', 'a1 6161 fb4197d78400000000', '{"a":1.0E8}'],
  ['a float, by its shortest digits', 'a1 6161 fa3dcccccd', '{"a":0.1}'],
  ['a half float', 'a1 6161 f93c00', '{"a":1.0}'],
  ['NaN', 'a1 6161 fb7ff8000000000000', '{"a":"NaN"}'],
  ['the largest long', 'a1 6161 1b7fffffffffffffff', '{"a":9223372036854775807}'],
  ['more than a long', 'a1 6161 1bffffffffffffffff', '{"a":18446744073709551615}'],
  ['a large number', 'a1 6161 c2 49 010000000000000000', '{"a":18446744073709551616}'],
  ['a large negative number', 'a1 6161 c3 49 010000000000000000', '{"a":-18446744073709551616}'],
  ['a decimal fraction', 'a1 6161 c4 82 21 03', '{"a":0.03}'],
  ['a small decimal fraction', 'a1 6161 c4 82 27 0c', '{"a":1.2E-7}'],
  ['a decimal fraction with an integer value', 'a1 6161 c4 82 03 03', '{"a":3E+3}'],
  ['bytes', 'a1 6161 43 010203', '{"a":"AQID"}'],
  ['bytes in pieces', 'a1 6161 5f 4101 ff', '{"a":"AQ=="}'],
  ['a string in chunks', 'a1 6161 7f 6161 6162 ff', '{"a":"ab"}'],
  ['undefined', 'a1 6161 f7', '{"a":null}'],
  ['a simple value', 'a1 6161 f820', '{"a":32}'],
  ['an object and a list without a length', 'bf 6161 9f 01 ff ff', '{"a":[1]}'],
  ['a number for a name', 'a1 01 02', '{"1":2}'],
  ['a meaningless tag', 'a1 6161 d81c 01', '{"a":1}'],
  ['two values', '01 02', '1 2'],
];

const refused: [what: string, bytes: string | Buffer, reason: string][] = [
  ['a duplicate name', 'a2 6161 01 6161 02', "json_parse_exception: Duplicate field 'a'"],
  ['a boolean for a name', 'a1 f5 01', 'json_parse_exception: Unsupported major type (7) for CBOR Objects'],
  ['an early end', 'a1 6161', 'json_e_o_f_exception: Unexpected end-of-input'],
  ['no end', 'bf 6161 01', 'json_e_o_f_exception: Unexpected end-of-input'],
  ['a length beyond the end', 'a1 6161 5a 7fffffff 00', 'json_e_o_f_exception: Unexpected end-of-input'],
  ['a first byte without a meaning', 'a1 6161 1c', 'json_parse_exception: Invalid CBOR value token (first byte): 0x1c'],
  [
    'a number that is too large',
    Buffer.concat([Buffer.from('a16161c25a000f4240', 'hex'), Buffer.alloc(1_000_000, 0xff)]),
    'stream_constraints_exception: Number value length (1000000) exceeds the maximum allowed (1000,',
  ],
  [
    'nesting that is too deep',
    Buffer.alloc(1_000_000, 0x81),
    'stream_constraints_exception: Document nesting depth (1001) exceeds the maximum allowed (1000,',
  ],
  ['millions of values', Buffer.alloc(20_000_000), 'circuit_breaking_exception'],
  [
    'a string of millions of chunks',
    Buffer.concat([Buffer.of(0x7f), Buffer.alloc(20_000_000, 0x60)]),
    'circuit_breaking',
  ],
];

describe('bodies in CBOR', () => {
  for (const [what, bytes, json] of values) it(`contain ${what}`, () => expect(read(bytes)).to.equal(json));
  for (const [what, bytes, reason] of refused)
    it(`are rejected for ${what}`, () => expect(refusal(bytes)).to.include(reason));

  it('are read in turns with other work if that takes long', async () => {
    const large = Buffer.concat([Buffer.of(0x9f), Buffer.alloc(3_000_000, 0x17), Buffer.of(0xff)]);
    const enough = { work: 1e9, memory: 1e9 };
    const reading = cborToJsonInTurns(large, new Budget(enough));
    expect(reading).to.be.instanceOf(Promise);
    expect((await reading) === cborToJson(large, new Budget(enough))).to.equal(true);
  });

  it('may be nested 1000 levels deep', () => {
    const json = read(Buffer.concat([Buffer.alloc(1_000, 0x81), Buffer.of(1)]));
    expect(json).to.equal(`${'['.repeat(1_000)}1${']'.repeat(1_000)}`);
  });
});
