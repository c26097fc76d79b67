import { expect } from 'chai';
import * as fc from 'fast-check';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { decodeBody, parseJson } from '../../server/json-text/parse';
import { JsonReader } from '../../server/json-text/reader';

function tokens(text: string | Uint8Array): string[] {
  const reader = new JsonReader(text);
  const found: string[] = [];
  for (let kind = reader.next(); kind !== undefined; kind = reader.next()) found.push(`${kind} ${reader.location()}`);
  return found;
}

function failure(action: () => unknown): ElasticsearchError {
  try {
    action();
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Text, position, and Jackson's message. */
const SYNTAX_ERRORS: readonly (readonly [string, string, string])[] = [
  ['{"a":}', '1:6', "Unexpected character ('}' (code 125)): expected a value"],
  ['{"a" 1}', '1:6', "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value"],
  ['{"a":1 "b":2}', '1:8', `Unexpected character ('"' (code 34)): was expecting comma to separate Object entries`],
  ['{a:1}', '1:2', "Unexpected character ('a' (code 97)): was expecting double-quote to start field name"],
  ['{"a":1,}', '1:8', "Unexpected character ('}' (code 125)): was expecting double-quote to start field name"],
  [
    '{"a":nope}',
    '1:11',
    "Unrecognized token 'nope': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
  ],
  ['[1 2]', '1:4', "Unexpected character ('2' (code 50)): was expecting comma to separate Array entries"],
  ['[1,]', '1:4', "Unexpected character (']' (code 93)): expected a value"],
  [
    '{"a":"x\ny"}',
    '1:8',
    'Illegal unquoted character ((CTRL-CHAR, code 10)): has to be escaped using backslash to be included in string value',
  ],
  ['{"name":1,"name":2}', '1:17', "Duplicate field 'name'"],
  ['{"a":{"b":1,"b":2}}', '1:16', "Duplicate field 'b'"],
  ['{\n  "a": 01\n}', '2:9', 'Invalid numeric value: Leading zeroes not allowed'],
  [
    '{"é":-x}',
    '1:8',
    "Unexpected character ('x' (code 120)) in numeric value: expected digit (0-9) to follow minus sign, for valid numeric value",
  ],
  ['[NaN]', '1:5', "Non-standard token 'NaN': enable `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow"],
  ['["\\x"]', '1:4', "Unrecognized character escape 'x' (code 120)"],
];

describe('JSON reader', () => {
  for (const [text, position, message] of SYNTAX_ERRORS) {
    it(`reports the error in ${JSON.stringify(text)}`, () => {
      const error = failure(() => tokens(text));
      const [line, column] = position.split(':');
      const full = `${message}\n at [Source: (byte[])"${text}"; line: ${line}, column: ${column}]`;
      expect(error.type).to.equal('x_content_parse_exception');
      expect(error.reason).to.equal(`[${position}] ${full}`);
      expect(error.causedBy?.type).to.equal('json_parse_exception');
      expect(error.causedBy?.reason).to.equal(full);
    });
  }

  it('reports a closing bracket that does not match', () => {
    expect(failure(() => tokens('{"a":1]')).causedBy?.reason).to.equal(
      `Unexpected close marker ']': expected '}' (for Object starting at [Source: (byte[])"{"a":1]"; line: 1, column: 1])\n` +
        ' at [Source: (byte[])"{"a":1]"; line: 1, column: 7]',
    );
  });

  it('distinguishes a premature end from other errors', () => {
    const error = failure(() => tokens('{"a":[1'));
    expect(error.type).to.equal('x_content_e_o_f_exception');
    expect(error.reason).to.equal('[1:8] Unexpected end of file');
    expect(error.status).to.equal(400);
    expect(error.causedBy?.type).to.equal('json_e_o_f_exception');
    expect(error.causedBy?.reason).to.equal(
      'Unexpected end-of-input: expected close marker for Array (start marker at [Source: (byte[])"{"a":[1"; line: 1, column: 6])\n' +
        ' at [Source: (byte[])"{"a":[1"; line: 1, column: 8]',
    );
  });

  it('shows at most 500 bytes of the text, with control characters escaped', () => {
    const long = `["\u007f${'x'.repeat(600)}" 1]`;
    expect(failure(() => tokens(long)).causedBy?.reason).to.contain(
      `(byte[])"["\\u007F${'x'.repeat(497)}"[truncated 107 bytes]; line: 1`,
    );
    const redacted = new JsonReader('{]', { includeSource: false });
    redacted.next();
    expect(failure(() => redacted.next()).causedBy?.reason).to.match(
      /at \[Source: REDACTED \(`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled\); line: 1, column: 2\]$/,
    );
  });

  it('counts lines, and columns in bytes', () => {
    expect(tokens('{"é":1,\r\n"日":[true,\rnull],\n "x":"y"}')).to.eql([
      'START_OBJECT 1:1',
      'FIELD_NAME 1:2',
      'VALUE_NUMBER 1:7',
      'FIELD_NAME 2:1',
      'START_ARRAY 2:7',
      'VALUE_BOOLEAN 2:8',
      'VALUE_NULL 3:1',
      'END_ARRAY 3:5',
      'FIELD_NAME 4:2',
      'VALUE_STRING 4:6',
      'END_OBJECT 4:9',
    ]);
    const reader = new JsonReader('{}\r\n\r\n{}');
    expect(reader.location()).to.equal('1:0');
    expect([6, 1, 7, 3, 0, 8].map((offset) => reader.location(offset))).to.eql([
      '3:1',
      '1:2',
      '3:2',
      '1:4',
      '1:1',
      '3:3',
    ]);
  });

  it('allows comments', () => {
    expect(parseJson('// one\n{/* two */"a"/**/:/***/1}//')).to.eql({ a: 1 });
  });

  it('rejects nesting beyond 1000 levels', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(parseJson(nested(1000))).to.be.an('array');
    const error = failure(() => parseJson(nested(1001)));
    expect(error.reason).to.equal(
      'Document nesting depth (1001) exceeds the maximum allowed (1000, from `StreamReadConstraints.getMaxNestingDepth()`)',
    );
    expect(error.causedBy?.type).to.equal('stream_constraints_exception');
    expect(failure(() => parseJson('{"a":'.repeat(100_000))).causedBy?.type).to.equal('stream_constraints_exception');
  });

  it('rejects bytes that are not UTF-8', () => {
    const bytes = Buffer.from([0x7b, 0x22, 0x61, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    expect(failure(() => decodeBody(bytes)).reason).to.match(/^\[1:5\] Invalid UTF-8 start byte 0xff\n at \[Source: /);
    expect(failure(() => decodeBody(Buffer.from([0x22, 0xc3, 0x28, 0x22]))).reason).to.match(
      /^\[1:4\] Invalid UTF-8 middle byte 0x28\n/,
    );
  });

  it('reads a value from the middle, with its key', () => {
    const reader = new JsonReader('{"a":{"__proto__":[1,{"b":null}]},"c":"\\u0041\\n"}');
    reader.next();
    reader.next();
    expect(reader.name).to.equal('a');
    reader.next();
    expect(reader.name).to.equal('a');
    const value = reader.readValue();
    expect(reader.kind).to.equal('END_OBJECT');
    expect(JSON.stringify(value)).to.equal('{"__proto__":[1,{"b":null}]}');
    expect(reader.next()).to.equal('FIELD_NAME');
    expect(reader.next()).to.equal('VALUE_STRING');
    expect(reader.text()).to.equal('A\n');
    expect(reader.name).to.equal('c');
  });

  it('has no text for null and brackets', () => {
    const reader = new JsonReader('{"ids":null}');
    for (let step = 0; step < 3; step += 1) reader.next();
    const error = failure(() => reader.text());
    expect(error.type).to.equal('illegal_argument_exception');
    expect(error.reason).to.equal('Expected text at 1:8 but found VALUE_NULL');
  });

  it('reads the same as JSON.parse, whatever the JSON @fuzz', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const reader = new JsonReader(text);
        reader.next();
        expect(reader.readValue()).to.eql(JSON.parse(text));
        expect(reader.next()).to.equal(undefined);
      }),
    );
  });

  it('throws only Elasticsearch errors, whatever the text @fuzz', () => {
    const mutated = fc
      .tuple(fc.json(), fc.nat(), fc.nat(8), fc.string({ unit: fc.constantFrom(...'{}[]",:\\/*-+.eEtfnu01é\n\0 ') }))
      .map(
        ([text, at, cut, insert]) =>
          text.slice(0, at % (text.length + 1)) + insert + text.slice((at % (text.length + 1)) + cut),
      );
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string({ unit: 'binary' })), (text) => {
        let slow: unknown;
        let refused = false;
        try {
          slow = parseJson(text, { exact: true });
        } catch (error) {
          expect(error).to.be.instanceOf(ElasticsearchError);
          refused = true;
        }
        let fast: unknown;
        let fastRefused = false;
        try {
          fast = parseJson(text);
        } catch (error) {
          expect(error).to.be.instanceOf(ElasticsearchError);
          fastRefused = true;
        }
        expect(fastRefused).to.equal(refused);
        if (!refused) expect(JSON.stringify(fast)).to.equal(JSON.stringify(slow));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseJson', () => {
  it('rejects text after the value unless it is allowed', () => {
    expect(parseJson('{"a":1} {', { allowTrailing: true })).to.eql({ a: 1 });
    expect(failure(() => parseJson('{"a":1} {}')).reason).to.equal(
      'Malformed content, found extra data after parsing: START_OBJECT',
    );
    expect(failure(() => parseJson(' ')).reason).to.equal('Malformed content, must start with an object');
  });

  it('finds a duplicate key at any depth', () => {
    expect(failure(() => parseJson('{"a":[{"b":1},{"b":1,"\\u0062":2}]}')).reason).to.match(/Duplicate field 'b'/);
    expect(failure(() => parseJson('{"__proto__":1,"__proto__":2}')).reason).to.match(/Duplicate field '__proto__'/);
  });

  it('rejects numbers of more than 1000 digits and names of more than 50000 characters', () => {
    expect(failure(() => parseJson(`[${'1'.repeat(1001)}]`)).reason).to.equal(
      'Number value length (1001) exceeds the maximum allowed (1000, from `StreamReadConstraints.getMaxNumberLength()`)',
    );
    expect(failure(() => parseJson(`{"${'n'.repeat(50_001)}":1}`)).reason).to.match(/^Name length \(50001\)/);
    expect(parseJson(`{"n":"${'x'.repeat(60_000)}"}`))
      .to.have.property('n')
      .with.lengthOf(60_000);
  });
});
