import { JsonReader } from '../json-text/reader';
import type { Position } from '../json-text/source';
import { blankComments } from './blank-comments';
import { FileError } from './file-error';

/** The names of files that can be read end in one of these. */
export const FILE_NAME = /\.(?:json|jsonc|yaml|yml)$/i;
const YAML_NAME = /\.ya?ml$/i;

/** A file that people write: JSON, with or without comments, or YAML. */
export interface GivenFile {
  /** What is in it, as JSON; numbers keep their form. */
  readonly json: string;
  /** Where a part is, given by its path: `$.connectors[2].status`; the nearest one around it if there is none. */
  positionOf(path: string): Position | undefined;
}

/**
 * @param name of the file, which says what it is: `.yaml` and `.yml` are YAML, and all else is JSON.
 * @throws FileError with line and column if it is not.
 */
export function givenFile(name: string, text: string): GivenFile {
  const source = isYaml(name) || isJson(name, text) ? text : blankComments(text);
  const json = isYaml(name) ? yaml(name, text).json() : checkedJson(name, source);
  return {
    json,
    positionOf: (path) => {
      try {
        return yaml(name, source).positionOf(path);
      } catch (error) {
        // JSON with a key twice, for example, is not YAML.
        if (error instanceof FileError) return undefined;
        throw error;
      }
    },
  };
}

/** True for plain JSON, which is what most files are. */
function isJson(name: string, text: string): boolean {
  if (isYaml(name)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export function isYaml(name: string): boolean {
  return YAML_NAME.test(name);
}

function yaml(name: string, text: string) {
  const { SourceFile } = require('./source-file') as typeof import('./source-file');
  return new SourceFile(name, text, { aliases: true });
}

function checkedJson(name: string, text: string): string {
  if (isJson(name, text)) return text;
  const { reason, position } = whyNotJson(text);
  throw new FileError(`${name}:${position.line}:${position.column}: ${reason}`, reason, position);
}

/** The first thing in a text for which JSON.parse has rejected it. */
function whyNotJson(text: string): { readonly reason: string; readonly position: Position } {
  const reader = new JsonReader(text, { includeSource: false });
  try {
    for (let ended = false; reader.next() !== undefined; ended = reader.depth === 0) {
      if (ended) return { reason: 'There is text after the value', position: inCharacters(text, reader.position()) };
    }
    return { reason: 'There is no value', position: { line: 1, column: 1 } };
  } catch (error) {
    const { message } = error as Error;
    const [, line = '1', column = '1', reason = message] = /^\[(\d{1,12}):(\d{1,12})\] ([^\n]*)/.exec(message) ?? [];
    return { reason, position: inCharacters(text, { line: Number(line), column: Number(column) }) };
  }
}

/** A position whose column counted bytes. */
function inCharacters(text: string, { line, column }: Position): Position {
  const content = Buffer.from(text.split(/\r\n|\r|\n/, line)[line - 1] ?? '');
  return { line, column: content.subarray(0, Math.max(0, column - 1)).toString().length + 1 };
}
