/** A cron expression that cannot be parsed: the Java exception that Elasticsearch's parser throws or runs into. */
export class CronFailure extends Error {
  /** The exception as printed by Java: the class name, then the message if there is one. */
  readonly text: string;

  constructor(javaClass: string, message?: string) {
    super(message ?? '');
    this.text = message === undefined ? javaClass : `${javaClass}: ${message}`;
  }
}

/** The usual error: an IllegalArgumentException with the given message. */
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
export function parseCronInteger(text: string): number {
  const value = /^[+-]?[0-9]+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= -(2 ** 31) && value < 2 ** 31) return value;
  throw new CronFailure('java.lang.NumberFormatException', `For input string: "${text}"`);
}

function outOfBounds(message: string): CronFailure {
  return new CronFailure('java.lang.StringIndexOutOfBoundsException', message);
}
