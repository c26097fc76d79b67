import { readFileSync, statSync } from 'node:fs';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { exactNumber } from '../../json/exact-number';
import { setOwn } from '../../json/value';
import type { LosslessObject, LosslessValue } from '../../json-text/lossless';
import { DEEPEST_VALUE } from '../../recordings/told-exactly';
import { FileError } from './file-error';

/** Larger recordings are better split: 64 MB. */
const LARGEST = 64 * 1024 * 1024;
const TOO_DEEP = 'nested too deeply.';
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The text of a file. @throws FileError if there is none, or if it is too large. */
export function textOfFile(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > LARGEST) {
      throw new FileError(`${file}: has ${size} bytes, at most ${LARGEST} can be read. Split it, or record less.`);
    }
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof FileError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new FileError(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${message}`);
  }
}

/** A file in YAML, or in JSON, which is YAML as well. */
export class SourceFile {
  readonly root: Node | null;
  private readonly lines = new LineCounter();

  /** @throws FileError with line and column if it is not YAML. */
  constructor(
    readonly name: string,
    text: string,
  ) {
    this.root = this.parse(text);
  }

  private parse(text: string): Node | null {
    try {
      const document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
      const [error] = document.errors;
      if (error) throw this.at(error.pos[0], /call stack/.test(error.message) ? TOO_DEEP : firstLine(error.message));
      return document.contents as Node | null;
    } catch (error) {
      if (error instanceof RangeError) throw new FileError(`${this.name}: ${TOO_DEEP}`);
      throw error;
    }
  }

  /** An error at a part of the file. */
  fault(node: Node | null | undefined, message: string): FileError {
    return this.at(node?.range?.[0] ?? 0, message);
  }

  private at(offset: number, message: string): FileError {
    const { line, col } = this.lines.linePos(offset);
    return new FileError(`${this.name}:${line}:${col}: ${message}`);
  }

  /** The members of an object, with the places of their names. @throws FileError if it is none. */
  members(
    node: Node | null | undefined,
    what: string,
  ): Map<string, { readonly key: Node; readonly value: Node | null }> {
    if (!isMap(node)) throw this.fault(node, `${what} must be an object.`);
    const members = new Map<string, { readonly key: Node; readonly value: Node | null }>();
    for (const { key, value } of node.items) {
      if (!isScalar(key)) throw this.fault(node, `${what} has a key that is not a text.`);
      members.set(String(key.value), { key, value: value as Node | null });
    }
    return members;
  }

  /** The items of a list. @throws FileError if it is none. */
  items(node: Node | null | undefined, what: string): readonly Node[] {
    if (!isSeq(node)) throw this.fault(node, `${what} must be a list.`);
    return node.items as Node[];
  }

  /** A value as JSON; numbers keep their form. @throws FileError for what JSON does not have. */
  value(node: Node | null | undefined, depth = 0): LosslessValue {
    if (depth > DEEPEST_VALUE) {
      throw this.fault(
        node,
        `nested more than ${DEEPEST_VALUE} levels deep: write it as a text, which is sent as it is.`,
      );
    }
    if (node === null || node === undefined) return null;
    if (isSeq(node)) return node.items.map((item) => this.value(item as Node, depth + 1));
    if (isMap(node)) return this.object(node, depth);
    if (isAlias(node) || !isScalar(node)) throw this.fault(node, 'aliases are not supported: repeat the value.');
    const { value, source = '' } = node;
    if (typeof value === 'number') return JSON_NUMBER.test(source) ? exactNumber(source) : value;
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    throw this.fault(node, 'only values of JSON are supported.');
  }

  private object(node: Node, depth: number): LosslessObject {
    const copy: LosslessObject = {};
    for (const [name, { value }] of this.members(node, 'this')) setOwn(copy, name, this.value(value, depth + 1));
    return copy;
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] as string;
}
