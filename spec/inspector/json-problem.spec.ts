import { expect } from 'chai';
import { exactJson, writeExactJson } from '../../inspector/parts/exact-json';
import { jsonProblem } from '../../inspector/parts/json-problem';

describe('what is wrong with JSON', () => {
  const CASES: readonly (readonly [text: string, problem: string])[] = [
    ['', 'Line 1, column 1: there is nothing.'],
    ['{"a"', 'Line 1, column 5: the text ends too early: } is missing.'],
    ['{"a": {"b": [1', 'Line 1, column 15: the text ends too early: ]}} is missing.'],
    ['{"a":\n', 'Line 2, column 1: a value is missing, and } at the end.'],
    ['{"a": 1,\n}', 'Line 2, column 1: there is a comma too many before }.'],
    ['{"a": \n}', 'Line 2, column 1: a value is missing before }.'],
    ['{"a": 1\n  "b": 2}', 'Line 2, column 3: there is no comma (,) before this.'],
    ['{"a" "b"}', 'Line 1, column 6: there is no : after the name.'],
    ["{'a': 1}", 'Line 1, column 2: texts and names are in double quotes (").'],
    ['// all\n{}', 'Line 1, column 1: comments may only come after the first brace.'],
    ['/* all */ {}', 'Line 1, column 1: comments may only come after the first brace.'],
    ['{"a": 1 /* one }', 'Line 1, column 9: a comment begins here that has no end.'],
    ['{"a": 1, /* one\n */ "b": }', 'Line 2, column 10: a value is missing before }.'],
  ];
  for (const [text, problem] of CASES) {
    it(`is said of ${JSON.stringify(text)}`, () => expect(jsonProblem(text)).to.equal(problem));
  }

  const PARTS: readonly (readonly [text: string, place: string, part: string])[] = [
    ['{a: 1}', 'Line 1, column 2: a is not expected here', 'names are in double quotes'],
    ['{"a": nul}', 'Line 1, column 7: nul is not expected here', 'true, false or null'],
    ['[1 2]', 'Line 1, column 4: 2 is not expected here', 'separated by commas'],
    ['{"a": 1} x', 'Line 1, column 10: x is not expected here', ''],
    ['{"a": "x}', 'Line 1, column 7', 'that has no end'],
    ['{"a": "x\ty"}', 'Line 1, column 7', 'contains a tab'],
    ['{"a": "\\d"}', 'Line 1, column 7', 'contains a \\ that means nothing'],
  ];
  for (const [text, place, part] of PARTS) {
    it(`is said of ${JSON.stringify(text)} with what is expected`, () => {
      expect(jsonProblem(text))
        .to.satisfy((said: string) => said.startsWith(place))
        .and.to.include(part);
    });
  }

  it('is nothing if the text is JSON as Elasticsearch reads it', () => {
    for (const text of [
      '{}',
      '{ // all\n"a": "// \\" /* none */" /* one */ }',
      ' [1.0, "\\u00e9", null] ',
      '"a"',
      '9007199254740993',
    ]) {
      expect(jsonProblem(text), text).to.equal(undefined);
    }
  });
});

describe('JSON with a long text', () => {
  for (const part of ['x', 'a line of text\\n']) {
    it(`of ${JSON.stringify(part)} keeps it, and the form of its numbers`, () => {
      const text = `{"text":"${part.repeat(20_000_000 / part.length)}","number":1.0}`;
      expect(jsonProblem(text)).to.equal(undefined);
      // Not compared by chai, which would print it.
      expect(
        writeExactJson(exactJson(text)).replaceAll(/\n {2}|\n(?=\}$)|(?<="): /g, (space) => space.trim()) === text,
      ).to.equal(true);
    });
  }
});
