import { JsonReader } from '../../../json-text/reader';
import { andThen, type Eventually } from '../../../runtime/eventually';
import { inTurns } from '../../../runtime/turns';
import { readUpdateBody } from '../update-body';
import { type BulkDefaults, readExactAction } from './exact-action';
import { BulkItem, type BulkOptions } from './item';
import type { Leniency } from './leniency';
import { Lines } from './lines';
import { PlainActions } from './plain-action';

export interface ReadOptions {
  /** False if errors must not show the text. */
  readonly includeSource: boolean;
  /** For clients of version 8, which get only warnings for some mistakes. */
  readonly lenient: Leniency | undefined;
}

/**
 * Reads all lines of a bulk request (BulkRequestParser).
 *
 * @throws ElasticsearchError 400 that rejects the request as a whole.
 */
export function readBulkRequest(bytes: Buffer, defaults: BulkDefaults, read: ReadOptions): Eventually<BulkItem[]> {
  const { index, ...options } = defaults;
  const lines = new Lines(bytes);
  const actions = new PlainActions();
  const items: BulkItem[] = [];
  const readNext = (): boolean => {
    if (!lines.read()) return false;
    const item = readAction(lines, actions, defaults, options, read);
    if (item === undefined) return true;
    if (item === 'skip') return lines.read();
    if (item.action !== 'delete') {
      if (!lines.read()) return false;
      if (item.action === 'update') item.body = readUpdateBody(lines.text(), read.includeSource);
      else item.takeLine(lines);
    }
    items.push(item);
    return true;
  };
  return andThen(inTurns(readNext), () => items);
}

function readAction(
  lines: Lines,
  actions: PlainActions,
  defaults: BulkDefaults,
  shared: BulkOptions,
  read: ReadOptions,
) {
  const plain = actions.read(lines.text());
  if (plain) return new BulkItem(plain.action, plain.index ?? defaults.index, plain.id, shared);
  const reader = new JsonReader(lines.line(), { includeSource: read.includeSource });
  return readExactAction(reader, lines.number, defaults, read.lenient);
}
