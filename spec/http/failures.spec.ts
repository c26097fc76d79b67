import { expect } from 'chai';
import { Sandboxes } from '../../server/control/sandboxes/sandboxes';
import { Listener } from '../../server/listener';
import { knownOperations } from '../../server/operations';
import { withDefaults } from '../../server/options';
import { RequestPath } from '../../server/request-path';
import { call, type Harness, harness } from '../control/server';

/** What was written to standard error by way of the console. */
async function errorsOf(run: () => Promise<void>): Promise<string> {
  const { error } = console;
  const lines: string[] = [];
  console.error = (line: string) => lines.push(line);
  try {
    await run();
  } finally {
    console.error = error;
  }
  return lines.join('\n');
}

describe('what a listener throws', () => {
  let mock: Harness;
  afterEach(() => mock.stop());

  for (const [how, listener] of [
    [
      'at once',
      () => {
        throw new Error('of the test');
      },
    ],
    ['later', () => Promise.reject(new Error('of the test'))],
  ] as [string, () => void][]) {
    it(`${how} is reported, and changes no response`, async () => {
      const said = await errorsOf(async () => {
        mock = await harness({ onRefused: listener });
        mock.server.journal.listen(listener);
        for (let at = 0; at < 3; at += 1) expect((await mock.call('GET', '/none')).status).to.equal(404);
      });
      expect(said.match(/The listener onRefused failed: Error: of the test/g)).to.have.length(3);
      expect(said.match(/The listener of the journal failed: Error: of the test/g)).to.have.length(3);
      expect(mock.server.journal.entries()).to.have.length(3);
    });
  }
});

describe('a fault of the mock itself', () => {
  /** A server of which one part fails as no part should. */
  const broken = async (
    breaks: (sandboxes: Sandboxes) => void,
    test: (url: string, sandboxes: Sandboxes) => Promise<void>,
  ) => {
    const sandboxes = new Sandboxes(withDefaults({}), knownOperations());
    const listener = new Listener(new RequestPath(sandboxes));
    const { url } = await listener.listen(0, '127.0.0.1');
    breaks(sandboxes);
    try {
      await test(url, sandboxes);
    } finally {
      await listener.close();
    }
  };
  const fail = (): never => {
    throw new Error('planted');
  };

  it('before the endpoint is one response and one entry of the journal', async () => {
    await broken(
      ({ main }) => {
        main.standIn.before = fail;
      },
      async (url, { main }) => {
        const { status, json } = await call(url, 'GET', '/_connector');
        expect(status).to.equal(500);
        expect(json.error.reason).to.match(/failed in \[connector\.list\], please report this: Error: planted/);
        const entries = main.journal.entries();
        expect(entries.map((entry) => [entry.status, entry.request.operation])).to.deep.equal([
          [500, 'connector.list'],
        ]);
        expect((await call(url, 'GET', '/_mock/journal')).json.entries[0].diagnosis.refused_by).to.equal(
          'es-connector-mock',
        );
      },
    );
  });

  it('in a control call is the same response', async () => {
    await broken(
      ({ main }) => {
        main.clock.state = fail;
      },
      async (url) => {
        const { status, json } = await call(url, 'GET', '/_mock/clock');
        expect([status, json.status]).to.deep.equal([500, 500]);
        expect(json.error.reason).to.match(/failed in \[GET \/clock\], please report this: Error: planted/);
      },
    );
  });

  it('in the journal is one response', async () => {
    const said = await errorsOf(() =>
      broken(
        ({ main }) => {
          main.journal.record = fail;
        },
        async (url) => {
          expect((await call(url, 'GET', '/_connector')).status).to.equal(500);
          expect((await call(url, 'GET', '/_mock/clock')).status).to.equal(200);
        },
      ),
    );
    expect(said).to.match(/Recording GET \/_connector failed: Error: planted/);
  });

  it('in a listener of the journal harms nobody', async () => {
    const said = await errorsOf(() =>
      broken(
        ({ main }) => void main.journal.listen(fail),
        async (url) => {
          expect((await call(url, 'GET', '/_connector')).status).to.equal(200);
        },
      ),
    );
    expect(said).to.match(/A listener of the journal failed: Error: planted/);
  });
});

describe('a fault rule', () => {
  it('with headers that cannot be sent is refused', async () => {
    const mock = await harness();
    for (const headers of [{ 'bad name': 'x' }, { 'x-a': 'line\nbreak' }, { 'x-a': '\u0000' }, { 'x-a': '\u4e00' }]) {
      const { status, json } = await mock.call('POST', '/_mock/faults', { respond: { status: 200, headers } });
      expect(status, JSON.stringify(headers)).to.equal(400);
      expect(json.error.problems[0].path).to.equal(`$.respond.headers.${Object.keys(headers)[0]}`);
    }
    await mock.stop();
  });
});
