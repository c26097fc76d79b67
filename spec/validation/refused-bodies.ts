import type * as bodies from '../../server/generated/bodies';

/** A body and the reasons of its errors. */
export type Row = readonly [body: string, ...chain: string[]];

const cron = (text: string, message: string): string[] => [
  'Failed to build [schedule_config] after last required field arrived',
  `invalid cron expression [${text}]`,
  `illegal cron expression format [java.lang.IllegalArgumentException: ${message}]`,
];
const PUT = 'connector_put_request';
const CONFIGURATION = 'connector_update_configuration_request';
const NPE = 'null_pointer_exception: Cannot invoke "java.lang.Boolean.booleanValue()" because "args[0]" is null';

/** Bodies of calls on connectors that are refused, and the chain of errors, outermost first. */
export const REFUSED_CONNECTORS: Partial<Record<keyof typeof bodies, readonly Row[]>> = {
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
};
