import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

interface Part {
  readonly path: string;
  readonly lines: string[];
  /** The first line that is added. */
  title: string;
}

/** Parts of files that the diffs show as they are after the change. */
function shown(): Part[] {
  const found: Part[] = [];
  let path = '';
  for (const line of [...text.matchAll(/^```diff\n(.*?)^```/gms)].flatMap(([, diff = '']) =>
    diff.trimEnd().split('\n'),
  )) {
    if (line.startsWith('--- ')) continue;
    if (line.startsWith('+++ b/')) path = line.slice('+++ b/'.length);
    else if (line === '@@') found.push({ path, lines: [], title: '' });
    else add(found.at(-1) as Part, line);
  }
  return found;
}

function add(part: Part, line: string): void {
  part.lines.push(line.slice(1));
  if (part.title === '' && line.startsWith('+')) part.title = line.slice(1).trim();
}

describe('CONTRIBUTING.md', () => {
  it('shows how five kinds of things are added', () => expect(shown()).to.have.length.greaterThan(12));

  for (const { path, lines, title } of shown()) {
    it(`shows ${path} as it is: ${title}`, () => {
      expect(readFileSync(join(root, path), 'utf8')).to.contain(lines.join('\n'));
    });
  }

  it('names commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const [, name = ''] of text.matchAll(/`[^`]*npm run (\w+)/g)) expect(scripts, name).to.have.property(name);
  });
});
