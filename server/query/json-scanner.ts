import { ExactNumber, exactNumber } from '../json/exact-number';
import { writeJson } from '../json/write';

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const STAR = 42;
const COMMA = 44;
const SLASH = 47;
const COLON = 58;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** What comes next in the text. */
export type Ahead = 'object' | 'array' | 'scalar';

/**
 * Walks through JSON text that is known to be well formed without building any values, so that long numbers stay exact. Comments
 * are skipped, as the parser does.
 */
export class JsonScanner {
  private at = 0;

  constructor(private readonly text: string) {}

  /** The kind of the next value. */
  ahead(): Ahead {
    this.skipBlank();
    const character = this.text.charCodeAt(this.at);
    if (character === OPEN_OBJECT) return 'object';
    return character === OPEN_ARRAY ? 'array' : 'scalar';
  }

  /** Calls back for each key of the object ahead, positioned before its value, which the callback must read or skip. */
  object(member: (key: string, quoted: string) => void): void {
    this.at += 1;
    while (!this.closes(CLOSE_OBJECT)) {
      const quoted = this.string();
      this.skipBlank();
      if (this.text.charCodeAt(this.at) === COLON) this.at += 1;
      this.skipBlank();
      member(quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1), quoted);
    }
  }

  /** Calls back for each element of the list ahead, positioned before it. */
  array(element: () => void): void {
    this.at += 1;
    while (!this.closes(CLOSE_ARRAY)) element();
  }

  /** Skips the value ahead and returns it as Jackson's generator writes what it has parsed, without whitespace between tokens. */
  copy(): string {
    const kind = this.ahead();
    if (kind === 'scalar') return rewritten(this.scalar());
    let copied = '';
    if (kind === 'array') {
      this.array(() => {
        copied += (copied === '' ? '' : ',') + this.copy();
      });
      return `[${copied}]`;
    }
    this.object((_, quoted) => {
      copied += `${copied === '' ? '' : ','}${rewritten(quoted)}:${this.copy()}`;
    });
    return `{${copied}}`;
  }

  /** Skips the value ahead. */
  skip(): void {
    const kind = this.ahead();
    if (kind === 'scalar') this.scalar();
    else if (kind === 'array') this.array(() => this.skip());
    else this.object(() => this.skip());
  }

  /** Skips a comma, or the closing bracket if that comes next. */
  private closes(bracket: number): boolean {
    this.skipBlank();
    if (this.text.charCodeAt(this.at) === COMMA) {
      this.at += 1;
      this.skipBlank();
    }
    if (this.at < this.text.length && this.text.charCodeAt(this.at) !== bracket) return false;
    this.at += 1;
    return true;
  }

  private scalar(): string {
    if (this.text.charCodeAt(this.at) === QUOTE) return this.string();
    const start = this.at;
    while (this.at < this.text.length && !isDelimiter(this.text.charCodeAt(this.at))) this.at += 1;
    if (this.at === start) this.at += 1;
    return this.text.slice(start, this.at);
  }

  private string(): string {
    const start = this.at;
    this.at += 1;
    while (this.at < this.text.length) {
      const character = this.text.charCodeAt(this.at);
      if (character === QUOTE) break;
      this.at += character === BACKSLASH ? 2 : 1;
    }
    this.at += 1;
    return this.text.slice(start, this.at);
  }

  private skipBlank(): void {
    for (;;) {
      const character = this.text.charCodeAt(this.at);
      if (isBlank(character)) this.at += 1;
      else if (character !== SLASH || !this.skipComment()) return;
    }
  }

  private skipComment(): boolean {
    const block = this.text.charCodeAt(this.at + 1) === STAR;
    if (!block && this.text.charCodeAt(this.at + 1) !== SLASH) return false;
    const end = this.text.indexOf(block ? '*/' : '\n', this.at + 2);
    this.at = end < 0 ? this.text.length : end + (block ? 2 : 1);
    return true;
  }
}

/** How Jackson writes a scalar or a key: numbers with a fraction as Java does, and nothing escaped that need not be. */
export function rewritten(text: string): string {
  if (text.charCodeAt(0) === QUOTE) return text.includes('\\') ? writeJson(JSON.parse(text)) : text;
  const number = FRACTION.test(text) ? exactNumber(text) : text;
  return number instanceof ExactNumber ? number.text : String(number);
}

/** Numbers that Java may write otherwise. */
const FRACTION = /^-?\d.*[.eE]|^-0$/;

function isBlank(character: number): boolean {
  return character === SPACE || character === LINE_FEED || character === CARRIAGE_RETURN || character === TAB;
}

function isDelimiter(character: number): boolean {
  return (
    character === COMMA ||
    character === CLOSE_OBJECT ||
    character === CLOSE_ARRAY ||
    character === SLASH ||
    isBlank(character)
  );
}
