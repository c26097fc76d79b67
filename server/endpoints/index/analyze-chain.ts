import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { isObject, type JsonValue } from '../../json/value';
import { checkDefinition } from '../../store/analysis/check-analysis';
import { type Component, findComponent } from '../../store/analysis/components';
import { flattenSettings, type IndexSettings, type SettingChanges } from '../../store/settings';

/** The character filters, the tokenizer and the filters that an analyze request combines. */
export interface AnalyzeChain {
  readonly tokenizer: string;
  readonly charFilters: readonly string[];
  readonly filters: readonly string[];
  /** The settings of the index, if any, with definitions of the parts that the request itself defines. */
  readonly settings: IndexSettings;
}

const ANONYMOUS = '__anonymous__';

/** The name of a part in an explanation: that of an anonymous one says only the type. */
export const shownName = (name: string): string => (name.startsWith(ANONYMOUS) ? name.replace(/ \d+$/, '') : name);

type Kind = 'tokenizer' | 'filter' | 'char_filter';

const WORDS = { char_filter: 'character filter', tokenizer: 'tokenizer', filter: 'token filter' };

/**
 * Looks up the parts that an analyze request names or defines (AnalysisRegistry.buildCustomAnalyzer). Without a tokenizer they
 * make a normalizer.
 *
 * @throws ElasticsearchError 400 for an unknown name, 501 for what is not emulated.
 */
export function analyzeChain(
  tokenizer: JsonValue | undefined,
  charFilters: readonly JsonValue[],
  filters: readonly JsonValue[],
  index: IndexSettings | undefined,
): AnalyzeChain {
  const settings: Record<string, IndexSettings[string]> = { ...index };
  const global = index ? '' : 'global ';
  const part = (kind: Kind, value: JsonValue, number: number): { name: string; component: Component } => {
    const bare = !isObject(value);
    const defined = bare ? settings[`analysis.${kind}.${String(value)}.type`] : undefined;
    const definition = bare ? {} : flattenSettings(value);
    const type = bare ? String(defined ?? value) : typeOf(kind, definition);
    const component = findComponent(kind, type, bare && defined === undefined);
    if (component === undefined) throw illegalArgument(`failed to find ${global}${kind} under [${type}]`);
    if (component === 'refused') throw notEmulated(`the ${WORDS[kind]} [${type}]`);
    return { name: bare ? String(value) : define(settings, kind, type, definition, number), component };
  };
  const head = part('tokenizer', tokenizer ?? 'keyword', 0).name;
  const chars = charFilters.map((filter, at) => part('char_filter', filter, at));
  const parts = filters.map((filter, at) => part('filter', filter, at));
  if (tokenizer === undefined) {
    checkNormalizing('char filter', chars);
    checkNormalizing('filter', parts);
  }
  const namesOf = (some: readonly { name: string }[]) => some.map(({ name }) => name);
  return { tokenizer: head, charFilters: namesOf(chars), filters: namesOf(parts), settings };
}

function checkNormalizing(word: string, parts: readonly { name: string; component: Component }[]): void {
  const unfit = parts.find(({ component }) => !component.normalizing);
  if (unfit) throw illegalArgument(`Custom normalizer may not use ${word} [${shownName(unfit.name)}]`);
}

function typeOf(kind: string, definition: SettingChanges): string {
  const { type } = definition;
  if (typeof type === 'string') return type;
  throw illegalArgument(`Missing [type] setting for anonymous ${kind}: ${JSON.stringify(definition)}`);
}

/** Adds a definition to the settings. @returns its name there, which differs from all others */
function define(
  settings: Record<string, IndexSettings[string]>,
  kind: Kind,
  type: string,
  definition: SettingChanges,
  number: number,
): string {
  const name = `${ANONYMOUS}${type} ${number}`;
  const component = Object.fromEntries(
    Object.entries(definition).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
  );
  checkDefinition(settings, kind, name, component);
  for (const [key, value] of Object.entries(component)) settings[`analysis.${kind}.${name}.${key}`] = value;
  return name;
}
