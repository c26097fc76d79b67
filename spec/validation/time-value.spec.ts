import { expect } from 'chai';
import { parseTimeValue } from '../../server/validation/time-value';

describe('time values', () => {
  const values: [text: string, millis: number][] = [
    ['5m', 300_000],
    ['1d', 86_400_000],
    ['1H', 3_600_000],
    [' 10 s ', 10_000],
    ['20MS', 20],
    ['0', 0],
    ['-1', -1],
    ['-01', -1],
    ['+2s', 2000],
  ];
  for (const [text, millis] of values)
    it(`${text} is ${millis}`, () => expect(parseTimeValue(text, 'x')).to.equal(millis));

  const refusals: [text: string, reason: string][] = [
    ['5', 'failed to parse setting [x] with value [5] as a time value: unit is missing or unrecognized'],
    ['1M', 'failed to parse setting [x] with value [1M] as a time value: unit is missing or unrecognized'],
    ['abc', 'failed to parse setting [x] with value [abc] as a time value: unit is missing or unrecognized'],
    ['-2s', 'failed to parse setting [x] with value [-2s] as a time value: negative durations are not supported'],
    ['1.5h', 'failed to parse [1.5h], fractional time values are not supported'],
    ['s', 'failed to parse [s]'],
  ];
  for (const [text, reason] of refusals) {
    it(`rejects ${text}`, () => expect(() => parseTimeValue(text, 'x')).to.throw(new RegExp(`^${literally(reason)}$`)));
  }
});

function literally(text: string): string {
  return text.replace(/[.[\]]/g, '\\$&');
}
