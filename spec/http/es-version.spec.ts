import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';

/** Media types after RestCompatibleVersionHelper; versions as `GET /` of these releases shows them. */
describe('the version of Elasticsearch', () => {
  let server: RunningServer | undefined;
  afterEach(() => server?.stop());

  const vendor = (version: number) => `application/vnd.elasticsearch+json; compatible-with=${version}`;
  const get = async (path: string, accept = 'application/json') => {
    const answer = await fetch(`${server?.url}${path}`, { headers: { accept } });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
  };

  const versions: [esVersion: string, lucene: string, wire: string, index: string][] = [
    ['8.12.2', '9.9.1', '7.17.0', '7.0.0'],
    ['8.19.3', '9.12.2', '7.17.0', '7.0.0'],
    ['9.0.0', '10.1.0', '8.18.0', '8.0.0'],
    ['9.1.0', '10.2.2', '8.19.0', '8.0.0'],
    ['9.6.0-SNAPSHOT', '10.3.2', '8.19.0', '8.0.0'],
  ];
  for (const [esVersion, lucene, wire, index] of versions) {
    it(`can be ${esVersion}`, async () => {
      server = await startServer({ esVersion });
      const { version } = (await get('/')).body;
      expect(version).to.deep.include({
        number: esVersion,
        build_snapshot: esVersion.endsWith('-SNAPSHOT'),
        lucene_version: lucene,
        minimum_wire_compatibility_version: wire,
        minimum_index_compatibility_version: index,
      });
      const { nodes } = (await get('/_nodes')).body as { nodes: Record<string, object> };
      expect(Object.values(nodes)[0]).to.have.property('version', esVersion);
    });
  }

  it('of 8 understands clients of 7 and 8, not of 9', async () => {
    server = await startServer({ esVersion: '8.19.3' });
    for (const version of [7, 8]) {
      const { status, headers } = await get('/_cluster/health', vendor(version));
      expect([status, headers.get('content-type')]).to.deep.equal([
        200,
        `application/vnd.elasticsearch+json;compatible-with=${version}`,
      ]);
    }
    const { status, body } = await get('/_cluster/health', vendor(9));
    const error = body.error as { type: string; caused_by: { reason: string } };
    expect([status, error.type]).to.deep.equal([400, 'media_type_header_exception']);
    expect(error.caused_by.reason).to.include('Accept version must be either version 8 or 7, but found 9.');
  });

  it('of 9 understands clients of 8 and 9, not of 7', async () => {
    server = await startServer({ esVersion: '9.1.0' });
    for (const version of [8, 9]) expect((await get('/_cluster/health', vendor(version))).status).to.equal(200);
    expect((await get('/_cluster/health', vendor(7))).status).to.equal(400);
  });

  for (const esVersion of ['7.17.0', '8.11.4', '8.20.0', '9.7.0', '10.0.0', '9', '9.6', 'latest']) {
    it(`cannot be ${esVersion}`, async () => {
      let message = '';
      await startServer({ esVersion }).catch((error: Error) => {
        message = error.message;
      });
      expect(message).to.equal(
        `esVersion must be a version from 8.12 to 8.19 and 9.0 to 9.6, such as 9.6.0, not ${esVersion}.`,
      );
    });
  }
});
