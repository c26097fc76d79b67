import { expect } from 'chai';
import { checkIndexName } from '../../server/validation/index-name';
import { errorOf } from '../store/mapped';

describe('checkIndexName', () => {
  const refused: [string, string][] = [
    ['a b', `must not contain the following characters [' ','"','*',',','/','<','>','?','\\','|']`],
    ['-a', "must not start with '_', '-', or '+'"],
    ['a:b', "must not contain ':'"],
    ['..', "must not be '.' or '..'"],
    ['a'.repeat(256), 'index name is too long, (256 > 255)'],
    ['é'.repeat(128), 'index name is too long, (256 > 255)'],
  ];
  for (const [name, problem] of refused) {
    it(`refuses ${name.slice(0, 20)}`, () => {
      expect(errorOf(() => checkIndexName(name)).reason).to.equal(`Invalid index name [${name}], ${problem}`);
    });
  }
});
