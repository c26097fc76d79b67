import { createServer } from 'node:net';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server/index';

describe('a paused server', () => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.stop());

  const status = (): Promise<number | string> =>
    fetch(`${server.url}/_connector`).then(
      (answer) => answer.status,
      ({ cause }: { cause: { code: string } }) => cause.code,
    );

  it('refuses connections until it is resumed, on the same port and with the same state', async () => {
    await fetch(`${server.url}/_connector/c`, { method: 'PUT' });
    await server.pause();
    expect(await status()).to.equal('ECONNREFUSED');
    expect(server.state().connectors).to.have.length(1);
    await server.resume();
    expect(await status()).to.equal(200);
    expect((await fetch(`${server.url}/_connector/c`)).status).to.equal(200);
  });

  it('can be paused again, and resumed when it is running', async () => {
    await server.resume();
    for (const _ of [1, 2]) {
      await server.pause();
      expect(await status()).to.equal('ECONNREFUSED');
      await server.resume();
      expect(await status()).to.equal(200);
    }
  });

  it('cuts connections that are open', async () => {
    server.faults.add({ operation: 'connector.list', delay: '30s' });
    const answer = status();
    while (server.requestsInProgress().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await server.pause();
    expect(await answer).to.be.oneOf(['UND_ERR_SOCKET', 'ECONNRESET']);
    await server.resume();
  });

  it('says so if another program has taken the port', async () => {
    await server.pause();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(server.port, '127.0.0.1', resolve));
    expect(await server.resume().catch(String)).to.contain(`Port ${server.port} on 127.0.0.1 is taken.`);
    await new Promise((resolve) => other.close(resolve));
    await server.resume();
    expect(await status()).to.equal(200);
  });
});
