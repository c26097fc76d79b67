import { flatText } from '../../../json/flat-text';
import type { BulkAction } from './item';

/** An action line with nothing but index and id. */
export interface PlainAction {
  readonly action: BulkAction;
  readonly index: string | undefined;
  readonly id: string | undefined;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const ACTIONS: readonly BulkAction[] = ['index', 'create', 'update', 'delete'];
const PREFIXES = ACTIONS.map((action) => ({ action, prefix: `{"${action}":{` }));
/** Characters that a JSON string may not contain, and escapes, which this reader leaves to the exact one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it searches for control characters
const UNUSUAL = /[\\\u0000-\u001f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it searches for control characters
const UNUSUAL_ID = /["\\\u0000-\u001f]/;

/**
 * Reads the action lines that clients usually write: no white space, `_index` and `_id` in any order, nothing else, no
 * escapes.
 *
 * @returns undefined for any other line, which is left to the exact reader.
 */
export function readPlainAction(line: string): PlainAction | undefined {
  return readMembers(line)?.found;
}

function readMembers(line: string): { readonly found: PlainAction; readonly members: PlainMembers } | undefined {
  if (!line.endsWith('}}') || UNUSUAL.test(line)) return undefined;
  const start = PREFIXES.find(({ prefix }) => line.startsWith(prefix));
  if (!start) return undefined;
  const members = new PlainMembers(line, start.prefix.length);
  if (!members.read()) return undefined;
  return { found: { action: start.action, index: members.index, id: members.id }, members };
}

/** Reads action lines one after another. Most of them differ from the one before only in the id. */
export class PlainActions {
  private last: PlainAction | undefined;
  private beforeId = '';
  private afterId = '';

  /** Like the function `readPlainAction`. */
  read(line: string): PlainAction | undefined {
    const { last, beforeId, afterId } = this;
    if (
      last &&
      line.startsWith(beforeId) &&
      line.endsWith(afterId) &&
      line.length >= beforeId.length + afterId.length
    ) {
      const id = line.slice(beforeId.length, line.length - afterId.length);
      if (!UNUSUAL_ID.test(id)) return { action: last.action, index: last.index, id: flatText(id) };
    }
    const read = readMembers(line);
    if (read?.found.id !== undefined) this.remember(line, read.found, read.members);
    return read?.found;
  }

  private remember(line: string, found: PlainAction, { idStart, idEnd }: PlainMembers): void {
    this.last = { ...found, index: found.index && flatText(found.index) };
    this.beforeId = flatText(line.slice(0, idStart));
    this.afterId = flatText(line.slice(idEnd));
  }
}

class PlainMembers {
  index: string | undefined;
  id: string | undefined;
  /** Where the id starts in the line, without its quotes. */
  idStart = 0;
  idEnd = 0;

  constructor(
    private readonly line: string,
    private at: number,
  ) {}

  /** False if the line is not that plain. */
  read(): boolean {
    const end = this.line.length - 2;
    if (this.at === end) return true;
    for (;;) {
      const key = this.string();
      const value = key !== undefined && this.line[this.at++] === ':' ? this.string() : undefined;
      if (value === undefined) return false;
      if (key === '_id' && this.id === undefined) this.takeId(value);
      else if (key === '_index' && this.index === undefined) this.index = value;
      else return false;
      if (this.at === end) return true;
      if (this.line.charCodeAt(this.at) !== COMMA) return false;
      this.at += 1;
    }
  }

  private takeId(value: string): void {
    this.id = flatText(value);
    this.idEnd = this.at - 1;
    this.idStart = this.idEnd - value.length;
  }

  private string(): string | undefined {
    if (this.line.charCodeAt(this.at) !== QUOTE) return undefined;
    const end = this.line.indexOf('"', this.at + 1);
    if (end < 0) return undefined;
    const text = this.line.slice(this.at + 1, end);
    this.at = end + 1;
    return text;
  }
}
