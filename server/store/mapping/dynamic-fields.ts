import { DateFormat } from '../../dates/date-format';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { hashOrder, javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue, own, setOwn } from '../../json/value';
import type { JsonReader } from '../../json-text/reader';
import { buildMapper, buildRuntime } from './build';
import { applyNamed, applyTemplate, type MatchType } from './dynamic-templates';
import { fieldTraits } from './field-types';
import { withoutIndexDefaults } from './index-defaults';
import type { MappingLimits } from './limits';
import { checkDepth } from './limits';
import { type FieldDefaults, FieldMapper, type Mapper, type ObjectMapper } from './mapper';
import { mergeMapper } from './merge-mapping';
import { normalizeField, normalizeMapping } from './normalize';
import { isJavaNumber } from './numbers';

/** A mapping with everything that the document parser needs from it. */
export interface ParsedMapping {
  readonly root: ObjectMapper;
  readonly runtime: ReadonlyMap<string, FieldMapper>;
  /** The mapping as shown; contains the dynamic templates and the detection switches. */
  readonly definition: JsonObject;
  /** The number of fields, and the maximum number of fields. */
  readonly fieldCount: number;
  readonly limits: MappingLimits;
  readonly defaults: FieldDefaults | undefined;
}

const ISO = 'strict_date_optional_time';
const SLASHES = 'yyyy/MM/dd HH:mm:ss||yyyy/MM/dd||epoch_millis';
/** Lists of floats of this length are taken for vectors (DocumentParser.postProcessDynamicArrayMapping). */
const VECTOR_LENGTHS = { least: 128, most: 4096 };

/** The fields that a document adds: created one by one while it is read, and assembled into a mapping at the end. */
export class DynamicFields {
  private readonly added = new Map<string, { definition: JsonObject; mapper: Mapper }>();
  private readonly runtime = new Map<string, JsonObject>();
  private dateFormats: DateFormat[] | undefined;
  /** What the latest value of a new field has made, by the field's path: most lists have values of one kind only. */
  private readonly latest = new Map<string, { readonly kind: string; readonly mapper: Mapper }>();
  private count = 0;
  /** The first conflict between two values of each new field. */
  private readonly conflicts = new Map<string, { readonly error: ElasticsearchError; readonly objectLater: boolean }>();

  /**
   * @param named the templates that the request names for new fields, by their paths
   * @param refuse the error for what is wrong at the current place of the document
   */
  constructor(
    private readonly mapping: ParsedMapping,
    private readonly named: Readonly<Record<string, string>> = {},
    private readonly refuse: (reason: string) => Error = illegalArgument,
  ) {}

  /** The mapper of a name in an object, including those just created. */
  child(object: ObjectMapper, name: string): Mapper | undefined {
    return object.children.get(name) ?? this.added.get(pathIn(object, name))?.mapper;
  }

  /** True if the name is a runtime field; its values are not indexed. */
  isRuntime(object: ObjectMapper, name: string): boolean {
    const path = pathIn(object, name);
    return this.mapping.runtime.has(path) || this.runtime.has(path);
  }

  /**
   * The additions of the document, as a normalized mapping.
   *
   * @throws ElasticsearchError 400 illegal_argument_exception if values of one new field are of different types.
   */
  update(): JsonObject | undefined {
    this.checkConflicts();
    if (this.added.size === 0 && this.runtime.size === 0) return undefined;
    const update: JsonObject = {};
    for (const [path, { definition }] of this.added) insert(update, path, definition, this.mapping.root);
    sortProperties(update);
    if (this.runtime.size > 0) update.runtime = Object.fromEntries(this.runtime);
    return update;
  }

  /** Creates the object for a new name; a template may turn it into a field. */
  addObject(object: ObjectMapper, name: string): Mapper {
    const template = this.template(object, name, 'object', 'object');
    if (object.dynamic === 'runtime' && !template) {
      return { ...emptyObject, path: pathIn(object, name), nestedPath: object.nestedPath, dynamic: 'runtime' };
    }
    return this.add(object, name, template?.definition ?? { type: 'object' });
  }

  /** Creates the field for a new name from the scalar at the reader's current token. */
  addField(object: ObjectMapper, name: string, reader: JsonReader): FieldMapper | undefined {
    const { matchType, format } = this.detect(reader);
    const path = pathIn(object, name);
    const kind = `${matchType} ${format?.format ?? ''}`;
    const latest = this.latest.get(path);
    if (latest?.kind === kind && latest.mapper instanceof FieldMapper) return latest.mapper;
    const isKnown = this.added.has(path);
    const dynamicType = matchType === 'string' ? 'text' : matchType === 'double' ? 'float' : matchType;
    const runtimeType = matchType === 'string' ? 'keyword' : matchType;
    const template = this.template(object, name, matchType, dynamicType);
    if (template?.runtime || (!template && object.dynamic === 'runtime')) {
      this.addRuntime(path, template?.definition ?? { type: runtimeType, ...format });
      return undefined;
    }
    const made = template && { ...(template.definition.type === 'date' && format), ...template.definition };
    const mapper = this.add(object, name, made ?? defaultField(matchType, dynamicType, format));
    if (isKnown) this.latest.set(path, { kind, mapper });
    return mapper instanceof FieldMapper ? mapper : undefined;
  }

  /** Turns a list of nothing but floats into a vector, if it is long enough. */
  vectorFrom(object: ObjectMapper, name: string, dims: number): void {
    const path = pathIn(object, name);
    if (this.added.get(path)?.definition.type !== 'float') return;
    if (dims < VECTOR_LENGTHS.least || dims > VECTOR_LENGTHS.most) return;
    const definition = normalizeField(name, path, { type: 'dense_vector', dims });
    this.added.set(path, { definition, mapper: buildMapper(path, definition, object) });
    this.latest.delete(path);
  }

  /** Records the parameters that a field takes over from a document: its only value, or the dimensions of its vectors. */
  learn(field: FieldMapper, parameters: JsonObject): void {
    const mapper = new FieldMapper(field, field.type, field.traits, parameters);
    this.added.set(field.path, { definition: { type: field.type, ...parameters }, mapper });
    this.latest.delete(field.path);
  }

  private template(object: ObjectMapper, name: string, matchType: MatchType, dynamicType: string) {
    const { dynamic_templates: templates = [] } = this.mapping.definition;
    const path = pathIn(object, name);
    const wanted = own(this.named, path);
    const all = templates as JsonValue[];
    if (wanted === undefined) return applyTemplate(all, path, name, matchType, dynamicType);
    const found = applyNamed(all, wanted, name, matchType, dynamicType);
    if (found) return found;
    throw this.refuse(`Can't find dynamic template for dynamic template name [${wanted}] of field [${path}]`);
  }

  /** Creates the field that the request says a list belongs to, if such fields take lists as a whole (`geo_point`). */
  addList(object: ObjectMapper, name: string): Mapper | undefined {
    if (own(this.named, pathIn(object, name)) === undefined) return undefined;
    const template = this.template(object, name, 'object', 'object');
    const isWhole = fieldTraits(String(template?.definition.type))?.wholeArrays === true;
    return template && isWhole ? this.add(object, name, template.definition) : undefined;
  }

  private add(object: ObjectMapper, name: string, raw: JsonObject): Mapper {
    const path = pathIn(object, name);
    const { defaults } = this.mapping;
    const normalized = { [name]: normalizeField(name, path, raw) };
    const definition = withoutIndexDefaults(normalized, defaults)[name] as JsonObject;
    const { dynamic, nestedPath } = object;
    const inherited = { dynamic, nestedPath, defaults };
    const known = this.added.get(path);
    if (known) {
      this.compare(path, known.definition, definition);
      return buildMapper(path, definition, inherited);
    }
    this.count += 1 + (isObject(definition.fields) ? Object.keys(definition.fields).length : 0);
    const { fieldCount, limits } = this.mapping;
    if (fieldCount + this.count > limits.totalFields) {
      throw illegalArgument(
        `Limit of total fields [${limits.totalFields}] has been exceeded while adding new fields [${this.count}]`,
      );
    }
    if (!fieldTraits(String(definition.type)) && definition.type !== 'alias') checkDepth(path, limits.depth);
    const mapper = buildMapper(path, definition, inherited);
    this.added.set(path, { definition, mapper });
    return mapper;
  }

  /**
   * True if new fields are left out because the mapping is full: the field is then listed in `_ignored`
   * (DocumentParserContext.addDynamicMapper).
   */
  get full(): boolean {
    const { fieldCount, limits } = this.mapping;
    return limits.ignoreBeyond && fieldCount + this.count >= limits.totalFields;
  }

  /**
   * Every value of a new field makes a field of its own, and these are merged when the document has been read
   * (DocumentParserContext.getDynamicMappers): in a list, `1` and `1.5` are in each other's way.
   */
  private compare(path: string, before: JsonObject, after: JsonObject): void {
    if (this.conflicts.has(path)) return;
    try {
      mergeMapper(path, before, after);
    } catch (error) {
      if (!(error instanceof ElasticsearchError)) throw error;
      this.conflicts.set(path, { error, objectLater: after.type === 'object' && before.type !== 'object' });
    }
  }

  /** New fields are put together in the order of a hash map, which decides on the error (DocumentParser.createDynamicUpdate). */
  private checkConflicts(): void {
    if (this.conflicts.size === 0) return;
    const order = hashOrder(Object.fromEntries([...this.added.keys()].map((path) => [path, true])));
    const path = order.find((one) => this.conflicts.has(one)) as string;
    const { error, objectLater } = this.conflicts.get(path) as { error: ElasticsearchError; objectLater: boolean };
    // What is inside an object makes the object, which the field is then in the way of.
    const first = order.find((one) => one === path || one.startsWith(`${path}.`));
    if (!objectLater || first !== path || path.includes('.')) throw error;
    throw illegalArgument(
      `mapper [${path}] cannot be changed from type [${this.added.get(path)?.definition.type}] to [ObjectMapper]`,
    );
  }

  private addRuntime(path: string, definition: JsonObject): void {
    const raw: JsonObject = {};
    setOwn(raw, path, definition);
    const normalized = normalizeMapping({ runtime: raw });
    buildRuntime(normalized);
    this.runtime.set(path, own(normalized.runtime as JsonObject, path) as JsonObject);
  }

  /** DynamicFieldsBuilder.createDynamicFieldFromValue. */
  private detect(reader: JsonReader): { matchType: MatchType; format?: JsonObject } {
    if (reader.kind === 'VALUE_BOOLEAN') return { matchType: 'boolean' };
    const text = reader.text();
    if (reader.kind === 'VALUE_NUMBER') return { matchType: /[.eE]/.test(text) ? 'double' : 'long' };
    const { definition } = this.mapping;
    if (isJavaNumber(text)) {
      if (definition.numeric_detection !== true) return { matchType: 'string' };
      return { matchType: isLong(text) ? 'long' : 'double' };
    }
    if (definition.date_detection === false) return { matchType: 'string' };
    const format = this.formats().find((candidate) => candidate.tryParse(text) !== undefined);
    if (!format) return { matchType: 'string' };
    return { matchType: 'date', format: format.pattern === ISO ? {} : { format: format.pattern } };
  }

  private formats(): DateFormat[] {
    const patterns = this.mapping.definition.dynamic_date_formats;
    this.dateFormats ??= (Array.isArray(patterns) ? patterns : [ISO, SLASHES]).map(
      (pattern) => new DateFormat(javaText(pattern)),
    );
    return this.dateFormats;
  }
}

const emptyObject: ObjectMapper = {
  kind: 'object',
  path: '',
  nested: false,
  nestedPath: undefined,
  enabled: true,
  dynamic: 'true',
  subobjects: true,
  children: new Map(),
};

function defaultField(matchType: MatchType, type: string, format: JsonObject | undefined): JsonObject {
  if (matchType === 'string') return { type: 'text', fields: { keyword: { type: 'keyword', ignore_above: 256 } } };
  return { type, ...format };
}

function isLong(text: string): boolean {
  if (!/^[+-]?\d{1,19}$/.test(text)) return false;
  const value = BigInt(text.replace('+', ''));
  return value >= -(2n ** 63n) && value < 2n ** 63n;
}

function pathIn(object: ObjectMapper, name: string): string {
  return object.path === '' ? name : `${object.path}.${name}`;
}

/** Inserts a definition at its path, creating the enclosing objects as needed; existing ones do not change. */
function insert(update: JsonObject, path: string, definition: JsonObject, object: ObjectMapper | undefined): void {
  const whole = object?.subobjects === false;
  if (whole) update.subobjects = false;
  const dot = whole ? -1 : path.indexOf('.');
  const name = dot < 0 ? path : path.slice(0, dot);
  if (!isObject(update.properties)) update.properties = {};
  const { properties } = update;
  const known = own(properties as JsonObject, name);
  if (dot < 0) {
    setOwn(properties as JsonObject, name, { ...definition, ...(isObject(known) ? known : {}) });
    return;
  }
  const child = object?.children.get(name);
  const inner = child?.kind === 'object' ? child : undefined;
  const target = isObject(known) ? known : inner?.nested ? { type: 'nested' } : {};
  setOwn(properties as JsonObject, name, target);
  insert(target, path.slice(dot + 1), definition, inner);
}

/** Objects that have gained properties do not show their type; names are sorted. */
function sortProperties(definition: JsonObject): void {
  if (!isObject(definition.properties)) return;
  if (definition.type === 'object') delete definition.type;
  const sorted: JsonObject = {};
  for (const [name, child] of Object.entries(definition.properties).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (isObject(child)) sortProperties(child);
    setOwn(sorted, name, child);
  }
  definition.properties = sorted;
}
