import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import type { Endpoint } from '../../server/endpoint/endpoint';
import { endpoints } from '../../server/endpoints';
import { parameterInventory } from '../../server/endpoints/inventory';
import { readSuite } from '../conformance/case';
import { RawClient } from '../conformance/client';
import { play } from '../conformance/play';

const CASES = join(__dirname, '..', 'cases');

/** Requests for what no case asks. */
const OTHERS: readonly (readonly [method: string, target: string, body?: string])[] = [
  ['POST', '/_analyze?index=x', '{"text":"x"}'],
  ['POST', '/_forcemerge'],
  ['GET', '/_nodes/stats/indices'],
  ['GET', '/_cat/aliases'],
  ['DELETE', '/_search/scroll?scroll_id=x'],
];

/** Parameters whose reader does all that there is to do: it refuses some values. */
const DONE_BY_READERS = ['fields', 'pipeline', 'version', 'version_type'];

describe('query parameters that count as done', () => {
  const read = new Map<string, Set<string>>();
  const handlers = new Map<Endpoint, Endpoint['handle']>();
  let server: RunningServer;
  let client: RawClient;

  before(async () => {
    for (const one of endpoints) watch(one);
    server = await startServer();
    client = new RawClient(server.url);
    for (const file of readdirSync(CASES)) {
      const suite = readSuite(join(CASES, file));
      for (const testCase of suite.cases) await play(client, suite, testCase);
    }
    const json = { 'content-type': 'application/json' };
    for (const [method, target, body] of OTHERS) await client.send(method, target, body ? json : {}, body);
  });
  after(async () => {
    for (const [one, handle] of handlers) Object.assign(one, { handle });
    client.close();
    await server.stop();
  });

  it('are read by the handlers', () => {
    const unread: Record<string, string[]> = {};
    for (const [name, options] of parameterInventory(endpoints)) {
      const seen = read.get(name);
      const isUnread = (one: string) => options[one] === undefined && !seen?.has(one) && !DONE_BY_READERS.includes(one);
      const found = Object.keys(options).filter(isUnread);
      if (seen && found.length > 0) unread[name] = found;
    }
    expect(unread).to.deep.equal({});
    expect(read.size, 'operations that were called').to.be.above(95);
  });

  /** Notes which parameters the handler of an endpoint looks at, whatever their values. */
  function watch(one: Endpoint): void {
    const { handle } = one;
    handlers.set(one, handle);
    const seen = new Set<string>();
    const watched: Endpoint['handle'] = (call) => {
      read.set(one.name, seen);
      const query = new Proxy(call.query, {
        get: (values, name) => {
          seen.add(String(name));
          return Reflect.get(values, name);
        },
      });
      return handle({ ...call, query });
    };
    Object.assign(one, { handle: watched });
  }
});
