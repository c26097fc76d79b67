import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';

/** @throws ParseFailure if a number of documents is negative. @param name the parameter's name in errors */
export function checkCount(name: string, count: number, at: Cursor): void {
  if (count >= 0) return;
  throw argumentFailure(`[${name}] must be greater than or equal to 0. Found [${count}] in [${at.ownerName}]`);
}
