import assert from 'node:assert/strict';

// In every worker the same names for different things: whatever crosses from one to another is seen.
const tests = Number(process.env.TESTS);

async function ask(method, path, body) {
  const headers = body ? { 'content-type': 'application/json' } : {};
  const answer = await fetch(process.env.ELASTICSEARCH_URL + path, { method, headers, body: JSON.stringify(body) });
  return answer.json();
}

/** Tests for mocha and for vitest, whose names for describe and it are the same. */
export function testsOf(file) {
  describe(file, () => {
    for (let at = 1; at <= tests; at++) {
      it(`${at} sees what it wrote itself`, async () => {
        const mine = `${file} ${at}`;
        assert.equal((await ask('GET', '/_connector')).count, 0);
        await ask('PUT', '/_connector/one', { name: mine });
        await ask('PUT', '/things/_doc/1', { mine });
        const { results } = await ask('GET', '/_connector');
        assert.deepEqual([results.length, results[0].name], [1, mine]);
        assert.equal((await ask('GET', '/things/_doc/1'))._source.mine, mine);
        const { total } = await ask('GET', '/_mock/journal');
        assert.equal(total, 5);
      });
    }
  });
}
