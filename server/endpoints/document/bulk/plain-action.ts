import { flatText } from '../../../json/flat-text';
import type { BulkAction } from './item';

/** An action line that names nothing but index and id. */
export interface PlainAction {
  readonly action: BulkAction;
  readonly index: string | undefined;
  readonly id: string | undefined;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const ACTIONS: readonly BulkAction[] = ['index', 'create', 'update', 'delete'];
const PREFIXES = ACTIONS.map((action) => ({ action, prefix: `{"${action}":{` }));
/** What a JSON string may not hold as it is, and the escapes that this reader leaves to the exact one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNUSUAL = /[\\\u0000-\u001f]/;

/**
 * Reads the action line that clients write: no blanks, `_index` and `_id` in any order, nothing else, no escapes.
 *
 * @returns undefined for any other line: the exact reader decides.
 */
export function readPlainAction(line: string): PlainAction | undefined {
  if (!line.endsWith('}}') || UNUSUAL.test(line)) return undefined;
  const found = PREFIXES.find(({ prefix }) => line.startsWith(prefix));
  if (!found) return undefined;
  const members = new PlainMembers(line, found.prefix.length);
  return members.read() ? { action: found.action, index: members.index, id: members.id } : undefined;
}

class PlainMembers {
  index: string | undefined;
  id: string | undefined;

  constructor(
    private readonly line: string,
    private at: number,
  ) {}

  /** False where the line is not as plain as that. */
  read(): boolean {
    const end = this.line.length - 2;
    if (this.at === end) return true;
    for (;;) {
      const key = this.string();
      const value = key !== undefined && this.line[this.at++] === ':' ? this.string() : undefined;
      if (value === undefined) return false;
      if (key === '_id' && this.id === undefined) this.id = flatText(value);
      else if (key === '_index' && this.index === undefined) this.index = value;
      else return false;
      if (this.at === end) return true;
      if (this.line.charCodeAt(this.at) !== COMMA) return false;
      this.at += 1;
    }
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
