import { isGap, type YamlCursor, type YamlMark } from './cursor';

const STANDARD_HANDLES: readonly (readonly [string, string])[] = [
  ['!', '!'],
  ['!!', 'tag:yaml.org,2002:'],
];

/** The tag handles of a document: `%TAG !e! tag:example.com:` makes `!e!thing` a short form. */
export class TagHandles {
  private handles = new Map(STANDARD_HANDLES);

  /** Reads the text after `%`. Directives other than TAG have no effect here. */
  direct(directive: string): void {
    const [name, handle, prefix] = directive.trim().split(/[ \t]+/);
    if (name === 'TAG' && handle !== undefined && prefix !== undefined) this.handles.set(handle, prefix);
  }

  /** Resets the handles for the next document. */
  reset(): void {
    this.handles = new Map(STANDARD_HANDLES);
  }

  /** Reads the tag at the cursor and expands it. */
  read(cursor: YamlCursor): string {
    const start = cursor.mark();
    const context = 'while scanning a tag';
    cursor.skip();
    let tag: string;
    if (cursor.peek() === 0x3c) {
      cursor.skip();
      tag = this.uri(cursor, start);
      if (cursor.peek() !== 0x3e) {
        throw cursor.fault('scanner', `expected '>', but found ${named(cursor.peek())}`, cursor.mark(), context, start);
      }
      cursor.skip();
    } else {
      tag = this.short(cursor, start);
    }
    if (isGap(cursor.peek())) return tag;
    throw cursor.fault('scanner', `expected ' ', but found ${named(cursor.peek())}`, cursor.mark(), context, start);
  }

  private short(cursor: YamlCursor, start: YamlMark): string {
    const text = isGap(cursor.peek()) ? '' : this.uri(cursor, start);
    const mark = text.indexOf('!');
    const handle = mark < 0 ? '!' : `!${text.slice(0, mark + 1)}`;
    const prefix = this.handles.get(handle);
    if (prefix !== undefined) return prefix + text.slice(mark + 1);
    const context = 'while parsing a node';
    throw cursor.fault('parser', `found undefined tag handle ${handle}`, start, context, start);
  }

  private uri(cursor: YamlCursor, start: YamlMark): string {
    let length = 0;
    while (isUriCharacter(cursor.peek(length))) length += 1;
    if (length === 0) {
      const code = Math.max(cursor.peek(), 0);
      const problem = `expected URI, but found ${String.fromCharCode(code)}(${code})`;
      throw cursor.fault('scanner', problem, cursor.mark(), 'while scanning a tag', start);
    }
    const text = cursor.text.slice(cursor.at, cursor.at + length);
    cursor.skip(length);
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }
}

function isUriCharacter(code: number): boolean {
  return code > 0 && /[A-Za-z0-9\-;/?:@&=+$._!~*'()%]/.test(String.fromCharCode(code));
}

function named(code: number): string {
  return `'${code < 0 ? ' ' : String.fromCharCode(code)}' (${Math.max(code, 0)})`;
}
