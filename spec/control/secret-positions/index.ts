import { configurations } from './configurations';
import { bulkRequests, documents } from './documents';
import type { Position } from './position';
import { scriptsAndPipelines } from './scripts';
import { searches } from './searches';
import { secrets } from './secrets';
import { targetsAndHeaders } from './targets';
import { forms, malformed } from './texts';

export type { Position, Sent } from './position';

/** @param secret up to 20 letters and digits. */
export function positions(secret: string): Position[] {
  return [
    ...configurations(secret),
    ...documents(secret),
    ...bulkRequests(secret),
    ...scriptsAndPipelines(secret),
    ...secrets(secret),
    ...searches(secret),
    ...forms(secret),
    ...malformed(secret),
    ...targetsAndHeaders(secret),
  ];
}
