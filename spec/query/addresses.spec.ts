import { expect } from 'chai';
import { printAddress, requireAddress } from '../../server/validation/ip-address';

describe('addresses', () => {
  const shown: [string, string][] = [
    ['0:100::', '0:100::'],
    ['::1', '::1'],
    ['::', '::'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['1:0:0:2:0:0:3:4', '1::2:0:0:3:4'],
    ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
    ['10:0:0:0:0:0:0:100', '10::100'],
    ['::ffff:1.2.3.4', '1.2.3.4'],
  ];
  for (const [text, expected] of shown) {
    it(`shows ${text} as ${expected}`, () => {
      expect(printAddress(requireAddress(text))).to.equal(expected);
    });
  }
});
