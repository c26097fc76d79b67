/** A request: method, path, body and headers. Texts and bytes are sent unchanged, everything else as JSON. */
export type Sent = readonly [method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>];

/** Where a secret can be in requests and their responses. */
export interface Position {
  readonly name: string;
  readonly requests: readonly Sent[];
  /** True if exported states contain the secret nevertheless: documents of users are exported as they are. */
  readonly exported?: boolean;
}

export const CONNECTORS = '/.elastic-connectors';
export const JOBS = '/.elastic-connectors-sync-jobs';
export const CONFIGURE = '/_connector/c/_configuration';
export const LINES = { 'content-type': 'application/x-ndjson' };
export const YAML = { 'content-type': 'application/yaml' };
export const CBOR = { 'content-type': 'application/cbor' };

export const cbor = (key: string, value: string, items = 1): Buffer =>
  Buffer.concat([
    Buffer.from([0xa0 + items, 0x60 + key.length]),
    Buffer.from(key),
    Buffer.from([0x60 + value.length]),
    Buffer.from(value),
  ]);
export const smile = (key: string, value: string): Buffer =>
  Buffer.concat([
    Buffer.from([0x3a, 0x29, 0x0a, 0x01, 0xfa, 0x80 + key.length - 1]),
    Buffer.from(key),
    Buffer.from([0x40 + value.length - 1]),
    Buffer.from(value),
    Buffer.from([0xfb]),
  ]);
/** All characters as JSON's escapes. */
export const escaped = (text: string): string =>
  [...text].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
export const percent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
export const base64 = (text: string): string => Buffer.from(text).toString('base64');

export const at = (name: string, ...requests: Sent[]): Position => ({ name, requests });
export const own = (name: string, ...requests: Sent[]): Position => ({ name, requests, exported: true });
export const entry = (value: unknown): object => ({ configuration: { pin: { label: 'l', sensitive: true, value } } });
