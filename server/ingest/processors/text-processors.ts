import { illegalArgument } from '../../errors/elasticsearch-error';
import { stripHtml } from '../../html/strip-html';
import { javaTrim } from '../../json/text-parts';
import { className, type ScriptValue, stringValueOf } from '../../painless/java-values';
import type { Budget } from '../../runtime/budget';
import { flagOption, type OptionValues, regex, targetField, textOption } from '../options';
import type { Processor } from '../pipeline';
import { byteSize } from './bytes';
import { type ProcessorFactory, processor } from './factory';

/** What becomes of one string. */
type Processing = (text: string, budget: Budget) => ScriptValue;

/** The options of all of them. */
const COMMON = { field: textOption, ignore_missing: flagOption(false), target_field: targetField } as const;

/** A processor that maps a string, or each string of a list (AbstractStringProcessor). */
function textProcessor(process: Processing): ProcessorFactory {
  return processor(COMMON, (options) => changing(options, process));
}

/** What a processor does that changes the text of a field, and of each element of a list. */
function changing(
  { field, ignore_missing: ignoreMissing, target_field: target }: OptionValues<typeof COMMON>,
  process: Processing,
): Processor['execute'] {
  return (document) => {
    const value = document.find(field, ignoreMissing) ?? null;
    if (value === null) {
      if (ignoreMissing) return undefined;
      throw illegalArgument(`field [${field}] is null, cannot process it.`);
    }
    document.set(target, processed(value, field, process, document.budget));
    return undefined;
  };
}

function processed(value: ScriptValue, field: string, process: Processing, budget: Budget): ScriptValue {
  if (typeof value === 'string') return charged(value, process, budget);
  if (!Array.isArray(value)) throw notText(`field [${field}]`, value);
  return value.map((item) => {
    if (typeof item === 'string') return charged(item, process, budget);
    throw notText(`value [${stringValueOf(item, budget)}] of field [${field}]`, item);
  });
}

/** Charges for the slowest of these processors, `html_strip` and `urldecode`: some tens of nanoseconds a character. */
function charged(text: string, process: Processing, budget: Budget): ScriptValue {
  budget.charge(4 + text.length);
  budget.chargeMemory(text.length);
  return process(text, budget);
}

function notText(what: string, value: ScriptValue): Error {
  return illegalArgument(`${what} of type [${className(value)}] cannot be cast to [java.lang.String]`);
}

export const lowercase = textProcessor((given) => given.toLowerCase());
export const uppercase = textProcessor((given) => given.toUpperCase());
export const trim = textProcessor(javaTrim);
export const bytes = textProcessor(byteSize);
export const htmlStrip = textProcessor(stripHtml);

/** URLDecodeProcessor: decodes like a form. */
export const urldecode = textProcessor((given) => {
  const bad = /%(?![0-9a-fA-F]{2})/.exec(given);
  if (bad) throw illegalArgument(decodeProblem(given.slice(bad.index)));
  const bytesOf = given
    .replaceAll('+', ' ')
    .replace(/(?:%[0-9a-fA-F]{2})+/g, (part) => Buffer.from(part.replaceAll('%', ''), 'hex').toString('utf8'));
  return bytesOf;
});

/** The error messages of java.net.URLDecoder. */
function decodeProblem(rest: string): string {
  if (rest.length < 3) return 'URLDecoder: Incomplete trailing escape (%) pattern';
  return `URLDecoder: Illegal hex characters in escape (%) pattern - Error at index 0 in: "${rest.slice(1, 3)}"`;
}

/** GsubProcessor. */
export const gsub = processor({ ...COMMON, pattern: regex, replacement: textOption }, (options) =>
  changing(options, (given, budget) => options.pattern.replaceAll(given, options.replacement, budget)),
);

const SPLIT = {
  field: textOption,
  separator: regex,
  ignore_missing: flagOption(false),
  target_field: targetField,
  preserve_trailing: flagOption(false),
} as const;

/** SplitProcessor: like String.split, without empty parts at the end unless they are preserved. */
export const split = processor(SPLIT, (options) => {
  const { field, separator, ignore_missing: ignoreMissing } = options;
  const { target_field: target, preserve_trailing: preserveTrailing } = options;
  return (document) => {
    const given = document.getAs<string>(field, 'java.lang.String', ignoreMissing) ?? null;
    if (given === null) {
      if (ignoreMissing) return undefined;
      throw illegalArgument(`field [${field}] is null, cannot split.`);
    }
    document.set(target, separator.split(given, preserveTrailing, document.budget));
    return undefined;
  };
});
