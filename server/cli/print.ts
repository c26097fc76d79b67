import { printable } from '../runtime/printable';

/** Writes to standard output. It is not an error if the reader stops early (`journal | head`). */
export function print(text: string): void {
  if (process.stdout.listenerCount('error') === 0) {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  }
  process.stdout.write(text);
}

/** Writes a result: the given text for people, without control characters but line breaks, or one line of JSON for machines. */
export function printResult(json: unknown, asJson: unknown, text: string): void {
  print(asJson ? `${JSON.stringify(json)}\n` : `${text.split('\n').map(printable).join('\n')}\n`);
}
