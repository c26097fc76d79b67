import { request } from 'node:http';
import { expect } from 'chai';
import supertest from 'supertest';
import { createMock, startServer } from '../../server';
import { type Harness, harness } from './server';

describe('the safety of the control API', () => {
  let mock: Harness;

  afterEach(() => mock.stop());

  /** A request with headers that fetch does not allow. */
  const status = (path: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const options = { port: mock.server.port, host: '127.0.0.1', path, headers, method: 'POST' };
      const outgoing = request(options, (response) => {
        response.resume();
        resolve(response.statusCode as number);
      });
      outgoing.on('error', reject);
      outgoing.end();
    });

  it('requires the token if there is one', async () => {
    mock = await harness({ token: 'T0ken' });
    expect(await status('/_mock/reset', {})).to.equal(401);
    expect(await status('/_mock/reset', { 'x-mock-token': 'T0kem' })).to.equal(401);
    expect(await status('/_mock/reset', { 'x-mock-token': 'T0ken' })).to.equal(200);
    expect(await status('/_mock/reset', { authorization: 'Bearer T0ken' })).to.equal(200);
    expect(await status('/_connector', {})).to.equal(201);
  });

  it('accepts no token that no header can have', () => {
    for (const [token, found] of [
      ['schlüssel', 'U+00FC at position 5'],
      ['🗝', 'U+1F5DD at position 1'],
      ['a\tb', 'U+0009 at position 2'],
      [' a', 'U+0020 at position 1'],
      ['a ', 'U+0020 at position 2'],
    ]) {
      expect(() => createMock({ token }), token).to.throw(`no space at its ends; it has ${found}.`);
    }
    expect(() => createMock({ token: 'open sesame ~!' })).not.to.throw();
  });

  it('can be switched off, leaving only Elasticsearch', async () => {
    mock = await harness({ control: false });
    const answer = await mock.call('POST', '/_mock/reset');
    expect(answer.headers.get('x-elastic-product')).to.equal('Elasticsearch');
    expect((await mock.call('GET', '/_mock/sandbox/a/_connector')).status).to.equal(400);
    expect(mock.server.sandboxes()).to.deep.equal([]);
    const { app } = createMock({ control: false });
    expect((await supertest(app).post('/_mock/reset')).headers).to.include({ 'x-elastic-product': 'Elasticsearch' });
  });
});

describe('what is misspelled in the library', () => {
  it('is refused: options, the clock, the stand-in', async () => {
    const failure = await startServer({ fixtrue: 'every-job' } as never).catch(String);
    expect(failure).to.equal('Error: Unknown option [fixtrue]. Did you mean [fixture]?');
    expect(() => createMock({ journal: { entires: 5 } } as never)).to.throw(
      'Unknown journal option [entires]. Did you mean [entries]?',
    );
    const mock = createMock();
    expect(() => mock.clock.set({ rat: 5 } as never)).to.throw('Did you mean [rate]?');
    expect(() => mock.standIn({ jobs: [{ claim_aftr: '1s' }] } as never)).to.throw('Did you mean [claim_after]?');
    mock.clock.set({ now: '2025-03-03T09:00:00Z', frozen: true });
    expect(mock.clock.now()).to.equal(Date.parse('2025-03-03T09:00:00Z'));
  });

  const wrong: [options: object, message: string][] = [
    [{ port: 'x' }, 'The option [port] must be a number, not "x".'],
    [{ fixture: 5 }, 'The option [fixture] must be a string or an object, not 5.'],
    [{ fixtures: {} }, 'The option [fixtures] must be a string, not an object.'],
    [{ auth: 'maybe' }, 'The option [auth] must be one of none, any, on, not "maybe".'],
    [{ journal: true }, 'The option [journal] must be an object or false, not true.'],
    [{ control: 'no' }, 'The option [control] must be true or false, not "no".'],
    [{ onRefused: {} }, 'The option [onRefused] must be a function, not an object.'],
    [{ allowedHosts: 'a' }, 'The option [allowedHosts] must be a list of strings, not "a".'],
    [{ seed: null }, 'The option [seed] must be a string, not null.'],
    [{ journal: { entries: '5' } }, 'The journal option [entries] must be a number, not "5".'],
    [{ clock: { rat: 5 } }, 'Unknown clock option [rat]. Did you mean [rate]?'],
    [{ limits: { idleTimeout: [] } }, 'The limit [idleTimeout] must be a number or a string, not a list.'],
    [{ tls: { clientAuthentication: 'yes' } }, 'The TLS option [clientAuthentication] must be one of none, optional'],
  ];
  for (const [options, message] of wrong) {
    it(`is refused: ${JSON.stringify(options)}`, () => {
      expect(() => createMock(options as never)).to.throw(message);
    });
  }

  it('does not concern options that are undefined, and a fixture may be a state', async () => {
    const { app } = createMock({ port: undefined, seed: undefined, fixture: { connectors: [{ id: 'c' }] } } as never);
    expect((await supertest(app).get('/_connector/c')).status).to.equal(200);
    expect(() => createMock({ fixture: { conectors: [] } } as never)).to.throw('Did you mean [connectors]?');
  });
});
