import { expect } from 'chai';
import { charFilterOf, filterCharacters } from '../../../server/query/analysis/char-filters';
import { Budget } from '../../../server/runtime/budget';

type Parts = Readonly<Record<string, string | string[]>>;

/** What Lucene 10.2.2 makes of a text, and the place in it for each place in the result (correctOffset). */
const rows: [type: string, parts: Parts, text: string, result: string, places: string][] = [
  [
    'html_strip',
    {},
    '<p>I&apos;m so <b>happy</b>!</p>',
    "\nI'm so happy!\n",
    '0,3,4,10,11,12,13,14,18,19,20,21,22,27,28,32',
  ],
  ['html_strip', {}, 'a<br/>b<br>c</br>d', 'a\nb\nc\nd', '0,1,6,7,11,12,17,18'],
  ['html_strip', {}, 'x<script>a("<b>")</script>y<style>p{}</style>z', 'x\ny\nz', '0,1,26,27,45,46'],
  [
    'html_strip',
    {},
    'a<!-- c <b> -->b<![CDATA[ <i>x</i> ]]>c',
    'ab <i>x</i> c',
    '0,15,25,26,27,28,29,30,31,32,33,34,38,39',
  ],
  [
    'html_strip',
    {},
    '&eacute;&#233;&#xE9;&amp;&amp &nbsp;|&nope;',
    'ééé&&amp  |&nope;',
    '0,8,14,20,25,26,27,28,29,30,36,37,38,39,40,41,42,43',
  ],
  ['html_strip', {}, '&#128512;x', '😀x', '0,1,9,10'],
  ['html_strip', {}, '<tr>x</tr><my-el attr=1>y</my-el>', '\nx\n\ny\n', '0,4,5,10,24,25,33'],
  ['html_strip', {}, "a < b > c <3 <b x='1>2'>d</b>", 'a  c <3 d', '0,1,7,8,9,10,11,12,24,29'],
  ['html_strip', {}, 'a<!-->b-->c<?x ">" ?>d<![if x]>e', 'acde', '0,10,21,31,32'],
  ['html_strip', {}, 'unclosed <b attr="x', 'unclosed <b attr="x', '0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19'],
  ['html_strip', { escaped_tags: ['b'] }, '<b>a</b><i>c</i>', '<b>a</b>c', '0,1,2,3,4,5,6,7,11,16'],
  [
    'mapping',
    { mappings: ['ph=>f', 'qu => kkk', 'a=>'] },
    'a phone quake b',
    ' fone kkkke b',
    '1,2,4,5,6,7,8,9,9,11,12,13,14,15',
  ],
  ['mapping', { mappings: ['a=>1', 'ab=>2'] }, 'abac', '21c', '0,2,3,4'],
  ['pattern_replace', { pattern: '(\\d+)-(?=\\d)', replacement: '$1_x' }, '1-23-4', '1_x23_x4', '0,1,1,2,3,4,4,5,6'],
  ['pattern_replace', { pattern: 'B', flags: 'CASE_INSENSITIVE' }, 'abcb', 'ac', '0,2,4'],
];

describe('character filters', () => {
  for (const [type, parts, text, result, places] of rows) {
    it(`${type} ${JSON.stringify(parts)} of ${text}`, () => {
      const filtered = filterCharacters(text, [charFilterOf(type, parts)], new Budget());
      expect(filtered.text).to.equal(result);
      const found = Array.from({ length: result.length + 1 }, (_, at) => filtered.correct(at));
      expect(found.join(',')).to.equal(places);
    });
  }

  it('follow one another', () => {
    const filters = [charFilterOf('html_strip', {}), charFilterOf('mapping', { mappings: ['é=>e!'] })];
    const { text, correct } = filterCharacters('<b>&eacute;t&eacute;</b>', filters, new Budget());
    expect(text).to.equal('e!te!');
    expect([0, 1, 2, 3, 4, 5].map(correct)).to.deep.equal([3, 3, 11, 12, 12, 24]);
  });

  const refusals: [rule: string, reason: string][] = [
    ['a', 'Invalid Mapping Rule : [a]'],
    ['=>b', 'cannot match the empty string'],
    ['a\\=>b', 'Invalid escaped char in [a\\]'],
    ['a\\u12=>b', 'Invalid escaped char in [a\\u12]'],
  ];
  for (const [rule, reason] of refusals) {
    it(`mapping refuses ${rule}`, () => {
      expect(() => charFilterOf('mapping', { mappings: [rule] })).to.throw(reason);
    });
  }
});
