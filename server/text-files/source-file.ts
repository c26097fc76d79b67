import { readFileSync, statSync } from 'node:fs';
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import { exactNumber } from '../json/exact-number';
import { endOfString } from '../json/scan';
import { isObject, setOwn } from '../json/value';
import { type LosslessObject, type LosslessValue, stringifyLossless } from '../json-text/lossless';
import type { Position } from '../json-text/source';
import { DEEPEST_VALUE } from '../recordings/told-exactly';
import { FileError } from './file-error';

/** Larger recordings are better split: 64 MB. */
const LARGEST = 64 * 1024 * 1024;
const TOO_DEEP = 'nested too deeply.';
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The text of a file, which may be compressed (`.gz`). @throws FileError if there is none, or if it is too large. */
export function textOfFile(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > LARGEST) {
      throw new FileError(`${file}: has ${size} bytes, at most ${LARGEST} can be read. Split it, or record less.`);
    }
    const bytes = readFileSync(file);
    return (file.endsWith('.gz') ? unzipped(bytes) : bytes).toString('utf8');
  } catch (error) {
    if (error instanceof FileError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new FileError(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${message}`);
  }
}

function unzipped(bytes: Buffer): Buffer {
  const { gunzipSync } = require('node:zlib') as typeof import('node:zlib');
  return gunzipSync(bytes, { maxOutputLength: LARGEST });
}

/** A value that is repeated by aliases must not grow without bounds: `*a` in a list that `&a` names, ten times over. */
const MOST_REPEATED = 100_000;
/** The key of a mapping whose members are added to those of the mapping it is in. */
const MERGE = '<<';

/** A file in YAML, or in JSON, which is YAML as well. */
export class SourceFile {
  readonly root: Node | null;
  private readonly document: Document;
  private readonly lines = new LineCounter();
  private repeated = 0;
  /** Looking for an anchor takes as long as the document is large. */
  private readonly meant = new Map<Alias, Node | undefined>();

  /**
   * @param options.aliases whether `*name` may repeat what `&name` marks, and `<<` merge it.
   * @throws FileError with line and column if it is not YAML.
   */
  constructor(
    readonly name: string,
    text: string,
    private readonly options: { readonly aliases?: boolean } = {},
  ) {
    this.document = this.parse(text);
    this.root = this.document.contents as Node | null;
  }

  private parse(text: string): Document {
    try {
      const document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false }) as Document;
      const [error] = document.errors;
      if (error) throw this.at(error.pos[0], /call stack/.test(error.message) ? TOO_DEEP : firstLine(error.message));
      return document;
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
    const position = this.position(offset);
    return new FileError(`${this.name}:${position.line}:${position.column}: ${message}`, message, position);
  }

  private position(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { line, column: col };
  }

  /** Where a part is: `$.connectors[2].status`, at its key; the nearest one around it if there is none. */
  positionOf(path: string): Position {
    let node = this.root;
    let offset = node?.range?.[0] ?? 0;
    for (const step of stepsOf(path)) {
      const found: Pair | Node | undefined = isSeq(node)
        ? (node.items[Number(step)] as Node | undefined)
        : isMap(node)
          ? node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
          : undefined;
      if (found === undefined) break;
      const isPair = 'key' in found;
      offset = (isPair ? (found.key as Node) : found).range?.[0] ?? offset;
      node = isPair ? (found.value as Node | null) : found;
    }
    return this.position(offset);
  }

  /** All of it as JSON; numbers keep their form. @throws FileError for what JSON does not have. */
  json(): string {
    return stringifyLossless(this.value(this.root));
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
    if (isAlias(node) && this.options.aliases === true) return this.value(this.meantBy(node), depth + 1);
    if (isAlias(node) || !isScalar(node)) throw this.fault(node, 'aliases are not supported: repeat the value.');
    const { value, source = '' } = node;
    if (typeof value === 'number' && Number.isFinite(value))
      return JSON_NUMBER.test(source) ? exactNumber(source) : value;
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    throw this.fault(node, 'only values of JSON are supported.');
  }

  private object(node: Node, depth: number): LosslessObject {
    const copy: LosslessObject = {};
    let merged: Node | null | undefined;
    for (const [name, { value }] of this.members(node, 'this')) {
      if (name === MERGE && this.options.aliases === true) merged = value;
      else setOwn(copy, name, this.value(value, depth + 1));
    }
    if (merged === undefined) return copy;
    for (const source of isSeq(merged) ? (merged.items as Node[]) : [merged]) this.merge(source, copy, depth);
    return copy;
  }

  /** Adds the members that an object does not have itself. */
  private merge(source: Node | null, copy: LosslessObject, depth: number): void {
    const value = this.value(source, depth + 1);
    if (!isObject(value)) throw this.fault(source, `${MERGE} must be an object or a list of objects.`);
    for (const [name, item] of Object.entries(value)) if (!Object.hasOwn(copy, name)) setOwn(copy, name, item);
  }

  private meantBy(alias: Alias): Node {
    if (!this.meant.has(alias)) this.meant.set(alias, alias.resolve(this.document) as Node | undefined);
    const meant = this.meant.get(alias);
    if (!meant) throw this.fault(alias, `there is no anchor &${alias.source} before *${alias.source}.`);
    this.repeated += 1;
    if (this.repeated > MOST_REPEATED) throw this.fault(alias, `more than ${MOST_REPEATED} values are repeated.`);
    return meant;
  }
}

/** `$.connectors[2]["a b"]` → `connectors`, `2`, `a b`. */
function stepsOf(path: string): string[] {
  const steps: string[] = [];
  for (let rest = path.slice(1); rest !== ''; ) {
    const isText = rest.startsWith('["');
    const end = isText ? endOfString(rest, 2) + 1 : 1 + rest.slice(1).search(/[.[\]]|$/);
    const step = rest.slice(1, end);
    steps.push(isText ? (JSON.parse(step) as string) : step);
    rest = rest.slice(rest.startsWith(']', end) ? end + 1 : end);
  }
  return steps;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] as string;
}
