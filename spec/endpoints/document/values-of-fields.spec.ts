import { expect } from 'chai';
import { Api } from '../api';

/** A type, a value, and why a real node of 9.1.0 refuses it: the reason and that of the cause. Without, it is accepted. */
const VALUES: [type: string, value: string, reason?: string, cause?: string][] = [
  [
    'geo_point',
    '{"lat":91,"lon":0}',
    '[1:23] failed to parse field [f] of type [geo_point]',
    'illegal latitude value [91.0] for f',
  ],
  ['geo_point', '{"lat":1}', '[1:14] failed to parse field [f] of type [geo_point]', 'Required [lon]'],
  [
    'geo_point',
    '{}',
    '[1:7] failed to parse field [f] of type [geo_point]',
    'field must be either lat/lon, geohash string or type/coordinates',
  ],
  [
    'geo_point',
    '{"lat":"x","lon":2}',
    '[1:24] failed to parse field [f] of type [geo_point]',
    '[latitude] must be a valid double value',
  ],
  [
    'geo_point',
    '{"lat":null,"lon":1}',
    '[1:25] failed to parse field [f] of type [geo_point]',
    'latitude must be a number',
  ],
  [
    'geo_point',
    '{"lat":1,"lon":1,"x":2}',
    '[1:28] failed to parse field [f] of type [geo_point]',
    'field [x] not supported - must be one of: lon, lat, z, type, coordinates',
  ],
  [
    'geo_point',
    '{"type":"Polygon","coordinates":[1,2]}',
    '[1:43] failed to parse field [f] of type [geo_point]',
    "[type] for geo_point can only be 'Point'",
  ],
  [
    'geo_point',
    '{"type":"Point","coordinates":[1]}',
    '[1:39] failed to parse field [f] of type [geo_point]',
    '[coordinates] must contain at least two values',
  ],
  ['geo_point', '{"type":"Point"}', '[1:21] failed to parse field [f] of type [geo_point]', 'Required [coordinates]'],
  [
    'geo_point',
    '[1]',
    '[1:8] failed to parse: [1:9] Current token (END_ARRAY) not numeric, can not use numeric value accessors\n at [Source: (byte[])"{"f":[1]}"; line: 1, column: 9]',
    '[1:9] Current token (END_ARRAY) not numeric, can not use numeric value accessors\n at [Source: (byte[])"{"f":[1]}"; line: 1, column: 9]',
  ],
  ['geo_point', '[1,2,3,4]', '[1:13] failed to parse field [f] of type [geo_point]', 'geo_point expected'],
  ['geo_point', '[1,"x"]', '[1:9] failed to parse: For input string: "x"', 'For input string: "x"'],
  [
    'geo_point',
    '[[1],[3,4]]',
    '[1:9] failed to parse field [f] of type [geo_point]',
    'invalid latitude NaN; must be between -90.0 and 90.0',
  ],
  [
    'geo_point',
    '[200,1]',
    '[1:12] failed to parse: illegal longitude value [200.0] for f',
    'illegal longitude value [200.0] for f',
  ],
  ['geo_point', '5', '[1:6] failed to parse field [f] of type [geo_point]', 'geo_point expected'],
  ['geo_point', '""', '[1:6] failed to parse field [f] of type [geo_point]', 'empty geohash'],
  [
    'geo_point',
    '"1,2,3,4"',
    '[1:6] failed to parse field [f] of type [geo_point]',
    'failed to parse [4], expected 2 or 3 coordinates but found: [{}]',
  ],
  ['geo_point', '"1,x"', '[1:6] failed to parse field [f] of type [geo_point]', 'longitude must be a number'],
  [
    'geo_point',
    '"100,2"',
    '[1:6] failed to parse field [f] of type [geo_point]',
    'illegal latitude value [100.0] for f',
  ],
  ['geo_point', '"a"', '[1:6] failed to parse field [f] of type [geo_point]', 'unsupported symbol [a] in geohash [a]'],
  ['geo_point', '"POINT(1 200)"', '[1:6] failed to parse field [f] of type [geo_point]', 'Invalid WKT format'],
  ['geo_point', '","', '[1:6] failed to parse field [f] of type [geo_point]', 'Index 0 out of bounds for length 0'],
  ['geo_point', '"1,2"'],
  ['geo_point', '[1,2]'],
  ['geo_point', '[[1,2],"3,4"]'],
  ['geo_point', '{"lat":"1","lon":"2"}'],
  ['geo_point', '"POINT (1 2)"'],
  ['geo_point', '"drm3btev3e86"'],
  [
    'long_range',
    '{"gte":5,"lte":1}',
    "[1:22] failed to parse field [f] of type [long_range] in document with id '1'. Preview of field's value: 'null'",
    'min value (5) is greater than max value (1)',
  ],
  [
    'long_range',
    '{"gt":5,"lt":6}',
    "[1:20] failed to parse field [f] of type [long_range] in document with id '1'. Preview of field's value: 'null'",
    'min value (6) is greater than max value (5)',
  ],
  [
    'long_range',
    '{"gte":"x"}',
    "[1:13] failed to parse field [f] of type [long_range] in document with id '1'. Preview of field's value: 'x'",
    'For input string: "x"',
  ],
  [
    'long_range',
    '{"from":1}',
    "[1:14] failed to parse field [f] of type [long_range] in document with id '1'. Preview of field's value: '1'",
    '[1:14] error parsing field [f], with unknown parameter [from]',
  ],
  [
    'long_range',
    '"5"',
    "[1:6] failed to parse field [f] of type [long_range] in document with id '1'. Preview of field's value: '5'",
    '[1:6] error parsing field [f], expected an object but got f',
  ],
  [
    'long_range',
    '[5]',
    "[1:7] failed to parse field [f] of type [long_range] in document with id '1'. Preview of field's value: '5'",
    '[1:7] error parsing field [f], expected an object but got null',
  ],
  ['long_range', '{"gte":5,"lte":5}'],
  ['long_range', '{"gte":null,"lte":1}'],
  [
    'float_range',
    '{"gt":1,"lt":1}',
    "[1:20] failed to parse field [f] of type [float_range] in document with id '1'. Preview of field's value: 'null'",
    'min value (1.0000001) is greater than max value (0.99999994)',
  ],
  [
    'float_range',
    '{"gte":"NaN"}',
    "[1:13] failed to parse field [f] of type [float_range] in document with id '1'. Preview of field's value: 'NaN'",
    '[float] supports only finite values, but got [NaN]',
  ],
  ['float_range', '{"gte":1.5,"lt":2}'],
  [
    'double_range',
    '{"gt":1,"lt":1}',
    "[1:20] failed to parse field [f] of type [double_range] in document with id '1'. Preview of field's value: 'null'",
    'min value (1.0000000000000002) is greater than max value (0.9999999999999999)',
  ],
  [
    'integer_range',
    '{"gte":3000000000}',
    "[1:13] failed to parse field [f] of type [integer_range] in document with id '1'. Preview of field's value: '3000000000'",
    '[1:23] Numeric value (3000000000) out of range of int (-2147483648 - 2147483647)\n at [Source: (byte[])"{"f":{"gte":3000000000}}"; line: 1, column: 23]',
  ],
  [
    'date_range',
    '{"gte":"2020-01-02","lte":"2020-01-01"}',
    "[1:44] failed to parse field [f] of type [date_range] in document with id '1'. Preview of field's value: 'null'",
    'min value (1577923200000) is greater than max value (1577923199999)',
  ],
  [
    'date_range',
    '{"gte":"now"}',
    "[1:13] failed to parse field [f] of type [date_range] in document with id '1'. Preview of field's value: 'now'",
    'could not read the current timestamp',
  ],
  ['date_range', '{"gte":"2020","lt":"2021"}'],
  [
    'ip_range',
    '{"gte":"10.0.0.2","lte":"10.0.0.1"}',
    "[1:40] failed to parse field [f] of type [ip_range] in document with id '1'. Preview of field's value: 'null'",
    'min value cannot be greater than max value for InetAddressRange field',
  ],
  [
    'ip_range',
    '"10.0.0.0/99"',
    "[1:6] failed to parse field [f] of type [ip_range] in document with id '1'. Preview of field's value: '10.0.0.0/99'",
    'Illegal prefix length [99] in [10.0.0.0/99]. Must be 0-32 for IPv4 ranges, 0-128 for IPv6 ranges',
  ],
  [
    'ip_range',
    '"10.0.0.1"',
    "[1:6] failed to parse field [f] of type [ip_range] in document with id '1'. Preview of field's value: '10.0.0.1'",
    'Expected [ip/prefix] but was [10.0.0.1]',
  ],
  ['ip_range', '"10.0.0.0/8"'],
  [
    'date_nanos',
    '"1969-12-31T23:59:59.999Z"',
    "[1:6] failed to parse field [f] of type [date_nanos] in document with id '1'. Preview of field's value: '1969-12-31T23:59:59.999Z'",
    'date[1969-12-31T23:59:59.999Z] is before the epoch in 1970 and cannot be stored in nanosecond resolution',
  ],
  [
    'date_nanos',
    '"2262-04-11T23:47:16.854775808Z"',
    "[1:6] failed to parse field [f] of type [date_nanos] in document with id '1'. Preview of field's value: '2262-04-11T23:47:16.854775808Z'",
    'date[2262-04-11T23:47:16.854775808Z] is after 2262-04-11T23:47:16.854775807 and cannot be stored in nanosecond resolution',
  ],
  ['date_nanos', '"2262-04-11T23:47:16.854775807Z"'],
  [
    'date_nanos',
    '-1',
    "[1:6] failed to parse field [f] of type [date_nanos] in document with id '1'. Preview of field's value: '-1'",
    'date[1969-12-31T23:59:59.999Z] is before the epoch in 1970 and cannot be stored in nanosecond resolution',
  ],
  [
    'date_nanos',
    '1e18',
    "[1:6] failed to parse field [f] of type [date_nanos] in document with id '1'. Preview of field's value: '1.0E18'",
    'failed to parse date field [1e18] with format [strict_date_optional_time_nanos||epoch_millis]',
  ],
  [
    'date',
    '1e12',
    "[1:6] failed to parse field [f] of type [date] in document with id '1'. Preview of field's value: '1.0E12'",
    'failed to parse date field [1e12] with format [strict_date_optional_time||epoch_millis]',
  ],
  ['date', '1000000000000'],
  [
    'flattened',
    '{"a\\u0000b":[1]}',
    "[1:19] failed to parse field [f] of type [flattened] in document with id '1'. Preview of field's value: '1'",
    'Keys in [flattened] fields cannot contain the reserved character \\0. Offending key: [a\u0000b].',
  ],
  [
    'flattened',
    '{"a":{"b\\u0000":"x"}}',
    "[1:22] failed to parse field [f] of type [flattened] in document with id '1'. Preview of field's value: 'x'",
    'Keys in [flattened] fields cannot contain the reserved character \\0. Offending key: [a.b\u0000].',
  ],
  ['flattened', '{"a":{"b":1}}'],
  ['binary', '"!!"'],
  ['binary', '5'],
  [
    'byte',
    '128.5',
    "[1:6] failed to parse field [f] of type [byte] in document with id '1'. Preview of field's value: '128.5'",
    'Value [128] is out of range for a byte',
  ],
  ['nested', '[5]', '[1:7] object mapping for [f] tried to parse field [null] as object, but found a concrete value'],
];

describe('values of fields', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  for (const [type, value, reason, cause] of VALUES) {
    it(`${type}: ${value} is ${reason === undefined ? 'accepted' : 'refused'}`, async () => {
      await api.put('/i', { mappings: { properties: { f: { type } } } });
      const answer = await api.sendText('PUT', '/i/_doc/1', 'application/json', `{"f":${value}}`);
      const error = answer.body.error as { reason: string; caused_by?: { reason: string } } | undefined;
      expect([answer.status, error?.reason, error?.caused_by?.reason]).to.deep.equal([
        reason === undefined ? 201 : 400,
        reason,
        cause,
      ]);
    });
  }
});
