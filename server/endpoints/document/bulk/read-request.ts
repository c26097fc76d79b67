import { isUtf8 } from 'node:buffer';
import { illegalArgument } from '../../../errors/elasticsearch-error';
import { JsonReader } from '../../../json/reader';
import { readUpdateBody } from '../update-body';
import { type BulkDefaults, readExactAction } from './exact-action';
import { BulkItem, type BulkOptions, type Line, textOf } from './item';
import type { Leniency } from './leniency';
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
 * Reads all lines of a bulk request (BulkRequestParser).
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
      if (item.action === 'update') item.body = readUpdateBody(textOf(lines.line()), read.includeSource);
      else item.line = lines.line();
    }
    items.push(item);
  }
  return items;
}

function readAction(lines: Lines, defaults: BulkDefaults, shared: BulkOptions, read: ReadOptions) {
  const line = lines.line();
  const plain = readPlainAction(textOf(line));
  if (plain) return new BulkItem(plain.action, plain.index ?? defaults.index, plain.id, shared);
  const reader = new JsonReader(line.body.subarray(line.start, line.end), { includeSource: read.includeSource });
  return readExactAction(reader, lines.number, defaults, read.lenient);
}

/** The lines of a body, each of which has to end with a line feed. */
class Lines {
  /** Counts from one. */
  number = 0;
  private start = 0;
  private end = -1;

  private readonly wellEncoded: boolean;

  constructor(private readonly body: Buffer) {
    this.wellEncoded = isUtf8(body);
  }

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
  line(): Line {
    const { body, start, end, wellEncoded } = this;
    const trimmed = end > start && body[end - 1] === CARRIAGE_RETURN;
    return { body, start, end: trimmed ? end - 1 : end, wellEncoded };
  }
}
