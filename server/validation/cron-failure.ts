/** A cron expression that cannot be read: the Java exception that Elasticsearch's parser stumbles over. */
export class CronFailure extends Error {
  /** The exception as Java prints it: class name, then the message if it has one. */
  readonly text: string;

  constructor(javaClass: string, message?: string) {
    super(message ?? '');
    this.text = message === undefined ? javaClass : `${javaClass}: ${message}`;
  }
}

/** The usual refusal: an IllegalArgumentException of the given text. */
export function cronRefused(message: string): CronFailure {
  return new CronFailure('java.lang.IllegalArgumentException', message);
}

/** String.charAt. */
export function unitAt(text: string, index: number): string {
  if (index < text.length) return text.charAt(index);
  throw outOfBounds(`Index ${index} out of bounds for length ${text.length}`);
}

/** String.substring. */
export function sliceAt(text: string, begin: number, end: number): string {
  if (end <= text.length) return text.slice(begin, end);
  throw outOfBounds(`begin ${begin}, end ${end}, length ${text.length}`);
}

/** Integer.parseInt. */
export function parseInteger(text: string): number {
  const value = /^[+-]?[0-9]+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= -(2 ** 31) && value < 2 ** 31) return value;
  throw new CronFailure('java.lang.NumberFormatException', `For input string: "${text}"`);
}

function outOfBounds(message: string): CronFailure {
  return new CronFailure('java.lang.StringIndexOutOfBoundsException', message);
}
