import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from 'yaml';
import { writeYaml } from '../../server/http/yaml-writer';
import { type AnswerValue, RawJson } from '../../server/json/value';

const LONG = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut';

/** A value → its YAML, as SnakeYAML writes it. */
const ROWS: readonly (readonly [AnswerValue, string])[] = [
  [{}, '--- {}\n'],
  ['x', '--- "x"\n'],
  [[1, { a: true, b: null }], '---\n- 1\n- a: true\n  b: null\n'],
  [{ a: { b: ['x', [1, [2]], []] } }, '---\na:\n  b:\n  - "x"\n  - - 1\n    - - 2\n  - []\n'],
  [{ number: new RawJson('100.0') }, '---\nnumber: 100.0\n'],
  [{ text: 'two\nlines\u2028\u007f "é"\\' }, '---\ntext: "two\\nlines\\L\\x7f \\"é\\"\\\\"\n'],
  [{ 'a:': 1, ' b': 2, "it's": 3, '-': 4 }, "---\n'a:': 1\n' b': 2\nit's: 3\n'-': 4\n"],
  [
    { e: { s: [{ rs: LONG }] } },
    '---\ne:\n  s:\n  - rs: "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor\\\n      \\ incididunt ut"\n',
  ],
];

describe('YAML of answers', () => {
  for (const [value, text] of ROWS) {
    it(`writes ${JSON.stringify(value)}`, () => expect(writeYaml(value)).to.equal(text));
  }

  it('says the same as the value, whatever that is @fuzz', () => {
    const scalar = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 40 }), fc.integer(), fc.boolean());
    // Keys like `~` and `1` are written as they are, and are no texts to YAML.
    const key = fc.oneof(
      fc.string({ maxLength: 8 }).map((text) => `k${text}`),
      fc.constantFrom('a b', '#', 'x: y', '? z', '- a'),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        scalar,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, (written) => {
        expect(parse(writeYaml(written as AnswerValue))).to.deep.equal(JSON.parse(JSON.stringify(written)));
      }),
      { numRuns: 500 },
    );
  });
});
