import type { CutBody } from '../../generated/control';
import { sha256 } from '../../runtime/sha256';
import { endOfTurns } from '../../runtime/wait';

const TURNS_TO_SEND = 2;

/** The first part of a large body, with the size and the hash of the whole. */
interface FirstPart {
  readonly kept: Buffer;
  readonly cut: CutBody;
}

/**
 * The first part of a body that is too large to be kept.
 *
 * @param limit bytes.
 * @returns undefined for a body within the limit, which is kept as it is.
 */
export function firstPart(body: string | Buffer, limit: number): FirstPart | undefined {
  // A UTF-16 unit is at most three bytes of UTF-8.
  if (body.length * (typeof body === 'string' ? 3 : 1) <= limit) return undefined;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  if (bytes.length <= limit) return undefined;
  // A copy: a slice would keep the whole body in memory.
  return { kept: Buffer.from(bytes.subarray(0, limit)), cut: described(bytes, limit) };
}

/** The hash takes milliseconds, so it is computed when the response has been sent, unless someone asks before. */
function described(bytes: Buffer, kept: number): CutBody {
  let whole: Buffer | undefined = bytes;
  let hash = '';
  const computed = () => {
    if (whole) hash = sha256(whole);
    whole = undefined;
    return hash;
  };
  void endOfTurns(TURNS_TO_SEND).then(computed);
  return {
    size: bytes.length,
    kept,
    get sha256() {
      return computed();
    },
  };
}
