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

/** An error that is about an option of the server: `clock.now`. */
export interface AboutOption extends Error {
  option?: string;
}

/** What `read` returns. What it throws says which option it is about. */
export function aboutOption<Value>(option: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) (error as AboutOption).option ??= option;
    throw error;
  }
}

/** What `read` returns. @throws InvalidValueError that says for which option the value was given. */
export function readNamed<Value>(option: string, read: () => Value): Value {
  return aboutOption(option, () => {
    try {
      return read();
    } catch (error) {
      throw error instanceof InvalidValueError ? new InvalidValueError(`${option}: ${error.message}`) : error;
    }
  });
}
