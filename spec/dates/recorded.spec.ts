import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { DateFormat } from '../../server/dates/date-format';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';

/** What a real node answered: a format, a text, and the milliseconds or the causes behind the first error. */
const rows = readFileSync(join(__dirname, 'recorded.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t') as [format: string, text: string, answer: string]);

function answerOf(format: DateFormat, text: string): string {
  try {
    return `OK ${BigInt(format.parse(text))}`;
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    const causes: string[] = [];
    for (let one: ElasticsearchError | undefined = error; one; one = one.causedBy)
      causes.push(`${one.type}: ${one.reason}`);
    const outer = `illegal_argument_exception: failed to parse date field [${text}] with format [${format.pattern}]`;
    return (causes[0] === outer ? causes.slice(1) : causes).join(' > ');
  }
}

describe('dates that a real node was asked to read', () => {
  for (const pattern of new Set(rows.map(([format]) => format))) {
    it(pattern, () => {
      const format = new DateFormat(pattern);
      const mine = rows.filter(([one]) => one === pattern);
      const got = mine.map(([, text]) => `${text} → ${answerOf(format, text)}`);
      expect(got).to.deep.equal(mine.map(([, text, answer]) => `${text} → ${answer}`));
    });
  }
});
