import { illegalArgument } from '../../errors/elasticsearch-error';
import { javaTrim } from '../../json/text-parts';
import { className, type ScriptValue, stringValueOf } from '../../painless/java-values';
import type { Budget } from '../../runtime/budget';
import type { Config } from '../config';
import { javaRegex } from '../regex';
import { byteSize } from './bytes';
import type { ProcessorFactory } from './factory';
import { stripHtml } from './html';

/** What becomes of one string. */
type Processing = (text: string, budget: Budget) => ScriptValue;

/** A processor that maps a string, or each string of a list (AbstractStringProcessor). */
function textProcessor(prepare: (config: Config) => Processing): ProcessorFactory {
  return (config) => {
    const field = config.text('field');
    const ignoreMissing = config.boolean('ignore_missing', false);
    const target = config.text('target_field', field);
    const process = prepare(config);
    return (document) => {
      const value = document.find(field, ignoreMissing) ?? null;
      if (value === null) {
        if (ignoreMissing) return undefined;
        throw illegalArgument(`field [${field}] is null, cannot process it.`);
      }
      document.set(target, processed(value, field, process, document.budget));
      return undefined;
    };
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

export const lowercase = textProcessor(() => (text) => text.toLowerCase());
export const uppercase = textProcessor(() => (text) => text.toUpperCase());
export const trim = textProcessor(() => javaTrim);
export const bytes = textProcessor(() => byteSize);
export const htmlStrip = textProcessor(() => stripHtml);

/** URLDecodeProcessor: decodes like a form. */
export const urldecode = textProcessor(() => (text) => {
  const bad = /%(?![0-9a-fA-F]{2})/.exec(text);
  if (bad) throw illegalArgument(decodeProblem(text.slice(bad.index)));
  const bytesOf = text
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
export const gsub = textProcessor((config) => {
  const pattern = javaRegex(config.text('pattern'), config, 'pattern');
  const replacement = config.text('replacement');
  return (text, budget) => pattern.replaceAll(text, replacement, budget);
});

/** SplitProcessor: like String.split, without empty parts at the end unless they are preserved. */
export const split: ProcessorFactory = (config) => {
  const field = config.text('field');
  const separator = javaRegex(config.text('separator'), config, 'separator');
  const ignoreMissing = config.boolean('ignore_missing', false);
  const target = config.text('target_field', field);
  const preserveTrailing = config.boolean('preserve_trailing', false);
  return (document) => {
    const text = document.getAs<string>(field, 'java.lang.String', ignoreMissing) ?? null;
    if (text === null) {
      if (ignoreMissing) return undefined;
      throw illegalArgument(`field [${field}] is null, cannot split.`);
    }
    document.set(target, separator.split(text, preserveTrailing, document.budget));
    return undefined;
  };
};
