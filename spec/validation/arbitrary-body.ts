import * as fc from 'fast-check';
import type { FieldSpec, ObjectSpec } from '../../server/validation/parser-spec';

/** Values of all kinds, including those that only some fields accept. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, true, '', ' ', 'true', 'yes', '12', '1e3', '0x1p3', '-1.5', 'NaN', '9e99', 'a', 2 ** 31, -1.5),
);
const badTexts = ['', 'soon', '2024', '2024-02-30T00:00:00Z', '61 0 0 * * ?', 'nope'];

/**
 * Bodies for a parser. Valid ones are accepted; the others occasionally contain an unsuitable value or an unknown
 * field, or lack a required one.
 */
export function arbitraryBody(spec: ObjectSpec, sound: boolean): fc.Arbitrary<object> {
  const fields = Object.fromEntries(
    Object.entries(spec.fields).map(([name, field]) => [name, sound ? fitting(field, true) : mostlyFitting(field)]),
  );
  const all = Object.keys(fields);
  const required = sound ? [...spec.required] : [];
  const known = fc.boolean().chain((whole) => fc.record(fields, { requiredKeys: whole ? all : required }));
  if (sound) return known;
  const extra = fc.option(fc.tuple(fc.constantFrom('foo', '__proto__', 'nam', 'values', ''), anything), { freq: 12 });
  return fc.tuple(known, extra).map(([body, more]) => (more ? withKey(body, more[0], more[1]) : body));
}

function withKey(body: object, key: string, value: unknown): object {
  return Object.defineProperty({ ...body }, key, { value, enumerable: true, configurable: true, writable: true });
}

function mostlyFitting(field: FieldSpec): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 12, arbitrary: fitting(field, false) },
    { weight: 1, arbitrary: fc.oneof(anything, fc.constantFrom(...badTexts)) },
  );
}

function fitting(field: FieldSpec, sound: boolean): fc.Arbitrary<unknown> {
  const object = field.object ? arbitraryBody(field.object, sound) : fc.dictionary(fc.string(), fc.jsonValue());
  switch (field.read) {
    case 'text':
      return texts(field);
    case 'textOrNull':
      return fc.option(texts(field));
    case 'boolean':
      return fc.constantFrom(true, false, 'true', 'false', '', '\t \u2003');
    case 'int':
    case 'long':
      return fc.oneof(fc.integer(), fc.constantFrom('1', '2.9', '-3e2', -0.5));
    case 'longOrNull':
      return fc.option(fc.oneof(fc.integer(), fc.constantFrom('1', '2.9', '-3e2', -0.5)));
    case 'objectOrNull':
      return fc.option(object);
    case 'strings':
      return fc.oneof(fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean())), fc.string());
    case 'objects':
      return fc.oneof(fc.array(object, { maxLength: 3 }), object);
    case 'entries':
      return fc.dictionary(fc.string(), object, { maxKeys: 2 });
    case 'tokens':
      return fc.oneof(fc.string(), fc.integer());
    default:
      return object;
  }
}

function texts({ convert }: FieldSpec): fc.Arbitrary<string> {
  if (convert === undefined) return fc.string();
  if (convert === 'time') return fc.constantFrom('2024-01-01T00:00:00Z', '2024-02-29T00:00+02:00', '1704067200000');
  if (convert === 'cron') return fc.constantFrom('0 0 0 * * ?', '0/5 0 1 ? * mon-fri 2030');
  const names = convert.pattern
    .replace(/\[(.)(.)\]/g, '$1')
    .replace(/[^\w|<>]/g, '')
    .split('|');
  return fc.constantFrom(...names, ...(convert.pattern.includes('[') ? names.map((name) => name.toUpperCase()) : []));
}
