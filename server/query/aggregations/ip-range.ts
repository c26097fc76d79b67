import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { AnswerObject } from '../../json/value';
import { anything, boolean, objects } from '../../validation/fields';
import { fill, printAddress, requireAddress } from '../../validation/ip-address';
import { parseWith } from '../../validation/object-parser';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import { IpKind } from '../fields/ip-kind';
import type { View } from '../matcher';
import type { Scope } from '../scope';
import type { Aggregation, AggregationRun } from './aggregation';
import { afterPipelines, Bucket } from './bucket';
import { aggregation } from './declare';
import type { BucketLimit } from './limits';
import { bindSource, refusedFieldType, type SourceParameters, VALUES_SOURCE } from './values-source';

/** A range of addresses in the form of IpKind. `to` is excluded; a missing bound is open. */
interface IpRange {
  readonly key: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

interface IpRangeParameters extends SourceParameters {
  readonly ranges: readonly IpRange[];
  readonly keyed: boolean;
}

const LOWEST = '0'.repeat(32);
const HIGHEST = 'f'.repeat(32);

/** `ip_range`: one bucket for each range of addresses (IpRangeAggregationBuilder). */
export const ipRange = aggregation(
  'ip_range',
  {
    field: VALUES_SOURCE.field,
    missing: VALUES_SOURCE.missing,
    value_type: VALUES_SOURCE.value_type,
    keyed: boolean,
    ranges: objects(readRange),
  },
  (read, cursor, subs) => {
    if (read.field === undefined) throw argumentFailure('Required one of fields [field], but none were specified.');
    const name = cursor.outerName;
    const parameters = { ...read, ranges: read.ranges ?? [], keyed: read.keyed ?? false };
    return (limit) => new IpRanges(name, parameters, subs, limit);
  },
);

const bound = anything((value: Cursor) => (value.token === 'VALUE_NULL' ? undefined : value.text()));

const unexpected = (name: string, value: Cursor) => parsingFailure(`Unexpected ip range parameter: [${name}]`, value);
const REFUSALS = { unknown: unexpected, unfit: unexpected };

function readRange(cursor: Cursor): IpRange {
  if (cursor.token !== 'START_OBJECT') {
    throw parsingFailure(`[ranges] must contain objects, but hit a ${cursor.token}`, cursor);
  }
  const given = parseWith(cursor, { key: bound, from: bound, to: bound, mask: bound }, REFUSALS);
  try {
    return rangeOf(given);
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    throw argumentFailure(error.reason ?? '', cursor, 'end');
  }
}

/** @throws ElasticsearchError 400 if it is not an address */
function rangeOf({ key, from, to, mask }: Readonly<Record<string, string | undefined>>): IpRange {
  if (mask !== undefined) return maskRange(key, mask);
  return {
    key: key ?? `${from ?? '*'}-${to ?? '*'}`,
    from: from === undefined ? undefined : requireAddress(from),
    to: to === undefined ? undefined : requireAddress(to),
  };
}

/** InetAddresses.parseCidr; a bound at the end of all addresses is open. */
function maskRange(key: string | undefined, mask: string): IpRange {
  const [address = '', prefix, ...more] = mask.split('/');
  if (prefix === undefined || more.length > 0) throw illegalArgument(`Expected [ip/prefix] but was [${mask}]`);
  const v4 = !address.includes(':');
  const bytes = requireAddress(address);
  const length = Number(prefix);
  if (!/^\d+$/.test(prefix) || length > (v4 ? 32 : 128)) {
    throw illegalArgument(
      `Illegal prefix length [${prefix}] in [${mask}]. Must be 0-32 for IPv4 ranges, 0-128 for IPv6 ranges`,
    );
  }
  const bits = length + (v4 ? 96 : 0);
  const first = fill(bytes, bits, 0);
  const last = fill(bytes, bits, 1);
  return {
    key: key ?? mask,
    from: first === LOWEST ? undefined : first,
    to: last === HIGHEST ? undefined : (BigInt(`0x${last}`) + 1n).toString(16).padStart(32, '0'),
  };
}

class IpRanges implements AggregationRun {
  private readonly buckets: readonly { readonly range: IpRange; readonly bucket: Bucket }[];

  constructor(
    private readonly name: string,
    private readonly parameters: IpRangeParameters,
    private readonly subs: readonly Aggregation[],
    limit: BucketLimit,
  ) {
    this.buckets = [...parameters.ranges]
      .sort((a, b) => compare(a.from ?? '', b.from ?? '') || compare(a.to ?? 'g', b.to ?? 'g'))
      .map((range) => ({ range, bucket: new Bucket(subs, limit) }));
  }

  bind(scope: Scope) {
    if (this.buckets.length === 0) {
      throw illegalArgument(`No [ranges] specified for the [${this.name}] aggregation`);
    }
    const source = bindSource(scope, 'ip_range', this.parameters, 'any');
    if (source.field && !(source.field.kind instanceof IpKind)) throw refusedFieldType(source.field, 'ip_range');
    for (const { bucket } of this.buckets) bucket.bind(scope);
    return {
      collect: (view: View, score: number) => {
        const values = source.values(view).map(String);
        view.charge(values.length * this.buckets.length);
        for (const { range, bucket } of this.buckets) {
          if (values.some((value) => isIn(value, range))) bucket.collect(scope, view, score);
        }
      },
    };
  }

  result(typedKeys: boolean): AnswerObject {
    const { keyed } = this.parameters;
    const results = this.buckets.map(({ range: { key, from, to }, bucket }) => {
      const bounds: AnswerObject = { ...(from && { from: printAddress(from) }), ...(to && { to: printAddress(to) }) };
      return bucket.shown(key, keyed ? bounds : { key, ...bounds }, typedKeys);
    });
    const shown = afterPipelines(this.subs, results, typedKeys);
    if (!keyed) return { buckets: shown.map(({ json }) => json) };
    return { buckets: Object.fromEntries(shown.map(({ key, json }) => [String(key), json])) };
  }

  typeName(): string {
    return 'ip_range';
  }
}

function isIn(value: string, { from, to }: IpRange): boolean {
  return (from === undefined || value >= from) && (to === undefined || value < to);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
