import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

/** A connector that a client wrote directly to the index, and the reasons why it cannot be read, outermost first. */
interface Unreadable {
  readonly title: string;
  readonly document: object;
  readonly reasons: readonly (string | null)[];
}

const ready = { is_native: false, index_name: 'search-a', service_type: 'drive' };

const unreadableForJobs: readonly Unreadable[] = [
  {
    title: 'without is_native',
    document: { index_name: 'search-a' },
    reasons: ['Failed to build [connector] after last required field arrived'],
  },
  {
    title: 'with a list for a configuration value',
    document: { configuration: { f: { label: 'L', value: [1] } }, ...ready },
    reasons: [
      '[1:44] [connector] failed to parse field [configuration]',
      '[1:44] [connector_configuration] failed to parse field [value]',
      'Unsupported token [START_ARRAY]',
    ],
  },
  {
    title: 'with half a pipeline',
    document: { pipeline: { name: 'p' }, ...ready },
    reasons: [
      '[1:24] [connector] failed to parse field [pipeline]',
      'Required [extract_binary_content, reduce_whitespace, run_ml_inference]',
    ],
  },
  {
    title: 'with a state that nobody knows',
    document: { status: 'x', ...ready },
    reasons: ['[1:11] [connector] failed to parse field [status]', 'Unknown ConnectorStatus: x'],
  },
  {
    title: 'with a number for a name',
    document: { name: 5, ...ready },
    reasons: ["[1:9] [connector] name doesn't support values of type: VALUE_NUMBER"],
  },
];

const unreadableForDrafts: readonly Unreadable[] = [
  { title: 'without filtering', document: ready, reasons: ['Required [filtering]'] },
  {
    title: 'with half an entry',
    document: { filtering: [{ active: {} }], ...ready },
    reasons: [
      '[1:26] [connector_filtering_parser] failed to parse field [filtering]',
      '[1:26] [connector_filtering] failed to parse field [active]',
      'Required [advanced_snippet, rules, validation]',
    ],
  },
];

describe('a connector that a client wrote to the index', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  for (const { title, document, reasons } of unreadableForJobs) {
    it(`${title} is shown, but a job cannot be created for it`, async () => {
      await api.put('/.elastic-connectors-v1/_doc/c1', document);
      expect((await api.get('/_connector/c1')).body).to.deep.equal({ id: 'c1', ...document });
      expectReasons(await api.send('POST', '/_connector/_sync_job', { id: 'c1' }), reasons);
    });
  }

  for (const { title, document, reasons } of unreadableForDrafts) {
    it(`${title} has no draft to change`, async () => {
      await api.put('/.elastic-connectors-v1/_doc/c1', document);
      expectReasons(await api.put('/_connector/c1/_filtering', { rules: [] }), reasons);
      const validation = { errors: [], state: 'valid' };
      expectReasons(await api.put('/_connector/c1/_filtering/_validation', { validation }), reasons);
      expectReasons(await api.put('/_connector/c1/_filtering/_activate'), reasons);
    });
  }

  it('with nulls where they are allowed can have a job', async () => {
    const document = { ...ready, pipeline: null, features: null, last_indexed_document_count: null, error: null };
    await api.put('/.elastic-connectors-v1/_doc/c1', document);
    const { status, body } = await api.send('POST', '/_connector/_sync_job', { id: 'c1' });
    expect(status).to.equal(201);
    const job = (await api.get(`/_connector/_sync_job/${body.id}`)).body;
    expect(job.connector).to.deep.equal({ id: 'c1', index_name: 'search-a', service_type: 'drive' });
  });
});

function expectReasons(
  { status, body }: { status: number; body: JsonObject },
  reasons: readonly (string | null)[],
): void {
  expect(status).to.equal(400);
  let cause = body.error as JsonObject | undefined;
  for (const reason of reasons) {
    expect(cause?.reason).to.equal(reason);
    cause = cause?.caused_by as JsonObject | undefined;
  }
}
