import { illegalArgument } from '../../errors/elasticsearch-error';
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
    const address = requireAddress(text.slice(0, slash));
    const v4 = !text.includes(':');
    const bits = Number(text.slice(slash + 1)) + (v4 ? 96 : 0);
    if (!/^\/\d+$/.test(text.slice(slash)) || bits > 128) {
      throw illegalArgument(
        `illegal prefix length [${text.slice(slash + 1)}]. Must be 0-32 for IPv4 ranges, 0-128 for IPv6 ranges`,
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
