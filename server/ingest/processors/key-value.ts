import { illegalArgument } from '../../errors/elasticsearch-error';
import type { Config } from '../config';
import type { IngestDocument } from '../document';
import { JavaRegex, javaRegex } from '../regex/java-regex';
import { textSource } from '../value-source';
import type { ProcessorFactory } from './factory';

const BRACKETS = /^[()[\]<>"']|[()[\]<>"']$/g;

interface KeyFilter {
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[] | undefined;
}

/** KeyValueProcessor. */
export const keyValue: ProcessorFactory = (config) => {
  const field = textSource(config.text('field'));
  const targetText = config.optionalText('target_field');
  const target = targetText === undefined ? undefined : textSource(targetText);
  const fieldSplit = javaRegex(config.text('field_split'), config, 'field_split');
  const valueSplitText = config.text('value_split');
  const valueSplit = javaRegex(valueSplitText, config, 'value_split');
  const trimKey = trimmer(config.optionalText('trim_key'));
  const trimValue = trimmer(config.optionalText('trim_value'));
  const prefix = config.text('prefix', '');
  const stripBrackets = config.boolean('strip_brackets', false);
  const filter = { include: names(config, 'include_keys'), exclude: names(config, 'exclude_keys') };
  const ignoreMissing = config.boolean('ignore_missing', false);

  return (document) => {
    const path = field.resolve(document) as string;
    const text = textAt(document, path, ignoreMissing);
    if (text === undefined) return undefined;
    const into = target ? (target.resolve(document) as string) : '';
    for (const part of fieldSplit.split(text, false)) {
      const [key, value] = pair(valueSplit, part) ?? [];
      if (key === undefined || value === undefined) {
        throw illegalArgument(`field [${path}] does not contain value_split [${valueSplitText}]`);
      }
      const name = trimKey(key);
      if (!isWanted(name, filter)) continue;
      const plain = trimValue(stripBrackets ? value.replace(BRACKETS, '') : value);
      add(document, (into === '' ? '' : `${into}.`) + prefix + name, plain);
    }
    return undefined;
  };
};

function textAt(document: IngestDocument, path: string, ignoreMissing: boolean): string | undefined {
  if (path === '' || !document.has(path, true)) {
    if (ignoreMissing) return undefined;
    throw illegalArgument(`field [${path}] doesn't exist`);
  }
  const text = document.getAs<string>(path, 'java.lang.String', ignoreMissing) ?? null;
  if (text !== null) return text;
  if (ignoreMissing) return undefined;
  throw illegalArgument(`field [${path}] is null, cannot extract key-value pairs.`);
}

/** The text before the first separator and all of it behind. */
function pair(separator: JavaRegex, text: string): [string, string] | undefined {
  const [key] = separator.split(text, true);
  if (key === undefined || key.length === text.length) return undefined;
  const rest = text.slice(key.length);
  const [, ...parts] = separator.split(rest, true);
  const value = parts.length === 1 ? parts[0] : rest.slice(separatorLength(separator, rest));
  return [key, value as string];
}

function separatorLength(separator: JavaRegex, rest: string): number {
  for (let length = 1; length <= rest.length; length++) {
    const parts = separator.split(rest.slice(0, length), true);
    if (parts.length > 1) return length;
  }
  return rest.length;
}

function trimmer(characters: string | undefined): (text: string) => string {
  if (characters === undefined) return (text) => text;
  const pattern = new JavaRegex(`(^([${characters}]+))|([${characters}]+$)`);
  return (text) => pattern.replaceAll(text, '');
}

function names(config: Config, property: string): string[] | undefined {
  return config.optionalList(property)?.map(String);
}

function isWanted(key: string, { include, exclude }: KeyFilter): boolean {
  return (include?.includes(key) ?? true) && !exclude?.includes(key);
}

function add(document: IngestDocument, path: string, value: string): void {
  if (document.has(path)) document.append(path, [value]);
  else document.set(path, value);
}
