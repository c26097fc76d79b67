import { expect } from 'chai';
import { type Harness, harness } from './server';

const DOCS = 'https://www.elastic.co/docs/troubleshoot/elasticsearch';
const INDEXING =
  'coordinating_and_primary_bytes=105619342, replica_bytes=0, all_bytes=105619342, coordinating_operation_bytes=1048576, max_coordinating_bytes=105630924';

/** Preset → status, type and reason of the error that a write to `docs/1` gets, as a cluster words it. */
const ERRORS: Readonly<Record<string, readonly [status: number, type: string, reason: string | null]>> = {
  circuit_breaking_exception: [
    429,
    'circuit_breaking_exception',
    '[parent] Data too large, data for [<http_request>] would be [1026786816/979.2mb], which is larger than the limit of ' +
      '[1020054732/972.7mb], real usage: [1026752000/979.1mb], new bytes reserved: [34816/34kb], usages ' +
      '[model_inference=0/0b, inflight_requests=34816/34kb, request=0/0b, fielddata=0/0b, eql_sequence=0/0b]; for more ' +
      `information, see ${DOCS}/circuit-breaker-errors?version=9.1`,
  ],
  es_rejected_execution_exception: [
    429,
    'es_rejected_execution_exception',
    `rejected execution of coordinating operation [${INDEXING}]`,
  ],
  version_conflict_engine_exception: [
    409,
    'version_conflict_engine_exception',
    '[1]: version conflict, required seqNo [0], primary term [1]. current document has seqNo [1] and primary term [1]',
  ],
  unauthorized: [401, 'security_exception', 'missing authentication credentials for REST request [/docs/_doc/1]'],
  forbidden: [
    403,
    'security_exception',
    'action [indices:data/write/index] is unauthorized for user [elastic] with effective roles [superuser] on indices [docs], ' +
      'this action is granted by the index privileges [create_doc,create,index,write,all]',
  ],
  master_not_discovered_exception: [503, 'master_not_discovered_exception', null],
  no_master_block: [503, 'cluster_block_exception', 'blocked by: [SERVICE_UNAVAILABLE/2/no master];'],
  read_only_block: [
    429,
    'cluster_block_exception',
    'index [docs] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete ' +
      `block; for more information, see ${DOCS}/fix-watermark-errors?version=9.1];`,
  ],
  document_parsing_exception: [
    400,
    'document_parsing_exception',
    "[1:14] failed to parse field [created_at] of type [date] in document with id '1'. Preview of field's value: 'soon'",
  ],
  index_not_found_exception: [404, 'index_not_found_exception', 'no such index [docs]'],
  internal_error: [500, 'illegal_state_exception', 'There are no shards to ask'],
};

/** Preset → the HTML page of the proxy in front of the cluster. */
const PAGES: Readonly<Record<string, string>> = {
  bad_gateway: '502 Bad Gateway',
  service_unavailable: '503 Service Temporarily Unavailable',
  gateway_timeout: '504 Gateway Time-out',
};

describe('presets of faults', () => {
  let mock: Harness;
  before(async () => {
    mock = await harness({ fixture: 'every-status' });
    await mock.call('PUT', '/docs/_doc/1', { a: 1 });
  });
  after(() => mock.stop());

  const write = async (preset: string) => {
    const put = await mock.call('PUT', '/_mock/faults', { faults: [{ operation: 'index', preset }] });
    expect(put.status, put.text).to.equal(200);
    return mock.call('PUT', '/docs/_doc/1', { a: 1 });
  };

  for (const [preset, [status, type, reason]] of Object.entries(ERRORS)) {
    it(`has the wording of ${preset}`, async () => {
      const answer = await write(preset);
      expect([answer.status, answer.json.status]).to.deep.equal([status, status]);
      expect(answer.json.error).to.include({ type, reason });
      expect(answer.json.error.root_cause[0]).to.include({ type, reason });
    });
  }

  for (const [preset, title] of Object.entries(PAGES)) {
    it(`responds with the HTML page of ${preset}`, async () => {
      const { status, headers, text } = await write(preset);
      expect([status, headers.get('content-type')]).to.deep.equal([Number(title.slice(0, 3)), 'text/html']);
      expect(text).to.equal(
        `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`,
      );
    });
  }

  it('has no body if the request is too large, and closes the connection', async () => {
    const { status, headers, text } = await write('request_too_large');
    expect([status, headers.get('connection'), text]).to.deep.equal([413, 'close', '']);
  });

  it('uses the wording of the call for resource_not_found_exception', async () => {
    const faults = [{ operation: ['connector.get', 'connector.sync_job_get'], preset: 'resource_not_found_exception' }];
    await mock.call('PUT', '/_mock/faults', { faults });
    const reason = async (path: string) => (await mock.call('GET', path)).json.error.reason;
    expect(await reason('/_connector/self-managed-configured')).to.equal(
      'connector [self-managed-configured] not found',
    );
    expect(await reason('/_connector/_sync_job/pending-full')).to.equal('pending-full');
  });

  it('has the details that clients read', async () => {
    expect((await write('circuit_breaking_exception')).json.error).to.include({
      bytes_wanted: 1026786816,
      bytes_limit: 1020054732,
      durability: 'TRANSIENT',
    });
    expect((await write('version_conflict_engine_exception')).json.error).to.include({ shard: '0', index: 'docs' });
    expect((await write('read_only_block')).json.error).to.include({ index: 'docs' });
    expect((await write('index_not_found_exception')).json.error).to.include({
      'resource.type': 'index_or_alias',
      'resource.id': 'docs',
      index_uuid: '_na_',
      index: 'docs',
    });
    expect((await write('document_parsing_exception')).json.error.caused_by).to.deep.equal({
      type: 'illegal_argument_exception',
      reason: 'failed to parse date field [soon] with format [strict_date_optional_time||epoch_millis]',
    });
    const unauthorized = await write('unauthorized');
    const schemes = ['Basic realm="security", charset="UTF-8"', 'ApiKey'];
    expect(unauthorized.headers.get('www-authenticate')).to.equal(schemes.join(', '));
    expect(unauthorized.json.error.header).to.deep.equal({ 'WWW-Authenticate': schemes });
  });

  it('are all in this list', async () => {
    const { presets } = (await mock.call('GET', '/_mock/faults/presets')).json;
    const known = [...Object.keys(ERRORS), ...Object.keys(PAGES), 'request_too_large', 'resource_not_found_exception'];
    expect(presets.map(({ name }: { name: string }) => name)).to.have.members(known);
  });
});
