import { createUnzip, type Unzip } from 'node:zlib';
import { isObject, type JsonValue } from '../../json/value';

const LINE_BREAK = 10;

/** Longer lines cannot be actions. In bytes. */
const LONGEST_ACTION = 64 * 1024;

/** Finds the indices that the actions of a bulk request name, while its body passes by in chunks. */
export class BulkTargets {
  private line: Buffer[] = [];
  private length = 0;
  private inSource = false;
  /** False as soon as something is not a bulk body; Elasticsearch refuses it. */
  private readable = true;
  private found = new Set<string>();
  private readonly unzip: Unzip | undefined;

  /**
   * @param usual the index of actions that name none.
   * @param encoding the value of Content-Encoding.
   */
  constructor(
    private readonly usual: string | undefined,
    encoding: string | undefined,
  ) {
    if (!/^(?:x-)?gzip$|^deflate$/i.test(encoding ?? '')) return;
    this.unzip = createUnzip();
    this.unzip.on('data', (part: Buffer) => this.read(part));
    this.unzip.on('error', () => {
      this.readable = false;
    });
  }

  /** @returns the names in a chunk, as soon as it has been read. */
  take(chunk: Buffer): ReadonlySet<string> | Promise<ReadonlySet<string>> {
    this.found = new Set();
    const { unzip, found } = this;
    if (!unzip) {
      this.read(chunk);
      return found;
    }
    if (!this.readable) return found;
    return new Promise((resolve) => {
      unzip.once('error', () => resolve(found));
      unzip.write(chunk, () => resolve(found));
    });
  }

  private read(chunk: Buffer): void {
    let start = 0;
    while (this.readable && start < chunk.length) {
      const end = chunk.indexOf(LINE_BREAK, start);
      if (!this.inSource) this.keep(chunk.subarray(start, end < 0 ? undefined : end));
      if (end < 0) return;
      this.endLine();
      start = end + 1;
    }
  }

  private keep(part: Buffer): void {
    this.length += part.length;
    if (this.length > LONGEST_ACTION) this.readable = false;
    else this.line.push(part);
  }

  private endLine(): void {
    if (this.inSource) {
      this.inSource = false;
      return;
    }
    const text = Buffer.concat(this.line).toString().trim();
    this.line = [];
    this.length = 0;
    if (text !== '') this.readAction(text);
  }

  private readAction(text: string): void {
    const [[action, target] = []] = isObject(parsed(text)) ? Object.entries(parsed(text) as object) : [];
    if (action === undefined) {
      this.readable = false;
      return;
    }
    const named = isObject(target) ? target._index : undefined;
    // A cluster reads numbers as names, too.
    const index = typeof named === 'string' || typeof named === 'number' ? String(named) : this.usual;
    if (index !== undefined) this.found.add(index);
    this.inSource = action !== 'delete';
  }
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
