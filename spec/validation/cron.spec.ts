import { expect } from 'chai';
import fc from 'fast-check';
import { cronFailure, validateCron } from '../../server/validation/cron';

const both = 'support for specifying both a day-of-week AND a day-of-month parameter is not implemented.';

describe('cron expressions', () => {
  const fine = [
    '0 0 0 * * ?',
    '0 0/5 8-18 ? * 2-6',
    '0 0,30 * 1,15 * ?',
    '0 0 12 ? jan-mar mon-fri',
    '0 0 12 * * ? 2099',
    '0 0 12 ? * 6L',
    '0 0 12 ? * 6#3',
    '0 0 12 ? * FRI#2',
    '0 0 12 ? * FRIL',
    '0 0 12 L * ?',
    '0 0 12 LW * ?',
    '0 0 12 L-3 * ?',
    '0 0 12 L-3W * ?',
    '0 0 12 15W * ?',
    '*/10 /20 22-2 ? * FRI-MON',
    '0\t0  0 * * ?\n',
    '99 0 0 * * ?',
    '0 0 0 98 * 1',
    '5x 0 0 * * ?',
    '0 0 0 * * ? 1-2147483647',
    '0 0 0 * * ? 2000 and more fields than seven',
  ];
  const wrong: Record<string, string> = {
    '61 0 0 * * ?': 'Minute and Second values must be between 0 and 59',
    '0 60 0 * * ?': 'Minute and Second values must be between 0 and 59',
    '0 0 24 * * ?': 'Hour values must be between 0 and 23',
    '0 0 0 32 * ?': 'Day of month values must be between 1 and 31',
    '0 0 0 0 * ?': 'Day of month values must be between 1 and 31',
    '0 0 0 * 13 ?': 'Month values must be between 1 and 12',
    '0 0 0 ? * 8': 'Day-of-Week values must be between 1 and 7',
    '0 0 0 ? * 8L': 'Day-of-Week values must be between 1 and 7',
    '': 'unexpected end of expression at pos [0].',
    '0 0 * * *': 'unexpected end of expression at pos [9].',
    '0 0 0 * * *': both,
    '0 0 0 1 * 2': both,
    '0 0 0 ? * ?': "'?' can only be specified for Day-of-Month -OR- Day-of-Week. at pos [1]",
    '? 0 0 * * ?': "'?' can only be specified for Day-of-Month or Day-of-Week. at pos [1]",
    '0 0 0 ?xy * 1': "illegal character [X] after '?' at pos [1]",
    nonsense: "illegal characters [NON] at pos [0] '",
    '0 0 0 ? foo 1': 'invalid Month value [FOO] at pos [0]',
    '0 0 0 ? JAN-FOO 1': 'invalid Month value [FOO] at pos [4]',
    '0 0 0 ? * foo': 'invalid Day-of-Week value [FOO] at pos [0]',
    '0 0 0 ? * MON-FOO': 'invalid Day-of-Week value [FOO] at pos [4]',
    '$ 0 0 * * ?': 'Unexpected character [$] at pos [0] ',
    '/ 0 0 * * ?': "'/' must be followed by an integer. at pos [0]",
    '*/ 0 0 * * ?': 'Unexpected end of string. at pos [2]',
    '*/60 0 0 * * ?': 'increment [60] > 60 at pos [4]',
    '/60 0 0 * * ?': 'increment [60] > 60 at pos [3]',
    '0 0 */24 * * ?': 'increment [24] > 24 at pos [4]',
    '0 0 0 */32 * ?': 'increment [32] > 31 at pos [4] ',
    '0 0 0 ? */13 1': 'increment [13] > 12 at pos [4]',
    '0 0 0 ? * */8': 'increment [8] > 7 at pos [3] ',
    '0 0 0 L-31 * ?': 'offset from last day must be <= 30 at pos [2]',
    '0 0 5L * * ?': "'L' option is not valid here. at pos [1]",
    '0 0 5W * * ?': "'W' option is not valid here. at pos [1]",
    '0 0 0 32W * ?':
      "the 'W' option does not make sense with values larger than 31 (max number of days in a month) at pos [2]",
    '0 0 0 6#3 * ?': "'#' option is not valid here. at pos [1]",
    '0 0 0 ? * 6#6': "a numeric value between 1 and 5 must follow the '#' option at pos [2]",
    '0 0 0 ? * FRI#': "a numeric value between 1 and 5 must follow the '#' option at pos [4]",
    '0 0 0 ? * 1#1,2#2': 'support for specifying multiple "nth" days is not implemented.',
    '0 0 0 L,1 * ?': "support for specifying 'L' and 'LW' with other days of the month is not implemented",
    '0 0 0 ? * 1,6L': "support for specifying 'L' with other days of the week is not implemented",
    '0/5x 0 0 * * ?': "Unexpected character [X] after '/' at pos [3]",
    '0 0 0 * * ? 2050-2040': 'Start year must be less than stop year',
  };
  const otherClasses: Record<string, string> = {
    'x 0 0 * * ?': 'java.lang.StringIndexOutOfBoundsException: begin 0, end 3, length 1',
    '5- 0 0 * * ?': 'java.lang.StringIndexOutOfBoundsException: Index 2 out of bounds for length 2',
    '5-a 0 0 * * ?': 'java.lang.NumberFormatException: For input string: "A"',
    '*/a 0 0 * * ?': 'java.lang.NumberFormatException: For input string: "A"',
    '99999999999 0 0 * * ?': 'java.lang.NumberFormatException: For input string: "99999999999"',
    '0 0 0 , * ?': 'java.util.NoSuchElementException',
  };

  for (const expression of fine) {
    it(`accepts ${JSON.stringify(expression)}`, () => expect(validateCron(expression)).to.equal(undefined));
  }
  for (const [expression, message] of Object.entries(wrong)) {
    it(`rejects ${JSON.stringify(expression)}`, () => {
      expect(validateCron(expression)).to.equal(message);
      expect(cronFailure(expression)?.text).to.equal(`java.lang.IllegalArgumentException: ${message}`);
    });
  }
  for (const [expression, text] of Object.entries(otherClasses)) {
    it(`rejects ${JSON.stringify(expression)} with another exception`, () => {
      expect(cronFailure(expression)?.text).to.equal(text);
    });
  }

  it('never throws, whatever the text @fuzz', () => {
    const token = fc.string({ unit: fc.constantFrom(...'0123456789*/,-?LW#JANMONFRI'.split('')), maxLength: 7 });
    fc.assert(fc.property(fc.array(token, { maxLength: 8 }), (tokens) => void validateCron(tokens.join(' '))));
    fc.assert(fc.property(fc.string(), (text) => void validateCron(text)));
  });
});
