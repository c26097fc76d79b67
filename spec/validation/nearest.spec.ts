import { expect } from 'chai';
import { nearestHint, nearestName } from '../../server/validation/nearest';

describe('the name that was probably meant', () => {
  const near: [wrong: string, known: readonly string[], meant: string][] = [
    ['bluk', ['bulk', 'index'], 'bulk'],
    ['PSOT', ['GET', 'POST', 'PUT'], 'POST'],
    ['post', ['GET', 'POST', 'PUT'], 'POST'],
    ['strat', ['start', 'state'], 'start'],
    ['connector.chek_in', ['connector.check_in', 'connector.get'], 'connector.check_in'],
    ['bulk-item-rejection', ['bulk-item-rejections', 'idle-job'], 'bulk-item-rejections'],
    ['statuses', ['status', 'state'], 'status'],
    ['b1', ['b3', 'a1'], 'a1'],
  ];
  for (const [wrong, known, meant] of near) {
    it(`is ${meant} for ${wrong}`, () => expect(nearestName(wrong, known)).to.equal(meant));
  }

  const far: [wrong: string, known: readonly string[]][] = [
    ['stop', ['start', 'state', 'load']],
    ['test', ['reset', 'state']],
    ['list', ['idle-job', 'claim-too-large']],
    ['off', ['on']],
    ['q', ['a']],
    ['', ['a']],
    ['x', []],
  ];
  for (const [wrong, known] of far) {
    it(`is none for [${wrong}] among [${known.join(', ')}]`, () => expect(nearestHint(wrong, known)).to.equal(''));
  }
});
