import { illegalArgument } from '../../errors/elasticsearch-error';
import type { JavaRegex } from '../../painless/java-values';
import type { Budget } from '../../runtime/budget';
import type { Config } from '../config';
import type { IngestDocument } from '../document';
import { flagOption, option, optionalTemplate, optionalTexts, regex, template, textOr } from '../options';
import { javaRegex } from '../regex';
import { processor } from './factory';

const BRACKETS = /^[()[\]<>"']|[()[\]<>"']$/g;

interface KeyFilter {
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[] | undefined;
}

const OPTIONS = {
  field: template,
  target_field: optionalTemplate,
  field_split: regex,
  value_split: option((config, name) => {
    const given = config.text(name);
    return { text: given, regex: javaRegex(given, config, name) };
  }),
  trim_key: option(trimmer),
  trim_value: option(trimmer),
  prefix: textOr(''),
  strip_brackets: flagOption(false),
  include_keys: optionalTexts,
  exclude_keys: optionalTexts,
  ignore_missing: flagOption(false),
} as const;

/** KeyValueProcessor. */
export const keyValue = processor(OPTIONS, (options) => {
  const { field, target_field: target, field_split: fieldSplit, value_split: valueSplit, prefix } = options;
  const { trim_key: trimKey, trim_value: trimValue, strip_brackets: stripBrackets } = options;
  const { ignore_missing: ignoreMissing } = options;
  const filter = { include: options.include_keys, exclude: options.exclude_keys };
  return (document) => {
    const { budget } = document;
    const path = field.resolve(document);
    const text = textAt(document, path, ignoreMissing);
    if (text === undefined) return undefined;
    const into = target ? target.resolve(document) : '';
    for (const part of fieldSplit.split(text, false, budget)) {
      const [key, value] = pair(valueSplit.regex, part, budget) ?? [];
      if (key === undefined || value === undefined) {
        throw illegalArgument(`field [${path}] does not contain value_split [${valueSplit.text}]`);
      }
      const name = trimKey(key, budget);
      if (!isWanted(name, filter)) continue;
      const plain = trimValue(stripBrackets ? value.replace(BRACKETS, '') : value, budget);
      add(document, (into === '' ? '' : `${into}.`) + prefix + name, plain);
    }
    return undefined;
  };
});

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

function isWanted(key: string, { include, exclude }: KeyFilter): boolean {
  return (include?.includes(key) ?? true) && !exclude?.includes(key);
}

function add(document: IngestDocument, path: string, value: string): void {
  if (document.has(path)) document.append(path, [value]);
  else document.set(path, value);
}
