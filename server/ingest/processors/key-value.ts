import { illegalArgument } from '../../errors/elasticsearch-error';
import type { JavaRegex } from '../../painless/java-values';
import type { Budget } from '../../runtime/budget';
import type { Config } from '../config';
import type { IngestDocument } from '../document';
import { javaRegex } from '../regex';
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
  const trimKey = trimmer(config, 'trim_key');
  const trimValue = trimmer(config, 'trim_value');
  const prefix = config.text('prefix', '');
  const stripBrackets = config.boolean('strip_brackets', false);
  const filter = { include: names(config, 'include_keys'), exclude: names(config, 'exclude_keys') };
  const ignoreMissing = config.boolean('ignore_missing', false);

  return (document) => {
    const { budget } = document;
    const path = field.resolve(document) as string;
    const text = textAt(document, path, ignoreMissing);
    if (text === undefined) return undefined;
    const into = target ? (target.resolve(document) as string) : '';
    for (const part of fieldSplit.split(text, false, budget)) {
      const [key, value] = pair(valueSplit, part, budget) ?? [];
      if (key === undefined || value === undefined) {
        throw illegalArgument(`field [${path}] does not contain value_split [${valueSplitText}]`);
      }
      const name = trimKey(key, budget);
      if (!isWanted(name, filter)) continue;
      const plain = trimValue(stripBrackets ? value.replace(BRACKETS, '') : value, budget);
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

/** Splits a text at the first separator. */
function pair(separator: JavaRegex, text: string, budget: Budget): [string, string] | undefined {
  const first = separator.find(text, 0, budget);
  const match = first?.end === 0 ? separator.find(text, 1, budget) : first;
  return match && [text.slice(0, match.start), text.slice(match.end)];
}

function trimmer(config: Config, property: string): (text: string, budget: Budget) => string {
  const characters = config.optionalText(property);
  if (characters === undefined) return (text) => text;
  const pattern = javaRegex(`(^([${characters}]+))|([${characters}]+$)`, config, property);
  return (text, budget) => pattern.replaceAll(text, '', budget);
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
