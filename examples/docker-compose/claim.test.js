import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

const url = process.env.ELASTICSEARCH_URL;
const pending = `${url}/_connector/_sync_job?status=pending`;

async function call(method, target, body) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(target, { method, headers, body: body && JSON.stringify(body) });
  assert.ok(answer.ok, `${method} ${target} returned ${answer.status}`);
  return answer.json();
}

beforeEach(() => call('POST', `${url}/_mock/reset`));

test('a claimed job is no longer pending', async () => {
  const { count, results } = await call('GET', pending);
  await call('PUT', `${url}/_connector/_sync_job/${results[0].id}/_claim`, { worker_hostname: 'me' });
  assert.equal((await call('GET', pending)).count, count - 1);
});

test('the next test starts from scratch', async () => {
  assert.ok((await call('GET', pending)).count > 0);
});
