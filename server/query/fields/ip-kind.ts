import { illegalArgument, numberFormatException } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import type { JsonValue } from '../../json/value';
import { fill, parseAddress, printAddress, requireAddress } from '../../validation/ip-address';
import type { Condition, FieldKind } from './kind';
import type { Value } from './value';

/** IP addresses: the 16 bytes of the IPv6 form as 32 hexadecimal digits, so that string order is address order. */
export class IpKind implements FieldKind {
  readonly valueType = 'text';

  index(value: JsonValue, add: (value: Value) => void): void {
    const address = typeof value === 'string' ? parseAddress(value) : undefined;
    if (address !== undefined) add(address);
  }

  /** An address or a CIDR block such as `10.0.0.0/8`. */
  equal(value: JsonValue): Condition | undefined {
    const text = javaText(value);
    const slash = text.indexOf('/');
    if (slash < 0) return { equals: this.bound(value) };
    // A block without a length, or with two of them (InetAddresses.parseCidr).
    const parts = text.split('/');
    const [start = '', length = ''] = parts;
    if (parts.length !== 2 || length === '') throw illegalArgument(`Expected [ip/prefix] but was [${text}]`);
    const address = requireAddress(start);
    if (!/^[+-]?\d{1,9}$/.test(length)) throw numberFormatException(length);
    const v4 = !text.includes(':');
    const bits = Number(length) + (v4 ? 96 : 0);
    if (Number(length) < 0 || bits > 128) {
      throw illegalArgument(
        `Illegal prefix length [${length}] in [${text}]. Must be 0-32 for IPv4 ranges, 0-128 for IPv6 ranges`,
      );
    }
    return { range: { from: fill(address, bits, 0), to: fill(address, bits, 1) } };
  }

  bound(value: JsonValue): Value {
    return requireAddress(javaText(value));
  }

  show(value: Value): string {
    return printAddress(String(value));
  }
}
