import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { setOwn } from '../../json/value';
import type { LosslessValue } from '../../json-text/lossless';
import { parsePlain } from '../../json-text/parse';
import { JsonReader } from '../../json-text/reader';
import { isPlainMap, type PlainMap, type ScriptValue, stringValueOf, toScript } from '../../painless/java-values';
import type { Budget } from '../../runtime/budget';
import { flagOption, optionalTextOption, refusedFlagOption, textOption, textOr } from '../options';
import { processor } from './factory';

function parsed(value: ScriptValue, strict: boolean, budget: Budget): ScriptValue {
  const text = value === null ? 'null' : stringValueOf(value, budget);
  budget.charge(text.length);
  const plain = parsePlain(text);
  if (plain && !plain.scan.unusualNumbers) return toScript(plain.value as LosslessValue, budget);
  const reader = new JsonReader(text, { exact: true });
  try {
    reader.next();
    const result = toScript(reader.readValue() as LosslessValue, budget);
    if (strict && reader.next() !== undefined) {
      throw illegalArgument(`field is not a single valid JSON value: trailing tokens found`);
    }
    return result;
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    throw error.type === 'illegal_argument_exception' ? error : illegalArgument(error.reason ?? '', error);
  }
}

function merge(target: PlainMap, from: PlainMap): void {
  for (const key of Object.keys(from)) {
    const [before, value] = [Object.hasOwn(target, key) ? target[key] : undefined, from[key] as ScriptValue];
    if (before !== undefined && isPlainMap(before) && isPlainMap(value)) merge(before, value);
    else setOwn(target, key, value);
  }
}

const OPTIONS = {
  field: textOption,
  target_field: optionalTextOption,
  add_to_root: flagOption(false),
  add_to_root_conflict_strategy: textOr('replace'),
  allow_duplicate_keys: refusedFlagOption('[allow_duplicate_keys] of the processor [json]'),
  strict_json_parsing: flagOption(true),
} as const;

/** JsonProcessor. */
export const json = processor(OPTIONS, (options, config) => {
  const { field, target_field: target, add_to_root: addToRoot, strict_json_parsing: strict } = options;
  const { add_to_root_conflict_strategy: strategy } = options;
  if (addToRoot && target !== undefined) {
    throw config.error('target_field', 'Cannot set a target field while also setting `add_to_root` to true');
  }
  if (strategy !== 'replace' && strategy !== 'merge') {
    throw config.error(
      'add_to_root_conflict_strategy',
      `conflict strategy [${strategy}] not supported, cannot convert field.`,
    );
  }
  return (document) => {
    if (!addToRoot) {
      document.set(target ?? field, parsed(document.get(field), strict, document.budget));
      return undefined;
    }
    const value = parsed(document.get(field), strict, document.budget);
    if (!isPlainMap(value)) throw illegalArgument('cannot add non-map fields to root of document');
    if (strategy === 'merge') merge(document.ctx.source, value);
    else for (const key of Object.keys(value)) document.ctx.put(key, value[key] as ScriptValue);
    return undefined;
  };
});
