/** What reads a document: `none` if Elasticsearch has no parser for it, `missing` if the mock has none. */
export type DocumentReader = 'text' | 'html' | 'none' | 'missing';

export interface Detected {
  readonly type: string;
  readonly reader: DocumentReader;
}

/**
 * The first bytes of documents in hexadecimal, from tika-mimetypes.xml; readers according to TikaImpl's list of
 * parsers.
 */
const STARTS: readonly (readonly [start: string, type: string, reader: DocumentReader])[] = [
  ['255044462d', 'application/pdf', 'missing'],
  ['504b0304', 'application/zip', 'missing'],
  ['d0cf11e0', 'application/x-tika-msoffice', 'missing'],
  ['7b5c727466', 'application/rtf', 'missing'],
  ['3c3f786d6c', 'application/xml', 'missing'],
  ['3c3f584d4c', 'application/xml', 'missing'],
  ['89504e470d0a1a0a', 'image/png', 'none'],
  ['ffd8ff', 'image/jpeg', 'none'],
  ['474946383761', 'image/gif', 'none'],
  ['474946383961', 'image/gif', 'none'],
  ['49492a00', 'image/tiff', 'none'],
  ['4d4d002a', 'image/tiff', 'none'],
  ['1f8b', 'application/gzip', 'none'],
];

/** Tags that mark a document as HTML if it begins with them, and strings that do so near the beginning. */
const FIRST_TAG = /^<(?:html|head|body|title|div|h[123])[ >]/i;
const NEAR_START = /<!(?:DOCTYPE|doctype) (?:HTML|html)|<HEAD|<head|<TITLE|<title|<HTML/;

/**
 * Detects the type of a document by its first bytes, like MimeTypes and TextDetector of Tika.
 *
 * Binary documents of kinds that are not in the table above are `application/octet-stream`, as is everything unknown to
 * Tika; nothing is read from them.
 */
export function detectMediaType(input: Buffer): Detected {
  const digits = input.subarray(0, 8).toString('hex');
  const known = STARTS.find(([start]) => digits.startsWith(start));
  if (known) return { type: known[1], reader: known[2] };
  const start = input.subarray(0, 8192).toString('latin1');
  if (start.includes('<html xmlns=')) return { type: 'application/xhtml+xml', reader: 'html' };
  if (isHtml(start)) return { type: 'text/html', reader: 'html' };
  if (start.startsWith('<!--')) return { type: 'application/xml', reader: 'missing' };
  if (isText(input.subarray(0, 512))) return { type: 'text/plain', reader: 'text' };
  return { type: 'application/octet-stream', reader: 'none' };
}

function isHtml(start: string): boolean {
  return FIRST_TAG.test(start) || NEAR_START.test(start.slice(0, 64 + 14)) || start.includes('<html');
}

/**
 * TextStatistics: mostly ASCII, or leading and continuation bytes as in UTF-8; in both cases few control characters.
 */
function isText(bytes: Buffer): boolean {
  const counts = new Array<number>(256).fill(0);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  const count = (from: number, to: number): number => counts.slice(from, to).reduce((sum, some) => sum + some, 0);
  const safe = [0x09, 0x0a, 0x0c, 0x0d, 0x1b].reduce((sum, byte) => sum + (counts[byte] ?? 0), 0);
  const control = count(0, 0x20) - safe;
  const ascii = count(0x20, 0x80);
  if (control * 100 < bytes.length * 2 && (ascii + safe) * 100 > bytes.length * 90) return true;
  const leading = [count(0xc0, 0xe0), count(0xe0, 0xf0), count(0xf0, 0xf8)];
  const characters = leading.reduce((sum, some) => sum + some, ascii);
  const continuing = count(0x80, 0xc0);
  const expected = leading.reduce((sum, some, index) => sum + some * (index + 1), 0);
  return (
    characters > 0 &&
    continuing <= expected &&
    continuing >= expected - 3 &&
    count(0xf8, 0x100) === 0 &&
    control * 100 < characters * 2
  );
}
