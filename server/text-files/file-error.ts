import type { Position } from '../json-text/source';

/** Why a file cannot be used: the message begins with its name and, where it is known, line and column. */
export class FileError extends Error {
  /**
   * @param reason the message without the place.
   * @param position where in the file, if it is known.
   */
  constructor(
    message: string,
    readonly reason = message,
    readonly position?: Position,
  ) {
    super(message);
  }
}
