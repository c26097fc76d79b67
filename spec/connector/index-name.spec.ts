import { expect } from 'chai';
import { indexNameProblems, managedIndexProblems } from '../../server/connector/index-name';

const characters = `must not contain the following characters [' ','"','*',',','/','<','>','?','\\','|']`;

describe('index names', () => {
  const table: [name: string, problem: string | undefined][] = [
    ['search-a', undefined],
    ['Search.A', undefined],
    ['é'.repeat(127), undefined],
    ['', 'must not be empty'],
    ...[...' "*,/<>?\\|'].map((character): [string, string] => [`a${character}#`, characters]),
    ['a#:', "must not contain '#'"],
    ['a:b', "must not contain ':'"],
    ['_a', "must not start with '_', '-', or '+'"],
    ['-a', "must not start with '_', '-', or '+'"],
    ['+a', "must not start with '_', '-', or '+'"],
    ['é'.repeat(128), 'index name is too long, (256 > 255)'],
    ['.', "must not be '.' or '..'"],
    ['..', "must not be '.' or '..'"],
    ['...', undefined],
  ];
  for (const [name, problem] of table) {
    it(`${JSON.stringify(name.slice(0, 20))} ${problem ?? 'is valid'}`, () => {
      const text = `[${name}] org.elasticsearch.indices.InvalidIndexNameException: Invalid index name [${name}], ${problem}`;
      expect(indexNameProblems(name)).to.deep.equal(problem ? [text] : []);
    });
  }

  it('may be missing', () => {
    expect(indexNameProblems(null)).to.deep.equal([]);
    expect(managedIndexProblems(true, undefined)).to.deep.equal([]);
    expect(managedIndexProblems(true, null)).to.deep.equal([]);
  });

  it('of a new managed connector begin with content-', () => {
    expect(managedIndexProblems(true, 'content-a')).to.deep.equal([]);
    expect(managedIndexProblems(false, 'search-a')).to.deep.equal([]);
    expect(managedIndexProblems(true, 'search-a')).to.deep.equal([
      'Index [search-a] is invalid. Index attached to an Elastic-managed connector must start with the prefix: [content-]',
    ]);
  });
});
