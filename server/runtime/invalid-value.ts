/**
 * Thrown if a value given by a user is not of the required kind, such as a duration or a time. The message says what to
 * write instead.
 */
export class InvalidValueError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidValueError';
  }
}
