import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from 'yaml';
import { writeYaml } from '../../server/http/yaml-writer';
import { type AnswerValue, RawJson } from '../../server/json/value';

const LONG = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut';

const x = (count: number, letter = 'x'): string => letter.repeat(count);

/** A string in `{_source:{v:{k:…}}}` → where a 9.1 node folds it: its lines between the quotes. */
const FOLDED: Readonly<Record<string, readonly [text: string, ...lines: string[]]>> = {
  'no blank, however long': [x(100), x(100)],
  'a blank at the end': [`${x(90)} `, `${x(90)} `],
  'what just fits': [`${x(68)} abc def`, `${x(68)} abc def`],
  'a word that ends in the last column': [`${x(72)} abc def`, `${x(72)} abc`, ' def'],
  'a word that ends one further': [`${x(73)} abc def`, x(73), ' abc def'],
  'a blank just beyond the last column': [`${x(75)} abc def`, x(75), ' abc def'],
  'two blanks': [`${x(76)}  y`, x(76), '  y'],
  'a line break in the text': [`${x(90)}\nyy\nz`, `${x(90)}\\n`, 'yy\\nz'],
  'letters that are not ASCII': [`${x(85, 'é')} é`, x(74, 'é'), `${x(11, 'é')} é`],
  'escaped quotes': [x(50, '"'), x(37, '\\"'), x(13, '\\"')],
};

/** A value → its YAML, as SnakeYAML writes it. */
const ROWS: readonly (readonly [AnswerValue, string])[] = [
  [{}, '--- {}\n'],
  ['x', '--- "x"\n'],
  [[1, { a: true, b: null }], '---\n- 1\n- a: true\n  b: null\n'],
  [{ a: { b: ['x', [1, [2]], []] } }, '---\na:\n  b:\n  - "x"\n  - - 1\n    - - 2\n  - []\n'],
  [{ number: new RawJson('100.0') }, '---\nnumber: 100.0\n'],
  [{ text: 'two\nlines\u2028\u007f "é"\\' }, '---\ntext: "two\\nlines\\L\\x7f \\"é\\"\\\\"\n'],
  [{ 'a:': 1, ' b': 2, "it's": 3, '-': 4 }, "---\n'a:': 1\n' b': 2\nit's: 3\n\"-\": 4\n"],
  [
    { '1abc': 1, '+': 2, '~a': 3, n: 4, OFF: 5, nO: 6, nan: 7 },
    '---\n"1abc": 1\n"+": 2\n"~a": 3\n"n": 4\n"OFF": 5\nnO: 6\nnan: 7\n',
  ],
  [
    { e: { s: [{ rs: LONG }] } },
    '---\ne:\n  s:\n  - rs: "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor\\\n      \\ incididunt ut"\n',
  ],
];

describe('YAML responses', () => {
  for (const [value, text] of ROWS) {
    it(`writes ${JSON.stringify(value)}`, () => expect(writeYaml(value)).to.equal(text));
  }

  for (const [what, [text, ...lines]] of Object.entries(FOLDED)) {
    it(`folds ${what}`, () => {
      const [first = '', ...others] = lines;
      const rest = others.map((line) => `\\\n      ${line.startsWith(' ') ? '\\' : ''}${line}`).join('');
      expect(writeYaml({ _source: { v: { k: text } } })).to.equal(`---\n_source:\n  v:\n    k: "${first}${rest}"\n`);
    });
  }

  it('folds strings in lists by the column of their dash', () => {
    const list = [`${x(72, 'y')} abc`, `${x(73, 'y')} abc`, [`${x(74, 'y')} abc`, `${x(75, 'y')} abc`]];
    expect(writeYaml({ _source: { v: { list } } })).to.equal(
      `---\n_source:\n  v:\n    list:\n    - "${list[0]}"\n    - "${list[1]}"\n` +
        `    - - "${x(74, 'y')}\\\n        \\ abc"\n      - "${x(75, 'y')}\\\n        \\ abc"\n`,
    );
  });

  it('represents the same value, whatever it is @fuzz', () => {
    const scalar = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 40 }), fc.integer(), fc.boolean());
    // Keys such as `~` and `1` are written unquoted, and are not strings in YAML.
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
