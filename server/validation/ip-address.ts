import { illegalArgument } from '../errors/elasticsearch-error';

/** The 32 hexadecimal digits of an address. @throws ElasticsearchError 400 */
export function requireAddress(text: string): string {
  const address = parseAddress(text);
  if (address === undefined) throw illegalArgument(`'${text}' is not an IP string literal.`);
  return address;
}

/** The address with all bits after the first `bits` ones set to a value. */
export function fill(address: string, bits: number, bit: 0 | 1): string {
  const mask = (1n << BigInt(128 - bits)) - 1n;
  const number = BigInt(`0x${address}`);
  return (bit === 1 ? number | mask : number & ~mask).toString(16).padStart(32, '0');
}

/** 32 hexadecimal digits, or undefined if the text is not an address. */
export function parseAddress(text: string): string | undefined {
  if (!text.includes(':')) {
    const v4 = parseV4(text);
    return v4 === undefined ? undefined : `${'0'.repeat(20)}ffff${v4}`;
  }
  const halves = text.split('%')[0]?.split('::') ?? [];
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : groups(half)));
  if (!head || (halves.length === 2 && !tail)) return undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  return [...head, ...new Array<string>(missing).fill('0000'), ...(tail ?? [])].join('');
}

function groups(text: string): string[] | undefined {
  const found: string[] = [];
  for (const part of text.split(':')) {
    if (part.includes('.')) {
      const v4 = parseV4(part);
      if (v4 === undefined) return undefined;
      found.push(v4.slice(0, 4), v4.slice(4));
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) {
      found.push(part.toLowerCase().padStart(4, '0'));
    } else {
      return undefined;
    }
  }
  return found;
}

function parseV4(text: string): string | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255))
    return undefined;
  return parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('');
}

/** IPv4 notation if it is an IPv4 address, otherwise IPv6 with its longest run of zeros omitted. */
export function printAddress(address: string): string {
  if (address.startsWith(`${'0'.repeat(20)}ffff`)) {
    return [24, 26, 28, 30].map((at) => Number.parseInt(address.slice(at, at + 2), 16)).join('.');
  }
  const parts = (address.match(/.{4}/g) ?? []).map((part) => Number.parseInt(part, 16).toString(16));
  const [start, length] = longestZeros(parts);
  if (length < 2) return parts.join(':');
  return `${parts.slice(0, start).join(':')}::${parts.slice(start + length).join(':')}`;
}

/** Where the longest run of zeros begins, the first of several, and how long it is. */
function longestZeros(parts: readonly string[]): [start: number, length: number] {
  let longest: [number, number] = [0, 0];
  for (let start = 0; start < parts.length; start += 1) {
    let end = start;
    while (parts[end] === '0') end += 1;
    if (end - start > longest[1]) longest = [start, end - start];
  }
  return longest;
}
