import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { build } from '../cli/process';

/** bench/soak.mjs runs for an hour; here it runs for a moment, which is enough to fill the journal many times over. */
describe('sustained traffic', () => {
  before(build);

  it('keeps the journal within its limits', async () => {
    const script = join(__dirname, '..', '..', 'bench', 'soak.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [script, '1']);
    const { requests, most, limits, within } = JSON.parse(stdout);
    expect(within, stdout).to.equal(true);
    expect(requests).to.be.greaterThan(0);
    expect(most.kept).to.be.within(1, limits.entries);
    expect(most.bytes).to.be.within(1, limits.bytes);
  });
});
