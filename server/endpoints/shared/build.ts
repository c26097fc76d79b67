import type { AnswerObject } from '../../json/value';
import { BUILD_HASH } from '../../runtime/node';

export const BUILD_DATE = '2026-10-01T00:00:00.000000000Z';

/** The build of the server, as `GET /_xpack` shows it. */
export function buildBody(): AnswerObject {
  return { hash: BUILD_HASH, date: BUILD_DATE };
}
