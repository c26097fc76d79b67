import { illegalArgument } from '../../../errors/elasticsearch-error';
import { JsonReader } from '../../../json/reader';
import { readUpdateBody } from '../update-body';
import { type BulkDefaults, type Leniency, readExactAction } from './exact-action';
import { BulkItem, type BulkOptions } from './item';
import { readPlainAction } from './plain-action';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export interface ReadOptions {
  /** False where errors must not show the text. */
  readonly includeSource: boolean;
  /** For clients of version 8, which are only warned of some faults. */
  readonly lenient: Leniency | undefined;
}

/**
 * Reads all lines of a bulk request (BulkRequestParser). Each document gets a text of its own: a slice of the body's text
 * would keep the whole body in memory for as long as one of its documents is there.
 *
 * @throws ElasticsearchError 400 that refuses the request as a whole.
 */
export function readBulkRequest(bytes: Buffer, defaults: BulkDefaults, read: ReadOptions): BulkItem[] {
  const { index, ...options } = defaults;
  const lines = new Lines(bytes);
  const items: BulkItem[] = [];
  while (lines.next()) {
    const item = readAction(lines, defaults, options, read);
    if (item === undefined) continue;
    if (item === 'skip') {
      lines.next();
      continue;
    }
    if (item.action !== 'delete') {
      if (!lines.next()) break;
      item.text = lines.text();
      if (item.action === 'update') readUpdate(item, read);
    }
    items.push(item);
  }
  return items;
}

function readAction(lines: Lines, defaults: BulkDefaults, shared: BulkOptions, read: ReadOptions) {
  const plain = readPlainAction(lines.text());
  if (plain) return new BulkItem(plain.action, plain.index ?? defaults.index, plain.id, shared);
  const reader = new JsonReader(lines.bytes(), { includeSource: read.includeSource });
  return readExactAction(reader, lines.number, defaults, read.lenient);
}

function readUpdate(item: BulkItem, { includeSource }: ReadOptions): void {
  const body = readUpdateBody(item.text, includeSource);
  item.body = body;
  // The document is in the body; its text is not needed again.
  item.text = '';
}

/** The lines of a body, each of which has to end with a line feed. */
class Lines {
  /** Counts from one. */
  number = 0;
  private start = 0;
  private end = -1;

  constructor(private readonly body: Buffer) {}

  /** Goes to the next line; false after the last one. */
  next(): boolean {
    const start = this.end + 1;
    if (start === this.body.length) return false;
    const end = this.body.indexOf(LINE_FEED, start);
    if (end < 0) throw illegalArgument('The bulk request must be terminated by a newline [\\n]');
    this.start = start;
    this.end = end;
    this.number += 1;
    return true;
  }

  /** The line without a carriage return at its end. */
  text(): string {
    return this.body.toString('utf8', this.start, this.contentEnd());
  }

  bytes(): Buffer {
    return this.body.subarray(this.start, this.contentEnd());
  }

  private contentEnd(): number {
    const { start, end } = this;
    return end > start && this.body[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
  }
}
