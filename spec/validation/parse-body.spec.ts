import { expect } from 'chai';
import * as bodies from '../../server/generated/bodies';
import { type BodySchema, parseBody } from '../../server/validation/parse-body';
import { chainOf, failureOf } from './failure-of';

type Row = readonly [body: string, ...chain: string[]];

const cron = (text: string, message: string): string[] => [
  'Failed to build [schedule_config] after last required field arrived',
  `invalid cron expression [${text}]`,
  `illegal cron expression format [java.lang.IllegalArgumentException: ${message}]`,
];
const PUT = 'connector_put_request';
const CONFIGURATION = 'connector_update_configuration_request';
const FILTERING = 'connector_update_filtering_request';
const LAST_SYNC = 'connector_update_last_sync_stats_request';
const STATS = 'connector_sync_job_update_ingestion_stats';
const STATS_NAMES = 'deleted_document_count, indexed_document_count, indexed_document_volume';
const NPE = 'null_pointer_exception: Cannot invoke "java.lang.Boolean.booleanValue()" because "args[0]" is null';

/** Bodies that are refused, and the chain of errors, outermost first. */
const REFUSED: Partial<Record<keyof typeof bodies, readonly Row[]>> = {
  connectorPut: [
    ['{"foo":1}', `[1:2] [${PUT}] unknown field [foo]`],
    ['{"name":5}', `[1:9] [${PUT}] name doesn't support values of type: VALUE_NUMBER`],
    ['{ "name" : {} }', `[1:12] [${PUT}] name doesn't support values of type: START_OBJECT`],
    ['{"name":"a","foo":1}', `[1:13] [${PUT}] unknown field [foo]`],
    ['{\n  "name": 5\n}', `[2:11] [${PUT}] name doesn't support values of type: VALUE_NUMBER`],
    ['{"name":"é","foo":1}', `[1:14] [${PUT}] unknown field [foo]`],
    ['[]', `[1:1] [${PUT}] Expected START_OBJECT but was: START_ARRAY`],
    ['   42', `[1:4] [${PUT}] Expected START_OBJECT but was: VALUE_NUMBER`],
    [' ', `[1:0] [${PUT}] Expected START_OBJECT but was: null`],
    ['{"nam":"a"}', `[1:2] [${PUT}] unknown field [nam] did you mean [name]?`],
    ['{"is_name":true}', `[1:2] [${PUT}] unknown field [is_name] did you mean any of [is_native, index_name, name]?`],
    ['{"__proto__":1}', `[1:2] [${PUT}] unknown field [__proto__]`],
    ['{"constructor":1}', `[1:2] [${PUT}] unknown field [constructor]`],
    [
      '{"service_type":"x","is_native":"maybe","foo":1}',
      `[1:33] [${PUT}] failed to parse field [is_native]`,
      'Failed to parse value [maybe] as only [true] or [false] are allowed.',
    ],
    ['{"name":5,"foo":nope', `[1:9] [${PUT}] name doesn't support values of type: VALUE_NUMBER`],
    ['{"name":null', `[1:9] [${PUT}] name doesn't support values of type: VALUE_NULL`],
    [
      '{"name":"a\u0001"}',
      `[1:9] [${PUT}] failed to parse field [name]`,
      '[1:11] Illegal unquoted character ((CTRL-CHAR, code 1)): has to be escaped using backslash to be included in string value\n at [Source: (byte[])"{"name":"a\\u0001"}"; line: 1, column: 11]',
      'json_parse_exception: Illegal unquoted character ((CTRL-CHAR, code 1)): has to be escaped using backslash to be included in string value\n at [Source: (byte[])"{"name":"a\\u0001"}"; line: 1, column: 11]',
    ],
  ],
  connectorUpdateStatus: [
    [
      '{"status":"x"}',
      '[1:11] [connector_update_status_request] failed to parse field [status]',
      'Unknown ConnectorStatus: x',
    ],
    ['null', '[1:1] [connector_update_status_request] Expected START_OBJECT but was: VALUE_NULL'],
  ],
  connectorUpdateIndexName: [['{}', 'Required [index_name]']],
  connectorUpdatePipeline: [
    ['{}', 'Required [pipeline]'],
    [
      '{"pipeline":{}}',
      '[1:14] [connector_update_pipeline_request] failed to parse field [pipeline]',
      'Required [extract_binary_content, name, reduce_whitespace, run_ml_inference]',
    ],
  ],
  connectorUpdateScheduling: [
    [
      '{"scheduling":{"access_control":{"enabled":false,"interval":"61 0 0 * * ?"}}}',
      '[1:61] [connector_update_scheduling_request] failed to parse field [scheduling]',
      '[1:61] [connector_scheduling] failed to parse field [access_control]',
      '[1:61] [schedule_config] failed to parse field [interval]',
      ...cron('61 0 0 * * ?', 'Minute and Second values must be between 0 and 59'),
    ],
    [
      '{"scheduling":{"full":{"interval":"0 0 24 * * ?","enabled":"false"}}}',
      '[1:60] [connector_update_scheduling_request] failed to parse field [scheduling]',
      '[1:60] [connector_scheduling] failed to parse field [full]',
      '[1:60] [schedule_config] failed to parse field [enabled]',
      ...cron('0 0 24 * * ?', 'Hour values must be between 0 and 23'),
    ],
    [
      '{"scheduling":{"full":{"interval":"nonsense"}}}',
      '[1:45] [connector_update_scheduling_request] failed to parse field [scheduling]',
      '[1:45] [connector_scheduling] failed to parse field [full]',
      'Required [enabled]',
    ],
  ],
  connectorUpdateFeatures: [
    [
      '{"features":{"incremental_sync":{}}}',
      '[1:34] [connector_update_features_request] failed to parse field [features]',
      '[1:34] [connector_features] failed to parse field [incremental_sync]',
      'Failed to build [connector_feature_enabled] after last required field arrived',
      NPE,
    ],
    [
      '{"featuresss":{}}',
      '[1:2] [connector_update_features_request] unknown field [featuresss] did you mean [features]?',
    ],
  ],
  connectorUpdateConfiguration: [
    ['{"configuration":null}', `[1:18] [${CONFIGURATION}] configuration doesn't support values of type: VALUE_NULL`],
    [
      '{"configuration":{"f":{}}}',
      `[1:24] [${CONFIGURATION}] failed to parse field [configuration]`,
      'Required [label]',
    ],
    [
      '{"configuration":{"f":"x"}}',
      `[1:26] [${CONFIGURATION}] failed to parse field [configuration]`,
      '[1:26] [connector_configuration] Expected START_OBJECT but was: END_OBJECT',
    ],
    [
      '{"configuration":{"f":"x","g":{"label":"L"}}}',
      `[1:27] [${CONFIGURATION}] failed to parse field [configuration]`,
      '[1:27] [connector_configuration] Expected START_OBJECT but was: FIELD_NAME',
    ],
    [
      '{"configuration":{"f":[{"label":"L"}]}}',
      'illegal_state_exception: parser for [configuration] did not end on END_OBJECT',
    ],
    [
      '{"configuration":{"f":{"label":"L","display":"huge"}}}',
      `[1:46] [${CONFIGURATION}] failed to parse field [configuration]`,
      '[1:46] [connector_configuration] failed to parse field [display]',
      'Unknown ConfigurationDisplayType [huge].',
    ],
    [
      '{"configuration":{"f":{"label":"L","display":null}}}',
      `[1:46] [${CONFIGURATION}] failed to parse field [configuration]`,
      '[1:46] [connector_configuration] failed to parse field [display]',
      'Expected text at 1:46 but found VALUE_NULL',
    ],
    [
      '{"configuration":{"f":{"label":"L","validations":[{"constraint":0,"type":"nope"}]}}}',
      `[1:74] [${CONFIGURATION}] failed to parse field [configuration]`,
      '[1:74] [connector_configuration] failed to parse field [validations]',
      '[1:74] [connector_configuration_validation] failed to parse field [type]',
      'Unknown ConfigurationValidationType [nope].',
    ],
    [
      '{"configuration":{"f":{"label":"L","value":["a"]}}}',
      `[1:44] [${CONFIGURATION}] failed to parse field [configuration]`,
      '[1:44] [connector_configuration] failed to parse field [value]',
      'Unsupported token [START_ARRAY]',
    ],
    [
      '{"configuration":{"f":{"depends_on":[{"value":null}],"label":"L"}}}',
      `[1:51] [${CONFIGURATION}] failed to parse field [configuration]`,
      '[1:51] [connector_configuration] failed to parse field [depends_on]',
      'Required [field, value]',
    ],
    [
      '{"configuration":{"f":{"order":"abc"}}}',
      `[1:32] [${CONFIGURATION}] failed to parse field [configuration]`,
      '[1:32] [connector_configuration] failed to parse field [order]',
      'number_format_exception: For input string: "abc"',
    ],
    [
      '{"configuration":{"f":{"order":""}}}',
      `[1:32] [${CONFIGURATION}] failed to parse field [configuration]`,
      '[1:32] [connector_configuration] failed to parse field [order]',
      'number_format_exception: empty String',
    ],
    [
      '{"configuration":{"f":{"order":"3000000000"}}}',
      `[1:32] [${CONFIGURATION}] failed to parse field [configuration]`,
      '[1:32] [connector_configuration] failed to parse field [order]',
      'Value [3000000000] is out of range for an integer',
    ],
    [
      '{"configuration":{"f":{"order":3000000000}}}',
      `[1:32] [${CONFIGURATION}] failed to parse field [configuration]`,
      '[1:32] [connector_configuration] failed to parse field [order]',
      '[1:42] Numeric value (3000000000) out of range of `int` (-2147483648 - 2147483647)\n at [Source: (byte[])"{"configuration":{"f":{"order":3000000000}}}"; line: 1, column: 42]',
      'input_coercion_exception: Numeric value (3000000000) out of range of `int` (-2147483648 - 2147483647)\n at [Source: (byte[])"{"configuration":{"f":{"order":3000000000}}}"; line: 1, column: 42]',
    ],
    [
      '{"configuration":{"f":{"ui_restrictions":["a",null]}}}',
      `[1:47] [${CONFIGURATION}] failed to parse field [configuration]`,
      '[1:47] [connector_configuration] failed to parse field [ui_restrictions]',
      'Expected text at 1:47 but found VALUE_NULL',
    ],
    [
      '{"configuration":{"f":{"options":[[]]}}}',
      `[1:35] [${CONFIGURATION}] failed to parse field [configuration]`,
      '[1:35] [connector_configuration] failed to parse field [options]',
      'illegal_state_exception: expected value but got [START_ARRAY]',
    ],
    [
      '{"configuration":{"f":{"options":[5]}}}',
      `[1:36] [${CONFIGURATION}] failed to parse field [configuration]`,
      '[1:36] [connector_configuration] failed to parse field [options]',
      '[1:36] [connector_configuration_select_option] Expected START_OBJECT but was: END_ARRAY',
    ],
    [
      '{"configuration":{"f":{"label":"L","new":{"a":nope}}}}',
      `[1:43] [${CONFIGURATION}] failed to parse field [configuration]`,
      `json_parse_exception: Unrecognized token 'nope': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: (byte[])"{"configuration":{"f":{"label":"L","new":{"a":nope}}}}"; line: 1, column: 52]`,
    ],
    ['{"values":[1]}', 'illegal_state_exception: parser for [values] did not end on END_ARRAY'],
    ['{"value":{}}', `[1:2] [${CONFIGURATION}] unknown field [value] did you mean [values]?`],
  ],
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

/** Bodies that are accepted, where one might think otherwise, and their value if it is not that of JSON.parse. */
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
    // The parser skips what is no object, and reads the object after it.
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
        it(`refuses ${body}`, () => {
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

  it('keeps numbers that JavaScript would change', () => {
    const { metadata } = parseBody(
      bodies.syncJobUpdateStats,
      '{"deleted_document_count":1,"indexed_document_count":9223372036854775807,"indexed_document_volume":"3","metadata":{"a":1.0}}',
    );
    expect(metadata?.a).to.have.property('text', '1.0');
  });

  it('counts lines and columns of what stands in an error of Elasticsearch on the inside', () => {
    const error = failureOf(() => parseBody(bodies.connectorPut, '{\r\n  "name": "a"\r\n  "x"'));
    expect(error.reason).to.match(
      /^\[3:3\] Unexpected character \('"' \(code 34\)\): was expecting comma to separate Object entries\n/,
    );
  });

  it('says in which field bytes are no UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('{"name":"a'), Buffer.from([0xff]), Buffer.from('"}')]);
    const [outer, inner, cause] = chainOf(failureOf(() => parseBody(bodies.connectorPut, bytes)));
    expect(outer).to.equal('[1:9] [connector_put_request] failed to parse field [name]');
    expect(inner).to.match(/^\[1:12\] Invalid UTF-8 start byte 0xff\n at \[Source: /);
    expect(cause).to.match(/^json_parse_exception: Invalid UTF-8 start byte 0xff\n/);
  });

  it('tells that the text ends too early', () => {
    const error = failureOf(() => parseBody(bodies.connectorPut, '{"name":"a"'));
    expect(error.type).to.equal('x_content_e_o_f_exception');
    expect(error.reason).to.equal('[1:12] Unexpected end of file');
  });
});
