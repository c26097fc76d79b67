import { expect } from 'chai';
import { featuresUpdate } from '../../server/connector/features';
import { lastSyncUpdate } from '../../server/connector/last-sync';
import { pipelineUpdate, schedulingProblems, schedulingUpdate } from '../../server/connector/scheduling';

describe('scheduling', () => {
  it('is written one kind at a time, in upper case', () => {
    const update = schedulingUpdate({ incremental: { interval: '0 0 0 ? * mon', enabled: 'true', x: 1 }, other: {} });
    expect(JSON.stringify(update)).to.equal(
      '{"scheduling":{"incremental":{"enabled":true,"interval":"0 0 0 ? * MON"}}}',
    );
  });

  it('needs one of the schedules that are checked', () => {
    const refused = [
      '[scheduling] object needs to define at least one schedule type: [full | incremental | access_control]',
    ];
    expect(schedulingProblems({})).to.deep.equal(refused);
    expect(schedulingProblems({ access_control: {} })).to.deep.equal(refused);
    expect(schedulingProblems({ full: {} })).to.deep.equal([]);
    expect(schedulingProblems({ incremental: {} })).to.deep.equal([]);
  });
});

describe('pipeline and features', () => {
  it('are written in order, without unknown names', () => {
    const pipeline = {
      run_ml_inference: false,
      name: 'p',
      other: 1,
      reduce_whitespace: 'true',
      extract_binary_content: '',
    };
    expect(JSON.stringify(pipelineUpdate(pipeline))).to.equal(
      '{"pipeline":{"extract_binary_content":false,"name":"p","reduce_whitespace":true,"run_ml_inference":false}}',
    );
    const features = {
      sync_rules: { basic: { enabled: true, x: 1 } },
      other: 1,
      document_level_security: { enabled: 'false' },
    };
    expect(JSON.stringify(featuresUpdate(features))).to.equal(
      '{"features":{"document_level_security":{"enabled":false},"sync_rules":{"basic":{"enabled":true}}}}',
    );
    expect(featuresUpdate({})).to.deep.equal({ features: {} });
    expect(() => featuresUpdate(undefined)).to.throw('null_pointer_exception');
  });
});

describe('sync statistics', () => {
  it('are written in their stored form; null does not change them', () => {
    expect(
      lastSyncUpdate({
        sync_cursor: { a: 1 },
        last_synced: '2024-11-09T16:13:08.231+01:00',
        last_sync_status: 'IN_PROGRESS',
        last_sync_error: null,
        last_indexed_document_count: '2.9',
      }),
    ).to.deep.equal({
      last_indexed_document_count: 2,
      last_sync_status: 'in_progress',
      last_synced: '2024-11-09T15:13:08.231Z',
      sync_cursor: { a: 1 },
    });
  });
});
