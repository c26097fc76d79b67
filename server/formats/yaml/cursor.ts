import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { JsonSource } from '../../json-text/source';

/** A place in the text; offset, line and column start at zero. */
export interface YamlMark {
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

/** How much of a line an error shows (Mark.get_snippet of SnakeYAML). */
const SNIPPET = 75;
const END = -1;

/** True for characters that end a line. */
export function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** True for white space, line breaks and the end of the text. */
export function isGap(code: number): boolean {
  return code === 0x20 || code === END || code === 0x09 || isBreak(code);
}

/** Reads the text of a YAML body from front to back, with the errors of SnakeYAML and Jackson. */
export class YamlCursor {
  at = 0;
  line = 0;
  /** Where the last event ended, for errors. */
  lastEvent: YamlMark = { at: 0, line: 0, column: 0 };
  private lineStart = 0;

  constructor(readonly text: string) {}

  get column(): number {
    return this.at - this.lineStart;
  }

  /** The code of a character ahead; -1 at the end of the text. */
  peek(ahead = 0): number {
    const at = this.at + ahead;
    return at < this.text.length ? this.text.charCodeAt(at) : END;
  }

  mark(): YamlMark {
    return { at: this.at, line: this.line, column: this.column };
  }

  /** Skips characters within a line. */
  skip(count = 1): void {
    this.at += count;
  }

  /** Consumes a line break and returns it, as `\n` unless it is a separator of its own; empty if there is none. */
  lineBreak(): string {
    const code = this.peek();
    if (!isBreak(code)) return '';
    this.at += code === 0x0d && this.peek(1) === 0x0a ? 2 : 1;
    this.line += 1;
    this.lineStart = this.at;
    return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n';
  }

  /** True at `---` or `...` at the start of a line. */
  atSeparator(): boolean {
    if (this.column !== 0) return false;
    const isMarker = this.text.startsWith('---', this.at) || this.text.startsWith('...', this.at);
    return isMarker && isGap(this.peek(3));
  }

  /** MarkedYAMLException around one of SnakeYAML's, as XContent wraps it. */
  fault(type: 'scanner' | 'parser', problem: string, where = this.mark(), context?: string, since?: YamlMark): Error {
    const begun = context === undefined ? '' : `${context}\n`;
    const start = since ? this.describe(since) : '';
    const text = `${begun}${start}${problem}\n${this.describe(where)}`;
    const innermost = new ElasticsearchError(`${type}_exception`, text);
    const causedBy = new ElasticsearchError('marked_y_a_m_l_exception', `${text}\n at ${this.source()}`, {
      causedBy: innermost,
    });
    return this.wrapped(causedBy);
  }

  /** JsonParseException, as XContent wraps it. */
  refused(message: string): ElasticsearchError {
    return this.wrapped(new ElasticsearchError('json_parse_exception', `${message}\n at ${this.source()}`));
  }

  private wrapped(causedBy: ElasticsearchError): ElasticsearchError {
    const { line, column } = this.lastEvent;
    const reason = `[${line + 1}:${column + 1}] ${causedBy.reason}`;
    return new ElasticsearchError('x_content_parse_exception', reason, { causedBy });
  }

  private source(): string {
    const { line, column } = this.lastEvent;
    const shown = new JsonSource(Buffer.from(this.text)).describe(0).replace(/; line: 1, column: 1\]$/, '');
    return `${shown}; line: ${line + 1}, column: ${column + 1}]`;
  }

  private describe(mark: YamlMark): string {
    return ` in 'reader', line ${mark.line + 1}, column ${mark.column + 1}:\n${this.snippet(mark.at)}\n`;
  }

  private snippet(at: number): string {
    const half = SNIPPET / 2 - 1;
    let [start, head] = [at, ''];
    while (start > 0 && !isBreak(this.text.charCodeAt(start - 1))) {
      start -= 1;
      if (at - start <= half) continue;
      [head, start] = [' ... ', start + 5];
      break;
    }
    let [end, tail] = [at, ''];
    while (end < this.text.length && !isBreak(this.text.charCodeAt(end))) {
      end += 1;
      if (end - at <= half) continue;
      [tail, end] = [' ... ', end - 5];
      break;
    }
    const shown = head + this.text.slice(start, end) + tail;
    return `    ${shown}\n    ${' '.repeat(at - start + head.length)}^`;
  }
}
