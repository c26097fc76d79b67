import { javaText } from '../../json/java-text';
import { type JsonObject, type JsonValue, own } from '../../json/value';
import { Budget } from '../../runtime/budget';
import type { StoredDocument } from '../../store/document';
import type { Analyzer, Token } from '../analysis/token';
import type { View } from '../matcher';
import type { Payer } from '../payer';
import { DateKind } from './date-kind';
import { DateNanosKind } from './date-nanos-kind';
import type { FieldType } from './field-type';
import type { FieldKind } from './kind';
import { eachValue, type SourcePath, sourcePath } from './source-values';
import { compareValues, type Value } from './value';

const NO_VALUES: readonly Value[] = [];
/**
 * The default of `position_increment_gap`: the gap in positions between the values of a list, so that phrases do not match
 * across values.
 */
const POSITION_GAP = 100;

/**
 * The cost of a step to a value, of making a token, of sorting a value and of examining a token, in the units of a
 * budget.
 */
const STEP = 2;
const KNOWN = 1 / 4;
const TOKEN = 4;
const SORTED = 8;
const LOOK = 1 / 8;
/** Characters for each word of a text, spaces included: most have fewer. */
const SHORT_WORD = 10;
/** From this length on, the words of a text take much memory while they are looked at: so much for each character. */
const LONG_TEXT = 1_000_000;
const BYTES_PER_CHARACTER = 40;

/** The words of a text field: those of most texts stand one after the other, and nothing more has to be known of them. */
export type DocumentWords = { readonly words: readonly string[] } | { readonly tokens: readonly Token[] };

/**
 * A field as one search sees it, which reads its values from documents. It holds no state of the index or the request.
 */
export class SearchField {
  private readonly paths: readonly SourcePath[];
  private readonly constant: readonly Value[] | undefined;
  private knownIndexName: string | undefined;
  private knownConverted: SearchField | undefined;
  private analysed: { readonly object: JsonObject; readonly tokens: readonly Token[] } | undefined;

  /** @param within the nested object being searched; its path is removed from the field's. */
  constructor(
    readonly type: FieldType,
    readonly kind: FieldKind,
    readonly analyzer: Analyzer | undefined,
    readonly searchAnalyzer: Analyzer | undefined,
    private readonly within: string | undefined,
    /** The analyzer of phrases (`search_quote_analyzer`). */
    readonly quoteAnalyzer = searchAnalyzer,
  ) {
    const visible = type.nestedPath === within || type.alsoIn?.includes(within ?? '') === true;
    const cut = within === undefined ? 0 : within.length + 1;
    this.paths = visible ? type.sources.map((source) => sourcePath(source.slice(cut))) : [];
    const value = type.type === 'constant_keyword' ? own(type.parameters, 'value') : undefined;
    this.constant = value === undefined ? undefined : [javaText(value)];
  }

  /**
   * The name under which a document set keeps the index over this field. It includes everything that the values depend
   * on.
   */
  get indexName(): string {
    const { name, type, sources, parameters } = this.type;
    const resolution = this.kind instanceof DateKind ? `:${this.kind.resolution}` : '';
    this.knownIndexName ??= `field:${name}:${type}${resolution}:${sources.join()}:${JSON.stringify(parameters)}`;
    return this.knownIndexName;
  }

  get name(): string {
    return this.type.name;
  }

  /**
   * The same field with its dates in milliseconds, which is all that aggregations see of nanoseconds
   * (SortedNumericIndexFieldData.NanoSecondFieldData); other fields are returned as they are.
   */
  get inMillis(): SearchField {
    return this.kind instanceof DateNanosKind ? this.converted(DateKind) : this;
  }

  /** The same field with its dates in nanoseconds; other fields are returned as they are. */
  get inNanos(): SearchField {
    return this.kind instanceof DateKind && this.kind.resolution === 'millis' ? this.converted(DateNanosKind) : this;
  }

  private converted(Kind: new (type: FieldType) => DateKind): SearchField {
    this.knownConverted ??= new SearchField(this.type, new Kind(this.type), undefined, undefined, this.within);
    return this.knownConverted;
  }

  /** Text fields are searched by word, all others by value. */
  get isText(): boolean {
    return this.analyzer !== undefined;
  }

  /** What the index of the field keeps of its terms (`index_options`). */
  get indexOptions(): 'docs' | 'freqs' | 'positions' {
    const { index_options: options } = this.type.parameters;
    return options === 'docs' || options === 'freqs' ? options : 'positions';
  }

  /** True if it belongs to the document itself rather than to a nested object. */
  get atRoot(): boolean {
    return this.within === undefined && this.paths.length > 0;
  }

  /** The indexed values, in ascending order; only numbers, dates and booleans may occur several times. */
  values(view: View): readonly Value[] {
    const { document, spot } = view;
    const column = spot && this.atRoot ? spot.column(this) : undefined;
    if (spot && column) {
      const values = column.valuesAt(spot.slot);
      view.charge(1 + values.length * KNOWN);
      return values;
    }
    return this.valuesIn(document.parsed || !view.isWhole ? view.object : document.peek(), view);
  }

  /** The same for a whole document; field indexes are built from this. */
  readonly valuesOf = (document: StoredDocument): readonly Value[] => this.valuesIn(document.peek());

  /** The values as they appear in the source. */
  raw(view: View): JsonValue[] {
    return this.rawIn(view.object, view);
  }

  /** The words of a text field, with their positions. */
  tokens(view: View): readonly Token[] {
    const { object } = view;
    if (this.analysed?.object !== object) this.analysed = { object, tokens: this.analyse(object, view) };
    const { tokens } = this.analysed;
    view.charge(tokens.length * LOOK);
    return tokens;
  }

  /** The words of a whole document; text indexes are built from this. */
  readonly wordsOf = (document: StoredDocument, payer: Payer): DocumentWords => {
    const object = document.peek();
    const values = this.analyzer?.words ? this.rawIn(object, payer) : [];
    const text = values.length === 1 ? values[0] : undefined;
    const words = typeof text === 'string' ? this.analyzer?.words?.(text) : undefined;
    if (!words) return { tokens: this.analyse(object, payer) };
    payer.charge(words.length * TOKEN);
    return { words };
  };

  private valuesIn(object: JsonObject, view?: View): readonly Value[] {
    if (this.constant) return this.constant;
    if (this.analyzer && this.type.parameters.fielddata === true) return this.terms(this.analyzer, object, view);
    let found: Value[] | undefined;
    for (const path of this.paths) {
      const steps = eachValue(object, path, (value) => {
        this.kind.index(value, (indexed) => {
          if (found) found.push(indexed);
          else found = [indexed];
        });
      });
      view?.charge(STEP * steps);
    }
    if (!found) return NO_VALUES;
    if (found.length === 1) return found;
    view?.charge(SORTED * found.length);
    return this.keepsRepeats ? found.sort(compareValues) : sortedOnce(found);
  }

  /**
   * True if equal values of a document are kept: doc values of numbers, dates and booleans are SortedNumericDocValues,
   * all others are SortedSetDocValues.
   */
  private get keepsRepeats(): boolean {
    return this.kind.valueType !== 'text';
  }

  /**
   * The words of a text field that is kept in memory, which sorts and aggregations read (`fielddata`). Where no request
   * pays, since an index over a field is made once for all of them, each document has a budget of its own.
   */
  private terms(analyzer: Analyzer, object: JsonObject, payer: Payer = new Budget()): readonly Value[] {
    const found: Value[] = [];
    for (const path of this.paths) {
      eachValue(object, path, (value) => {
        if (value === null || typeof value === 'object') return;
        for (const { term } of analyzer.tokens(String(value), payer)) found.push(term);
      });
    }
    payer.charge(SORTED * found.length);
    return sortedOnce(found);
  }

  private rawIn(object: JsonObject, payer: Payer): JsonValue[] {
    const found: JsonValue[] = [];
    for (const path of this.paths) payer.charge(STEP * eachValue(object, path, (value) => found.push(value)));
    return found;
  }

  private analyse(object: JsonObject, payer: Payer): Token[] {
    const { position_increment_gap: gap = POSITION_GAP } = this.type.parameters;
    const tokens: Token[] = [];
    let offset = 0;
    for (const value of this.rawIn(object, payer)) {
      if (value === null || typeof value === 'object') continue;
      const base = tokens.length === 0 ? 0 : (tokens[tokens.length - 1] as Token).position + 1 + Number(gap);
      const text = String(value);
      // A long text is paid for before it is split.
      const ahead = text.length / SHORT_WORD;
      payer.charge(ahead * TOKEN);
      if (text.length > LONG_TEXT) payer.chargeMemory(text.length * BYTES_PER_CHARACTER);
      const before = tokens.length;
      for (const token of this.analyzer?.tokens(text, payer) ?? []) {
        const { term, position, start, end } = token;
        if (before === 0) tokens.push(token);
        else tokens.push({ term, position: base + position, start: offset + start, end: offset + end });
      }
      offset += text.length + 1;
      payer.charge(Math.max(0, tokens.length - before - ahead) * TOKEN);
    }
    return tokens;
  }
}

function sortedOnce(values: Value[]): readonly Value[] {
  values.sort(compareValues);
  return values.filter((value, at) => at === 0 || value !== values[at - 1]);
}
