import type { Client, errors } from '@elastic/elasticsearch';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { officialClients } from './official-clients';
import { type ConnectorClient, type Fixture, operations, type Refusal } from './operations';

for (const { name, ResponseError, connect } of officialClients) {
  describe(`connectors through the official ${name}`, () => {
    let server: RunningServer;
    let client: Client;
    let fixture: Fixture;

    before(async () => {
      server = await startServer();
      client = connect(server.url);
    });
    after(async () => {
      await client.close();
      await server.stop();
    });
    beforeEach(async () => {
      server.reset();
      fixture = await prepare(client.connector);
    });

    for (const { method, succeed, fail, refusal } of operations) {
      it(`${method} succeeds`, () => succeed(client.connector, fixture));
      it(`${method} fails`, async () => {
        const error = await rejection(fail(client.connector, fixture));
        expect(error).to.be.instanceOf(ResponseError);
        expectRefusal(error as errors.ResponseError, refusal);
      });
    }

    it('has no other methods', () => {
      const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(client.connector));
      const called: string[] = operations.map(({ method }) => method);
      expect(methods.filter((method) => method !== 'constructor')).to.have.members(called);
    });
  });
}

/** A configured connector with one open job, and a secret. */
async function prepare(connector: ConnectorClient): Promise<Fixture> {
  await connector.put({ connector_id: 'c1', index_name: 'search-a', service_type: 'drive' });
  await connector.updateStatus({ connector_id: 'c1', status: 'needs_configuration' });
  await connector.updateStatus({ connector_id: 'c1', status: 'configured' });
  const { id: job } = await connector.syncJobPost({ id: 'c1' });
  const { id: secret } = await connector.secretPost({ value: 'kept' });
  return { job, secret };
}

function rejection(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    (answer) => expect.fail(`not refused: ${JSON.stringify(answer)}`),
    (error: unknown) => error,
  );
}

function expectRefusal(error: errors.ResponseError, { status, type, reason }: Refusal): void {
  expect(error.statusCode).to.equal(status);
  const { error: body } = error.body as { error: { type: string; reason: string } };
  expect(body.type).to.equal(type);
  expect(body.reason).to.equal(reason);
}
