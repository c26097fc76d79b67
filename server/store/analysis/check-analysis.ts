import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { own } from '../../json/value';
import type { IndexSettings } from '../settings';
import { type ComponentSettings, definedComponents, joinedValue, listedValues } from './analysis-settings';
import { type Component, type ComponentKind, emulatedComponents, findComponent } from './components';
import { checkSizes } from './gram-limits';
import { refusedSnowballLanguages, refusedStemmers, snowballLanguages, stemmerName } from './languages';

/**
 * Checks the analysis settings of an index as building its analyzers does (AnalysisRegistry.build): components in the
 * order character filters, tokenizers, filters, analyzers, normalizers, and then the chains of the custom analyzers.
 *
 * @throws ElasticsearchError 400 for an unknown type or name, 501 for what is not emulated.
 */
export function checkAnalysis(settings: IndexSettings): void {
  if (!Object.keys(settings).some((key) => key.startsWith('analysis.'))) return;
  const parts = {
    char_filter: definedComponents(settings, 'char_filter'),
    tokenizer: definedComponents(settings, 'tokenizer'),
    filter: definedComponents(settings, 'filter'),
  };
  for (const kind of ['char_filter', 'tokenizer', 'filter'] as const) {
    for (const [name, component] of parts[kind]) {
      checkComponent(kind, name, typeOf(kind, name, component), component);
      checkSizes(settings, kind, component);
    }
  }
  const analyzers = definedComponents(settings, 'analyzer');
  for (const [name, component] of analyzers) checkAnalyzer(name, component);
  const normalizers = definedComponents(settings, 'normalizer');
  for (const [name, { type }] of normalizers) {
    if (type === undefined || type === 'custom') continue;
    if (type === 'lowercase') continue;
    throw illegalArgument(`Unknown normalizer type [${type}] for [${name}]`);
  }
  for (const [name, component] of analyzers) {
    if ((joinedValue(component, 'type') ?? 'custom') === 'custom') checkChain(parts, name, component);
  }
  for (const [name, component] of normalizers) checkNormalizer(parts, name, component);
}

/**
 * Checks the definition of one tokenizer or filter, as an analyze request has it.
 *
 * @throws ElasticsearchError 400 for a value that is not allowed, 501 for a parameter that is not emulated.
 */
export function checkDefinition(
  settings: IndexSettings,
  kind: 'tokenizer' | 'filter' | 'char_filter',
  name: string,
  component: ComponentSettings,
): void {
  checkComponent(kind, name, typeOf(kind, name, component), component);
  checkSizes(settings, kind, component);
}

/** What the settings define that analyzers are made of. */
type Parts = Readonly<Record<'char_filter' | 'tokenizer' | 'filter', ReadonlyMap<string, ComponentSettings>>>;

function typeOf(kind: ComponentKind, name: string, component: ComponentSettings): string {
  const type = joinedValue(component, 'type');
  if (type !== undefined) return type;
  // The same words for all kinds: AnalysisRegistry.buildMapping.
  throw illegalArgument(`${kind} [${name}] must specify either an analyzer type, or a tokenizer`);
}

function checkAnalyzer(name: string, component: ComponentSettings): void {
  if (name === 'default_index') {
    throw illegalArgument(
      'setting [index.analysis.analyzer.default_index] is not supported anymore, use [index.analysis.analyzer.default] instead',
    );
  }
  if (name.startsWith('_')) throw illegalArgument(`analyzer name must not start with '_'. got "${name}"`);
  const custom = own(component, 'tokenizer') === undefined ? undefined : 'custom';
  const type = joinedValue(component, 'type') ?? custom ?? typeOf('analyzer', name, component);
  if (type !== 'custom') checkComponent('analyzer', name, type, component);
}

function checkComponent(kind: ComponentKind, name: string, type: string, component: ComponentSettings): void {
  const known = findComponent(kind, type);
  if (known === undefined) throw illegalArgument(`Unknown ${kind} type [${type}] for [${name}]`);
  if (known === 'refused') throw notEmulated(`the ${WORDS[kind]} [${type}]`);
  checkParameters(kind, [name, type], known, component);
}

const WORDS = { char_filter: 'character filter', tokenizer: 'tokenizer', filter: 'token filter', analyzer: 'analyzer' };

function checkParameters(
  kind: ComponentKind,
  [name, type]: readonly [name: string, type: string],
  known: Component,
  component: ComponentSettings,
): void {
  const parameter = known.refused?.find((one) => own(component, one) !== undefined);
  if (parameter !== undefined) throw notEmulated(`[${parameter}] of the ${WORDS[kind]} [${type}]`);
  if (known.required && !known.required.oneOf.some((one) => own(component, one) !== undefined)) {
    const { reason } = known.required;
    throw illegalArgument(typeof reason === 'string' ? reason : reason(name));
  }
  if (type === 'snowball') checkSnowball(component);
  if (type !== 'stemmer') return;
  const language = joinedValue(component, 'language') ?? joinedValue(component, 'name') ?? 'porter';
  const stemmer = stemmerName(language);
  if (stemmer === undefined) throw illegalArgument(`Invalid stemmer class specified: ${capitalized(language)}`);
  if (refusedStemmers.includes(stemmer)) throw notEmulated(`the stemmer [${language}]`);
}

/** SnowballFilter: the language is the name of a class. */
function checkSnowball(component: ComponentSettings): void {
  const language = joinedValue(component, 'language') ?? joinedValue(component, 'name') ?? 'English';
  const name = language.charAt(0).toLowerCase() + language.slice(1);
  if (refusedSnowballLanguages.includes(name)) throw notEmulated(`the stemmer [${language}]`);
  if (snowballLanguages.includes(name)) return;
  throw illegalArgument(`Invalid stemmer class specified: ${capitalized(language)}`);
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** CustomAnalyzerProvider.build: the tokenizer, then the character filters, then the filters. */
function checkChain(parts: Parts, name: string, component: ComponentSettings): void {
  const tokenizer = joinedValue(component, 'tokenizer');
  if (tokenizer === undefined) throw illegalArgument(`Custom Analyzer [${name}] must be configured with a tokenizer`);
  const chain = `Custom Analyzer [${name}]`;
  find(parts, 'tokenizer', tokenizer, chain);
  for (const part of listedValues(component, 'char_filter') ?? []) find(parts, 'char_filter', part, chain);
  for (const part of listedValues(component, 'filter') ?? []) find(parts, 'filter', part, chain);
}

/** CustomNormalizerProvider.build. */
function checkNormalizer(parts: Parts, name: string, component: ComponentSettings): void {
  const chain = `Custom normalizer [${name}]`;
  if (own(component, 'tokenizer') !== undefined) throw illegalArgument(`${chain} cannot configure a tokenizer`);
  for (const part of listedValues(component, 'char_filter') ?? []) {
    const known = find(parts, 'char_filter', part, chain);
    if (!known.normalizing) throw illegalArgument(`${chain} may not use char filter [${part}]`);
  }
  for (const part of listedValues(component, 'filter') ?? []) {
    // The filters of a normalizer are looked up, and missed, as those of an analyzer.
    const known = find(parts, 'filter', part, `Custom Analyzer [${name}]`);
    if (!known.normalizing) throw illegalArgument(`${chain} may not use filter [${part}]`);
  }
}

function find(parts: Parts, kind: keyof Parts, name: string, chain: string): Component {
  const definition = parts[kind].get(name);
  const known = findComponent(kind, definition ? (joinedValue(definition, 'type') ?? name) : name, !definition);
  if (known === undefined) throw illegalArgument(`${chain} failed to find ${kind} under name [${name}]`);
  if (known === 'refused') throw notEmulated(`the ${WORDS[kind]} [${name}]`);
  return known;
}

/** Finds the analyzers and normalizers that mappings name, in the settings of an index and among those built in. */
export class AnalysisNames {
  private readonly analyzers: ReadonlyMap<string, ComponentSettings>;
  private readonly normalizers: ReadonlyMap<string, ComponentSettings>;

  constructor(private readonly settings: IndexSettings) {
    this.analyzers = definedComponents(settings, 'analyzer');
    this.normalizers = definedComponents(settings, 'normalizer');
  }

  /** @throws ElasticsearchError 400 if there is no such analyzer, 501 if the mock does not have it. */
  checkAnalyzer(name: string): void {
    if (name === 'default' || this.analyzers.has(name) || Object.hasOwn(emulatedComponents.analyzer, name)) return;
    if (findComponent('analyzer', name, true) === 'refused') throw notEmulated(`the analyzer [${name}]`);
    throw illegalArgument(`analyzer [${name}] has not been configured in mappings`);
  }

  /** @param field its own name. @throws ElasticsearchError 400 if neither the index nor Elasticsearch defines it. */
  checkSimilarity(name: string, field: string): void {
    if (name === 'BM25' || this.settings[`similarity.${name}.type`] !== undefined) return;
    throw new ElasticsearchError('mapper_parsing_exception', `Unknown Similarity type [${name}] for field [${field}]`);
  }

  /** @param field its own name, without those of the objects around it. @throws ElasticsearchError 400. */
  checkNormalizer(name: string, field: string): void {
    if (name === 'lowercase' || this.normalizers.has(name)) return;
    throw new ElasticsearchError('mapper_parsing_exception', `normalizer [${name}] not found for field [${field}]`);
  }
}
