import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withoutSecretForms } from '../control/redaction/forms';
import { findProblems } from '../control/schema/problems';
import { Schemas } from '../control/schema/schemas';
import { isObject, type JsonObject } from '../json/value';
import type { Position } from '../json-text/source';
import type { ServerOptions } from '../options';
import { excerptOf } from '../text-files/excerpt';
import { FileError } from '../text-files/file-error';
import { FILE_NAME, type GivenFile, givenFile } from '../text-files/given-file';
import { type ConfigValues, flagValues } from './flag-values';

/** A configuration file as the commands need it. */
export interface GivenConfig extends Omit<ConfigValues, 'options'> {
  readonly options: ServerOptions;
  /** Where an option is: `es-connector-mock.config.json:4:3`. @param path `$.clusterName` */
  placeOf(path: string): string;
}

/**
 * Reads a configuration file: JSON, with or without comments, YAML, or a module that exports an object or a function.
 *
 * @throws FileError that says where and why it is wrong.
 */
export async function readConfig(file: string): Promise<GivenConfig> {
  const given = FILE_NAME.test(file) ? fromText(file) : await fromModule(file);
  const problems = findProblems(new Schemas(), 'config.schema.json', given.config);
  if (problems.length > 0) {
    const lines = problems.map(({ path, reason }) => `  ${given.said(path, `${path}: ${reason}`)}`);
    throw new FileError(`${file} is not a valid configuration:\n${lines.join('\n')}`);
  }
  const { values, options, paths } = flagValues(given.config, dirname(resolve(file)));
  return { values, paths, options: { ...options, ...given.functions } as ServerOptions, placeOf: given.placeOf };
}

interface Given {
  readonly config: JsonObject;
  /** What JSON does not have. */
  readonly functions: ServerOptions;
  placeOf(path: string): string;
  /** A message about a part, with its place. */
  said(path: string, message: string): string;
}

function fromText(file: string): Given {
  const text = textOf(file);
  const content = parsed(file, text);
  const placeAt = (position: Position | undefined): string =>
    position ? `${file}:${position.line}:${position.column}` : file;
  return {
    config: JSON.parse(content.json) as JsonObject,
    functions: {},
    placeOf: (path) => placeAt(content.positionOf(path)),
    said: (path, message) => {
      const position = content.positionOf(path);
      return `${placeAt(position)}: ${message}${position ? `\n${excerptOf(text, position, withoutSecretForms)}` : ''}`;
    },
  };
}

function parsed(file: string, text: string): GivenFile {
  try {
    return givenFile(file, text);
  } catch (error) {
    if (!(error instanceof FileError) || !error.position) throw error;
    throw new FileError(`${error.message}\n${excerptOf(text, error.position, withoutSecretForms)}`);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new FileError(code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${message}`);
  }
}

async function fromModule(file: string): Promise<Given> {
  const exported = await exportOf(file);
  if (!isObject(exported)) throw new FileError(`${file} must export an object, or a function that returns one.`);
  const { onRequest, onRefused } = exported as ServerOptions;
  return {
    config: JSON.parse(JSON.stringify(exported)) as JsonObject,
    functions: { onRequest, onRefused },
    placeOf: () => file,
    said: (_path, message) => message,
  };
}

/** The default export; for CommonJS, that is `module.exports`. */
async function exportOf(file: string): Promise<unknown> {
  try {
    const { default: exported } = (await import(pathToFileURL(resolve(file)).href)) as { default: unknown };
    return typeof exported === 'function' ? await exported() : exported;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') textOf(file);
    throw new FileError(`${file} cannot be loaded: ${(error as Error).message}`);
  }
}
