import { expect } from 'chai';
import * as bodies from '../../server/generated/bodies';
import { type BodySchema, parseBody } from '../../server/validation/parse-body';
import { chainOf, failureOf } from './failure-of';
import { REFUSED_CONNECTORS, type Row } from './refused-bodies';

const FILTERING = 'connector_update_filtering_request';
const LAST_SYNC = 'connector_update_last_sync_stats_request';
const STATS = 'connector_sync_job_update_ingestion_stats';
const STATS_NAMES = 'deleted_document_count, indexed_document_count, indexed_document_volume';

/** Bodies that are rejected, and the chain of errors, outermost first. */
const REFUSED: Partial<Record<keyof typeof bodies, readonly Row[]>> = {
  ...REFUSED_CONNECTORS,
  connectorUpdateFiltering: [
    [
      '{"rules":[{}]}',
      `[1:12] [${FILTERING}] failed to parse field [rules]`,
      'Required [field, id, order, policy, rule, value]',
    ],
    [
      '{"rules":[{"created_at":"yesterday"}]}',
      `[1:25] [${FILTERING}] failed to parse field [rules]`,
      '[1:25] [connector_filtering_rule] failed to parse field [created_at]',
      'failed to parse date field [yesterday] with format [strict_date_optional_time||epoch_millis]',
      'date_time_parse_exception: Failed to parse with all enclosed parsers',
    ],
    [
      '{"rules":[{"created_at":"2024-01-01"}]}',
      `[1:25] [${FILTERING}] failed to parse field [rules]`,
      '[1:25] [connector_filtering_rule] failed to parse field [created_at]',
      'date_time_exception: Unable to obtain Instant from TemporalAccessor: DateTime[years=2024, months=1, days=1, hours=null, minutes=null, seconds=null, nanos=null, zoneId=null, offset=null] of type org.elasticsearch.common.time.DateTime',
      'unsupported_temporal_type_exception: No InstantSeconds value available',
    ],
    [
      '{"advanced_snippet":{"value":"all"}}',
      `[1:30] [${FILTERING}] failed to parse field [advanced_snippet]`,
      "[1:30] [connector_filtering_advanced_snippet] value doesn't support values of type: VALUE_STRING",
    ],
    [
      '{"filtering":[{"active":{},"draft":{}}]}',
      `[1:26] [${FILTERING}] failed to parse field [filtering]`,
      '[1:26] [connector_filtering] failed to parse field [active]',
      'Required [advanced_snippet, rules, validation]',
    ],
    [
      '{"rules":[{"field":"a","id":"r","order":0,"policy":"include","rule":"Equals"}]}',
      `[1:69] [${FILTERING}] failed to parse field [rules]`,
      '[1:69] [connector_filtering_rule] failed to parse field [rule]',
      'Unknown FilteringRuleCondition [Equals].',
    ],
  ],
  connectorUpdateFilteringValidation: [
    [
      '{"validation":{}}',
      '[1:16] [connector_update_filtering_validation] failed to parse field [validation]',
      'Required [errors, state]',
    ],
    ['{}', 'Required [validation]'],
  ],
  connectorLastSync: [
    ['{"last_seen":"x"}', `[1:2] [${LAST_SYNC}] unknown field [last_seen] did you mean [last_synced]?`],
    [
      '{"last_deleted_document_count":null}',
      `[1:32] [${LAST_SYNC}] last_deleted_document_count doesn't support values of type: VALUE_NULL`,
    ],
    [
      '{"last_deleted_document_count":"many"}',
      `[1:32] [${LAST_SYNC}] failed to parse field [last_deleted_document_count]`,
      'For input string: "many"',
    ],
    [
      '{"last_deleted_document_count":"9223372036854775808"}',
      `[1:32] [${LAST_SYNC}] failed to parse field [last_deleted_document_count]`,
      'Value [9223372036854775808] is out of range for a long',
    ],
    [
      '{"last_sync_status":"x"}',
      `[1:21] [${LAST_SYNC}] failed to parse field [last_sync_status]`,
      'Unknown ConnectorSyncStatus [x].',
    ],
  ],
  syncJobPost: [
    ['{}', 'Required [id]'],
    [
      '{"id":"c","job_type":"partial"}',
      'Failed to build [connector_sync_job_post_request] after last required field arrived',
      'Unknown ConnectorSyncJobType [partial].',
    ],
    [
      '{"job_type":"partial","id":"c","trigger_method":"never"}',
      '[1:49] [connector_sync_job_post_request] failed to parse field [trigger_method]',
      'Failed to build [connector_sync_job_post_request] after last required field arrived',
      'Unknown ConnectorSyncJobType [partial].',
    ],
  ],
  syncJobClaim: [
    [
      '{"worker_hostname":null}',
      "[1:20] [claim_connector_sync_job] worker_hostname doesn't support values of type: VALUE_NULL",
    ],
    ['{"hostname":"h"}', '[1:2] [claim_connector_sync_job] unknown field [hostname] did you mean [worker_hostname]?'],
  ],
  syncJobUpdateStats: [
    [
      '{"document_count":1}',
      `[1:2] [${STATS}] unknown field [document_count] did you mean any of [total_document_count, deleted_document_count, indexed_document_count]?`,
    ],
    ['{"metadata":{}}', `Required [${STATS_NAMES}]`],
    [
      '{"last_seen":{}}',
      `[1:14] [${STATS}] failed to parse field [last_seen]`,
      'unexpected token [START_OBJECT] for [last_seen]',
    ],
    [
      '{"metadata":{"a":[1,{"b":tru}]}}',
      `[1:22] [${STATS}] failed to parse field [metadata]`,
      `[1:30] Unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: (byte[])"{"metadata":{"a":[1,{"b":tru}]}}"; line: 1, column: 30]`,
      `json_parse_exception: Unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: (byte[])"{"metadata":{"a":[1,{"b":tru}]}}"; line: 1, column: 30]`,
    ],
  ],
  secretPost: [['{"value":null}', "[1:10] [post_secret_request] value doesn't support values of type: VALUE_NULL"]],
  secretPut: [
    ['{}', 'Required [value]'],
    ['{"vale":1}', '[1:2] [connector_secret_put_request] unknown field [vale] did you mean [value]?'],
  ],
};

/** Bodies that are accepted, contrary to what one might expect, and their value if it is not that of JSON.parse. */
const ACCEPTED: Partial<Record<keyof typeof bodies, readonly (readonly [string, unknown?])[]>> = {
  connectorPut: [
    ['{}'],
    ['{"index_name":null,"is_native":"  "}'],
    ['{ // a comment\n "name": "a" /**/ } {"foo":1} trailing', { name: 'a' }],
    ['\ufeff{"n\\u0061me":"a"}', { name: 'a' }],
  ],
  connectorUpdateStatus: [['{"status":"Needs_Configuration"}']],
  connectorUpdateError: [['{"error":null}']],
  connectorUpdateFeatures: [['{}'], ['{"features":{"unknown":[1]}}']],
  connectorUpdateConfiguration: [
    ['{"values":null}'],
    ['{"values":"x"}'],
    ['{"configuration":{"__proto__":{"label":"L"}}}'],
    [
      '{"configuration":{"f":{"label":"L","order":"2.7","required":"","ui_restrictions":"a","value":{"a":[1]},"depends_on":{"field":"a","value":null}}}}',
    ],
    ['{"configuration":{"f":{"label":"L","validations":[{"constraint":["a",1],"type":"REGEX"}],"more":{"x":1}}}}'],
    // The parser skips anything that is not an object, and reads the object after it.
    [
      '{"configuration":{"f":{"label":"L","options":[7,{"label":"a","value":1}]}}}',
      { configuration: { f: { label: 'L', options: [{ label: 'a', value: 1 }] } } },
    ],
    [
      '{"configuration":{"f":{"label":"L","ui_restrictions":[1.50,true,"a"]}}}',
      { configuration: { f: { label: 'L', ui_restrictions: ['1.50', 'true', 'a'] } } },
    ],
  ],
  connectorUpdateFiltering: [
    ['{"filtering":[]}'],
    [
      '{"rules":{"field":"a","id":"r","order":-1.9,"policy":"INCLUDE","rule":">","value":"v","created_at":"2024-01-01T00:00:00"}}',
    ],
    ['{"advanced_snippet":{"value":[]}}'],
  ],
  connectorLastSync: [
    ['{"last_synced":null,"last_sync_status":"In_Progress","last_deleted_document_count":"-2.9","sync_cursor":null}'],
    ['{"last_indexed_document_count":2.9,"last_synced":"1704067200000"}'],
  ],
  syncJobPost: [['{"id":"","job_type":"FULL"}']],
};

const byName = new Map<string, BodySchema<unknown>>(Object.entries(bodies));

describe('parseBody', () => {
  for (const [name, rows] of Object.entries(REFUSED)) {
    describe(name, () => {
      const schema = byName.get(name) as BodySchema<unknown>;
      for (const [body, ...chain] of rows) {
        it(`rejects ${body}`, () => {
          expect(chainOf(failureOf(() => parseBody(schema, body)))).to.eql(chain);
        });
      }
    });
  }

  for (const [name, rows] of Object.entries(ACCEPTED)) {
    describe(name, () => {
      const schema = byName.get(name) as BodySchema<unknown>;
      for (const [body, value] of rows) {
        it(`accepts ${body}`, () => {
          expect(JSON.stringify(parseBody(schema, body))).to.equal(JSON.stringify(value ?? JSON.parse(body)));
        });
      }
    });
  }

  it('keeps numbers that JavaScript would alter', () => {
    const { metadata } = parseBody(
      bodies.syncJobUpdateStats,
      '{"deleted_document_count":1,"indexed_document_count":9223372036854775807,"indexed_document_volume":"3","metadata":{"a":1.0}}',
    );
    expect(metadata?.a).to.have.property('text', '1.0');
  });

  it('counts lines and columns of the cause of an error', () => {
    const error = failureOf(() => parseBody(bodies.connectorPut, '{\r\n  "name": "a"\r\n  "x"'));
    expect(error.reason).to.match(
      /^\[3:3\] Unexpected character \('"' \(code 34\)\): was expecting comma to separate Object entries\n/,
    );
  });

  it('names the field with bytes that are not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('{"name":"a'), Buffer.from([0xff]), Buffer.from('"}')]);
    const [outer, inner, cause] = chainOf(failureOf(() => parseBody(bodies.connectorPut, bytes)));
    expect(outer).to.equal('[1:9] [connector_put_request] failed to parse field [name]');
    expect(inner).to.match(/^\[1:12\] Invalid UTF-8 start byte 0xff\n at \[Source: /);
    expect(cause).to.match(/^json_parse_exception: Invalid UTF-8 start byte 0xff\n/);
  });

  it('reports that the text ends prematurely', () => {
    const error = failureOf(() => parseBody(bodies.connectorPut, '{"name":"a"'));
    expect(error.type).to.equal('x_content_e_o_f_exception');
    expect(error.reason).to.equal('[1:12] Unexpected end of file');
  });
});
