import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { own } from '../../json/value';
import { Budget } from '../../runtime/budget';
import {
  type ComponentSettings,
  definedComponents,
  joinedValue,
  listedValues,
} from '../../store/analysis/analysis-settings';
import { checkAnalysis } from '../../store/analysis/check-analysis';
import { emulatedComponents, findComponent } from '../../store/analysis/components';
import type { IndexSettings } from '../../store/settings';
import { builtInAnalyzer } from './analyzers';
import { type CharFilters, chainAnalyzer } from './chain';
import { charFilterOf } from './char-filters';
import { filterOf } from './filter-types';
import { expandStopWords } from './stop-words';
import { type FilterStep, synonymStep } from './synonym-step';
import type { Analyzer } from './token';
import { tokenizerOf } from './tokenizer-types';
import { keywordTokenizer } from './tokenizers';

/** Filters that have other defaults by their name alone than in a definition (CommonAnalysisPlugin). */
const PRECONFIGURED: Readonly<Record<string, ComponentSettings>> = { edge_ngram: { max_gram: '1' } };

/** What each character of synonyms allows for, in units of work and in bytes. */
const SYNONYMS = { work: 16, memory: 64 };

/** The analyzers and normalizers defined in the settings of an index, and those built in. */
export class IndexAnalyzers {
  private readonly known = new Map<string, Analyzer>();
  private readonly budget = new Budget();
  /** The filters of synonyms whose text the budget allows for. */
  private readonly read = new Set<string>();
  private components: Readonly<Record<string, ReadonlyMap<string, ComponentSettings>>> | undefined;

  constructor(private readonly settings: IndexSettings) {}

  /**
   * The analyzer with this name, or the default analyzer of the index if no name is given.
   *
   * @throws ElasticsearchError 501 for a name that the mock does not have.
   */
  analyzer(name: string | undefined): Analyzer {
    const wanted = name === undefined || name === 'default' ? this.defaultName : name;
    let analyzer = this.known.get(wanted);
    if (!analyzer) {
      analyzer = this.custom(wanted) ?? builtInAnalyzer(wanted);
      if (!analyzer) throw notEmulated(`the analyzer [${wanted}]`);
      this.known.set(wanted, analyzer);
    }
    return analyzer;
  }

  /** True if the index itself defines the analyzer. */
  defines(name: string): boolean {
    return this.defined('analyzer').has(name);
  }

  /** True if a query may name the analyzer. @throws ElasticsearchError 501 if only the mock does not have it. */
  has(name: string): boolean {
    if (name === 'default' || this.defines(name) || Object.hasOwn(emulatedComponents.analyzer, name)) return true;
    if (findComponent('analyzer', name) === 'refused') throw notEmulated(`the analyzer [${name}]`);
    return false;
  }

  /** Applies the normalizer with this name to a keyword. */
  normalizer(name: string): (text: string) => string {
    const definition = this.defined('normalizer').get(name);
    if (!definition && name !== 'lowercase') throw illegalArgument(`failed to find normalizer under [${name}]`);
    const names = definition ? (listedValues(definition, 'filter') ?? []) : ['lowercase'];
    const steps = names.map((filter) => this.filter(filter).apply);
    const before = this.charFilters(definition ?? {});
    return chainAnalyzer(name, keywordTokenizer, steps, steps, before).normalize;
  }

  /**
   * Makes all that the index defines: what is wrong in a definition is an error of the request that has it, as in
   * AnalysisRegistry.build.
   *
   * @throws ElasticsearchError 400 for a definition that is not valid, 501 for one that is not emulated.
   */
  makeAll(): void {
    for (const name of this.defined('tokenizer').keys()) tokenizerOf(...this.lookUp('tokenizer', name));
    for (const name of this.defined('filter').keys()) {
      // Synonyms are read with the filters before them.
      if (!this.lookUp('filter', name)[0].startsWith('synonym')) this.filter(name);
    }
    for (const name of this.defined('char_filter').keys()) charFilterOf(...this.lookUp('char_filter', name));
    for (const name of this.defined('analyzer').keys()) this.analyzer(name);
    for (const name of this.defined('normalizer').keys()) this.normalizer(name);
  }

  private get defaultName(): string {
    return this.defines('default') ? 'default' : 'standard';
  }

  private custom(name: string): Analyzer | undefined {
    const definition = this.defined('analyzer').get(name);
    if (!definition) return undefined;
    const type = joinedValue(definition, 'type') ?? 'custom';
    if (type !== 'custom') {
      return builtInAnalyzer(type, stopWordsOf(definition), excludedStems(definition), definition);
    }
    const tokenizer = tokenizerOf(...this.lookUp('tokenizer', joinedValue(definition, 'tokenizer') ?? 'standard'));
    const charFilters = this.charFilters(definition);
    const steps: FilterStep[] = [];
    for (const filter of listedValues(definition, 'filter') ?? []) {
      const [type, settings] = this.lookUp('filter', filter);
      const isSynonyms = type === 'synonym' || type === 'synonym_graph';
      const before = { tokenizer, charFilters, steps };
      if (isSynonyms) steps.push(synonymStep(filter, type, settings, before, this.payerOf(filter, settings)));
      else steps.push(this.filter(filter));
    }
    const normalizing = steps.filter((step) => step.normalizing).map((step) => step.apply);
    return chainAnalyzer(
      name,
      tokenizer,
      steps.map((step) => step.apply),
      normalizing,
      charFilters,
    );
  }

  /** The character filters that a definition names. */
  charFilters(definition: ComponentSettings): CharFilters {
    const found = (listedValues(definition, 'char_filter') ?? []).map((name) => this.lookUp('char_filter', name));
    const makeAll = (some: typeof found) => some.map(([type, settings]) => charFilterOf(type, settings));
    return { all: makeAll(found), normalizing: makeAll(found.filter(([type]) => normalizes('char_filter', type))) };
  }

  private filter(name: string): FilterStep {
    const [type, definition] = this.lookUp('filter', name);
    return {
      name,
      type,
      apply: filterOf(type, definition, stopWordsOf(definition)),
      normalizing: normalizes('filter', type),
    };
  }

  /** What pays for reading synonyms: one budget for all analyzers, which the text of each filter raises once. */
  private payerOf(name: string, settings: ComponentSettings): Budget {
    if (!this.read.has(name)) {
      this.read.add(name);
      const characters = (listedValues(settings, 'synonyms') ?? []).reduce((sum, rule) => sum + rule.length, 0);
      this.budget.grant(characters * SYNONYMS.work, characters * SYNONYMS.memory);
    }
    return this.budget;
  }

  /** The type of a component, and its parameters if the index defines it. */
  private lookUp(
    kind: 'tokenizer' | 'filter' | 'char_filter',
    name: string,
  ): [type: string, definition: ComponentSettings] {
    const definition = this.defined(kind).get(name) ?? (kind === 'filter' ? own(PRECONFIGURED, name) : undefined) ?? {};
    return [joinedValue(definition, 'type') ?? name, definition];
  }

  private defined(
    kind: 'analyzer' | 'normalizer' | 'tokenizer' | 'filter' | 'char_filter',
  ): ReadonlyMap<string, ComponentSettings> {
    const of = (one: string) => definedComponents(this.settings, one);
    this.components ??= {
      analyzer: of('analyzer'),
      normalizer: of('normalizer'),
      tokenizer: of('tokenizer'),
      filter: of('filter'),
      char_filter: of('char_filter'),
    };
    return this.components[kind] as ReadonlyMap<string, ComponentSettings>;
  }
}

/**
 * Checks the analysis settings of an index, and makes its analyzers.
 *
 * @throws ElasticsearchError 400 for a definition that is not valid, 501 for one that is not emulated.
 */
export function checkAnalyzers(settings: IndexSettings = {}): void {
  if (!Object.keys(settings).some((key) => key.startsWith('analysis.'))) return;
  checkAnalysis(settings);
  new IndexAnalyzers(settings).makeAll();
}

/** True for a component that changes terms that are not split. */
const normalizes = (kind: 'filter' | 'char_filter', type: string): boolean =>
  emulatedComponents[kind][type]?.normalizing ?? false;

function stopWordsOf(definition: ComponentSettings): readonly string[] | undefined {
  const words = listedValues(definition, 'stopwords');
  return words && expandStopWords(words);
}

/** `stem_exclusion`, where `_none_` stands for no words (Analysis.parseStemExclusion). */
function excludedStems(definition: ComponentSettings): readonly string[] {
  return (listedValues(definition, 'stem_exclusion') ?? []).filter((word) => word !== '_none_');
}
