import { constants, createUnzip } from 'node:zlib';
import type { Eventually } from '../runtime/eventually';

/**
 * The beginning of a body that may be compressed, for the journal.
 *
 * @param encoding the value of Content-Encoding.
 * @param limit bytes to return at most.
 * @returns the body itself if it is not compressed, or cannot be decompressed.
 */
export function inflated(body: Buffer, encoding: string | undefined, limit: number): Eventually<Buffer> {
  if (encoding === undefined || body.length === 0 || !/^(?:x-)?gzip$|^deflate$/i.test(encoding)) return body;
  return new Promise((resolve) => {
    // The end of the body may be missing.
    const unzip = createUnzip({ finishFlush: constants.Z_SYNC_FLUSH });
    const parts: Buffer[] = [];
    let size = 0;
    const end = (): void => resolve(Buffer.concat(parts).subarray(0, limit));
    unzip.on('data', (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (size < limit) return;
      unzip.destroy();
      end();
    });
    unzip.on('end', end);
    unzip.on('error', () => resolve(body));
    unzip.end(body);
  });
}
