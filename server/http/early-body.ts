import { lateCbor } from '../formats/late';
import type { Budget } from '../runtime/budget';
import { andThen, type Eventually, recovering } from '../runtime/eventually';
import type { Negotiation } from './body-formats';

/** The JSON that a body was converted to, or what is wrong with it, which is reported when the body is read. */
export type EarlyBody = { readonly text: string } | { readonly error: unknown };

/** Smaller bodies are converted when they are read. */
const LARGE = 256 * 1024;

/** Converts a large CBOR body before it is read, so that other requests can be handled in between; undefined for all others. */
export function convertEarly(
  content: Buffer,
  { bodyFormat }: Negotiation,
  budget: () => Budget,
): Eventually<EarlyBody | undefined> {
  if (bodyFormat !== 'cbor' || content.length < LARGE) return undefined;
  return recovering<EarlyBody>(
    () => andThen(lateCbor().cborToJsonInTurns(content, budget()), (text) => ({ text })),
    (error) => ({ error }),
  );
}
