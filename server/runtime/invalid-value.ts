/** What somebody wrote is not a value of the kind that was wanted: a duration, a time. Its message says what to write. */
export class InvalidValueError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidValueError';
  }
}
