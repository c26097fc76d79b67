import { expect } from 'chai';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { yamlToJson, yamlToJsonInTurns } from '../../server/formats/yaml/yaml-to-json';
import { Budget } from '../../server/runtime/budget';

const read = (text: string): string => yamlToJson(text, new Budget());

/** The innermost reason of an error. */
function refusal(text: string): string {
  try {
    return `accepted: ${read(text)}`;
  } catch (error) {
    let at = error as ElasticsearchError;
    expect(at, String((error as Error).stack)).to.be.instanceOf(ElasticsearchError);
    while (at.causedBy) at = at.causedBy;
    return `${at.type}: ${at.reason}`;
  }
}

/** How a 9.1 node reads a value. */
const scalars: [yaml: string, json: string][] = [
  ['1_000', '1000'],
  ['0x1F', '31'],
  ['012', '10'],
  ['0b11', '3'],
  ['08', '"08"'],
  ['0o17', '"0o17"'],
  ['+5', '5'],
  ['-0', '0'],
  ['1.0', '1.0'],
  ['1.', '1.0'],
  ['-.5', '-0.5'],
  ['09.5', '9.5'],
  ['1e3', '1000.0'],
  ['1e400', '"Infinity"'],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
  ['12:30:45', '"12:30:45"'],
  ['2001-01-01', '"2001-01-01"'],
  ['yes', 'true'],
  ['Off', 'false'],
  ['y', '"y"'],
  ['~', 'null'],
  ['', 'null'],
  ['nULL', '"nULL"'],
  ['"1"', '"1"'],
  ["'it''s'", '"it\'s"'],
  ['"\\x41\\u263a\\n"', '"A☺\\n"'],
  ['!!str 5', '"5"'],
  ['!!int "7"', '7'],
  ['!!binary aGVsbG8=', '"aGVsbG8="'],
  ['!foo bar', '"bar"'],
  ['&anchor 1', '1'],
  ['*anchor', '"anchor"'],
  ['x# y', '"x# y"'],
  ['x # y', '"x"'],
  ['- b', 'refused'],
  ['...', '"..."'],
];

/** Whole texts, and how a 9.1 node reads them. */
const texts: [yaml: string, json: string][] = [
  ['a: &a\n  b: *a\n', '{"a":{"b":"a"}}'],
  ['a: |\n  x\n  y\nb: >-\n  u\n  v\n', '{"a":"x\\ny\\n","b":"u v"}'],
  ['a: >\n x\n y\n\n z\n   q\n r\n', '{"a":"x y\\nz\\n  q\\nr\\n"}'],
  ['a: |2\n   x', '{"a":" x"}'],
  ['a: |+\n x\n\nb: 1', '{"a":"x\\n\\n","b":1}'],
  ['a: "a\\\n  b"', '{"a":"ab"}'],
  ['a: a\n  b\n\n  c', '{"a":"a b\\nc"}'],
  ['a:\n- b\n- c: 1\n  d: 2', '{"a":["b",{"c":1,"d":2}]}'],
  ['{a, b: c, ? d : e, "f":1}', '{"a":null,"b":"c","d":"e","f":1}'],
  ['a: [b: c, ? d : e]', '{"a":[{"b":"c"},{"d":"e"}]}'],
  ['? a\n? b\n: c', '{"a":null,"b":"c"}'],
  ['1: b\ntrue: c\n~: d\n<<: {e: 1}', '{"1":"b","true":"c","~":"d","<<":{"e":1}}'],
  ['a: 1\n---\nb: 2', '{"a":1} {"b":2}'],
  ['%TAG !e! tag:yaml.org,2002:\n---\na: !e!str 1', '{"a":"1"}'],
  ['# nothing', ''],
];

const refused: [yaml: string, reason: string][] = [
  ['a: 1\na: 2', "json_parse_exception: Duplicate field 'a'"],
  [
    '? [a]\n: b',
    'got this instead: <org.yaml.snakeyaml.events.SequenceStartEvent(anchor=null, tag=null, implicit=true)>',
  ],
  ['*a : 1', 'got this instead: <org.yaml.snakeyaml.events.AliasEvent(anchor=a)>'],
  ['a: b: c', 'scanner_exception: mapping values are not allowed here'],
  ['\ta: b', "found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)"],
  ['a: "x', 'scanner_exception: while scanning a quoted scalar'],
  ['a: b\nc', "could not find expected ':'"],
  ['a: [b', "expected ',' or ']', but got <stream end>"],
  ['a: .inf', "Malformed numeric value ('.inf')"],
  ['a: \u0000', "unacceptable code point '\u0000' (0x0) special characters are not allowed"],
  [`a: ${'9'.repeat(1_001)}`, 'Number value length (1001) exceeds the maximum allowed (1000,'],
  [`a: ${'['.repeat(1_200)}`, 'Document nesting depth (1001) exceeds the maximum allowed (1000,'],
  [`a:\n  ${'- '.repeat(1_200)}`, 'Document nesting depth (1001) exceeds the maximum allowed (1000,'],
  [
    `a: ${'x'.repeat(3_200_000)}`,
    'y_a_m_l_exception: The incoming YAML document exceeds the limit: 3145728 code points.',
  ],
];

describe('bodies in YAML', () => {
  for (const [yaml, json] of scalars) {
    it(`read [${yaml}] as ${json}`, () => {
      if (json === 'refused') expect(refusal(`v: ${yaml}`)).to.include('_exception');
      else expect(read(`v: ${yaml}\n`)).to.equal(`{"v":${json}}`);
    });
  }
  for (const [yaml, json] of texts) {
    it(`read ${JSON.stringify(yaml)} as ${json}`, () => expect(read(yaml)).to.equal(json));
  }
  for (const [yaml, reason] of refused) {
    it(`reject ${JSON.stringify(yaml.slice(0, 40))}`, () => expect(refusal(yaml)).to.include(reason));
  }

  it('show the location of an error', () => {
    expect(refusal('---\na: "x\n')).to.equal(
      `scanner_exception: while scanning a quoted scalar
 in 'reader', line 2, column 4:
    a: "x
       ^
found unexpected end of stream
 in 'reader', line 3, column 1:
    \n    ^
`,
    );
  });

  it('return what was written to them @fuzz', () => {
    const name = fc.string({ maxLength: 8 }).filter((text) => text !== '__proto__' && !/[\ud800-\udfff]/.test(text));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(name, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    const options = {
      version: '1.1',
      schema: 'yaml-1.1',
      singleQuote: null,
      defaultStringType: 'QUOTE_DOUBLE',
    } as const;
    fc.assert(
      fc.property(fc.dictionary(name, tree, { maxKeys: 4 }), (value) => {
        const yaml = stringify(value, { ...options, defaultKeyType: 'QUOTE_DOUBLE', aliasDuplicateObjects: false });
        expect(JSON.parse(read(yaml)), yaml).to.deep.equal(value);
      }),
    );
  });

  it('are read in turns with other work if that takes long', async () => {
    const large = '- {a: 1, b: [x, y]}\n'.repeat(40_000);
    const enough = { work: 1e9, memory: 1e9 };
    const reading = yamlToJsonInTurns(large, new Budget(enough));
    expect(reading).to.be.instanceOf(Promise);
    expect((await reading) === yamlToJson(large, new Budget(enough))).to.equal(true);
  });

  it('are read or rejected, whatever they contain @fuzz', () => {
    const pieces = '|>[]{}:-?,&*!%#@`"\'~ \n\tab10.'.split('').map((sign) => fc.constant(sign));
    const words = ['- ', ': ', '\n  ', '---', '...', '!!str ', '&a ', '*a', '|-\n', '\\x', '%TAG ! x'];
    const text = fc.array(fc.oneof(...pieces, ...words.map((word) => fc.constant(word))), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => {
        expect(refusal(parts.join(''))).to.be.a('string');
      }),
    );
  });
});
