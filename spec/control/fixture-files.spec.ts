import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createMock } from '../../server';

/** A fixture file → what is said about it. */
const wrong: readonly [name: string, text: string, said: readonly string[]][] = [
  [
    'typo.json',
    '{\n  // mine\n  "connectors": [\n    { "id": "a", "staus": "connected" },\n  ]\n}',
    [
      '  $.connectors[0].staus (4:18): unknown key [staus]. Did you mean [status]?',
      '    4 |     { "id": "a", "staus": "connected" },',
      '      |                  ^',
    ],
  ],
  [
    'comma.json',
    '{\n  "connectors": []\n  "indices": {}\n}',
    [
      "  $ (3:3): Unexpected character ('\"' (code 34)): was expecting comma to separate Object entries",
      '    3 |   "indices": {}',
      '      |   ^',
    ],
  ],
  ['umlaut.json', '{"ä": "ö", x}', ['$ (1:12): Unexpected', '    1 | {"ä": "ö", x}', '      |            ^']],
  ['open.json', '{"connectors": [', ['$ (1:17): Unexpected end of file']],
  ['empty.jsonc', '// nothing\n', ['$ (1:1): There is no value']],
  ['two.json', '{}\n{}', ['$ (2:1): There is text after the value', '    2 | {}']],
  ['commas.json', '{"connectors": [,]}', ["$ (1:17): Unexpected character (','"]],
  ['comment.json', '{}\n/* no end', ['$ (2:10): Unexpected end of file', '    2 | /* no end']],
  ['secret.json', '{"cluster": {}, "password": "hunter2", }', ['$.password (1:17)', '"password": "[redacted]"']],
  [
    'status.yaml',
    'connectors:\n  - id: a\n    status: conected\n',
    ['  $.connectors[0].status (3:5): must be one of', 'Did you mean [connected]?', '    3 |     status: conected'],
  ],
  ['indent.yml', 'connectors:\n - id: a\n  name: b\n', ['is not valid YAML', '$ (3:', '    3 |   name: b']],
  ['twice.yaml', 'connectors: []\nconnectors: []\n', ['$ (2:1): Map keys must be unique']],
  ['unknown.yaml', 'connectors: [*nobody]', ['there is no anchor &nobody before *nobody.']],
  ['infinite.yaml', 'indices: { a: { documents: [{ id: b, source: { n: .inf } }] } }', ['(1:51): only values of JSON']],
  ['endless.yaml', 'indices: &a { b: *a }', ['nested more than']],
  [
    'laughs.yaml',
    `a: &a0 [x, x]\n${Array.from({ length: 40 }, (_, at) => `a${at}: &a${at + 1} [*a${at}, *a${at}]`).join('\n')}`,
    ['more than 100000 values are repeated'],
  ],
];

describe('fixture files', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fixtures-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const messageOf = (fixture: string): string => {
    try {
      createMock({ fixture });
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  it('may have comments, and a comma after the last item', () => {
    const text = `\ufeff{
      // a // comment
      "description": "http://not-a-comment /* nor this */", /* one
      more */ "connectors": [
        { "id": "a\\"//", "name": "A", }, // the last one
      ],
    }`;
    const { connectors } = createMock({ fixture: file('a.json', text) }).state();
    expect(connectors?.map(({ id }) => id)).to.deep.equal(['a"//']);
  });

  it('may be YAML, with anchors and merged members; numbers keep their form', async () => {
    const text = `
connectors:
  - &wiki { id: wiki, name: Wiki, status: needs_configuration }
  - { <<: *wiki, id: intranet }
indices:
  pages:
    documents:
      - id: one
        source: { price: 1.0, large: 9007199254740993, on: yes, title: &title Welcome }
      - { id: two, source: { title: *title } }
`;
    const mock = createMock({ fixture: file('wiki.yaml', text) });
    const state = mock.state();
    expect(state.connectors?.map(({ id, name, status }) => ({ id, name, status }))).to.deep.equal([
      { id: 'intranet', name: 'Wiki', status: 'needs_configuration' },
      { id: 'wiki', name: 'Wiki', status: 'needs_configuration' },
    ]);
    mock.snapshots.save('all');
    expect(mock.snapshots.export('all')).to.include(
      '"source":{"price":1.0,"large":9007199254740993,"on":"yes","title":"Welcome"}',
    );
    expect(state.indices?.pages?.documents?.[1]?.source).to.deep.equal({ title: 'Welcome' });
  });

  it('are found by name, whatever their format', () => {
    file('one.yaml', 'description: first\nconnectors: []');
    file('two.jsonc', '{"description": "second" /* of two */}');
    const mock = createMock({ fixtures: folder, fixture: 'one' });
    mock.load('two');
    file('one.json', '{}');
    expect(() => mock.load('one')).to.throw('one.yaml are the same fixture [one]. Rename one.');
  });

  for (const [name, text, said] of wrong) {
    it(`say where they are wrong: ${name}`, () => {
      const message = messageOf(file(name, text));
      expect(message).to.include(`${name} cannot be loaded`);
      for (const part of said) expect(message).to.include(part);
    });
  }

  it('show only a part of a long line', () => {
    const message = messageOf(
      file('long.json', `{"description": "${'x'.repeat(500)}", "conectors": [${' '.repeat(500)}]}`),
    );
    const [, , excerpt = '', mark = ''] = message.split('\n');
    expect(excerpt.length).to.be.lessThan(150);
    expect(excerpt.slice(mark.indexOf('^'))).to.match(/^"conectors"/);
  });
});
