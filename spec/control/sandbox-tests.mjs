// Tests as a suite has them, run in a sandbox: the same names in all sandboxes for different things, so that whatever
// crosses from one to another is seen. A module of its own: worker threads run it, too.
import assert from 'node:assert/strict';
import { parentPort, workerData } from 'node:worker_threads';

/** @param number tells a sandbox from the others: its year, its names, whether its server is out of order. */
export async function runTests(server, number, count) {
  const url = `${server}/_mock/sandbox/w${number}`;
  const send = async (method, path, body) => {
    const headers = body ? { 'content-type': 'application/json' } : {};
    const response = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
    assert.ok(response.ok || path === '/_connector', `${method} ${path}: ${response.status}`);
    return { status: response.status, body: await response.json() };
  };
  const year = 2000 + number;
  for (let at = 1; at <= count; at += 1) {
    const name = `sandbox ${number}, test ${at}`;
    await send('POST', '/_mock/reset');
    await send('PUT', `/_mock/clock?now=${year}-01-01T00:00:00Z&frozen`);
    if (number % 2 === 0)
      await send('POST', '/_mock/faults?operation=connector.list&preset=circuit_breaking_exception');
    assert.equal((await send('PUT', '/_connector/one', { name })).status, 201);
    await send('PUT', '/_connector/one/_check_in');
    const { body } = await send('GET', '/_connector/one');
    assert.deepEqual([body.name, body.last_seen], [name, `${year}-01-01T00:00:00.000Z`]);
    const list = await send('GET', '/_connector');
    assert.equal(list.status, number % 2 === 0 ? 429 : 200);
    if (number % 2 === 1) assert.equal(list.body.count, 1);
    const { total, entries } = (await send('GET', '/_mock/journal')).body;
    assert.equal(total, 4);
    assert.equal(entries[0].body.name, name);
  }
  return count;
}

if (parentPort) {
  const { server, number, count } = workerData;
  parentPort.postMessage(await runTests(server, number, count));
}
