import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { javaText } from '../json/java-text';
import { isObject, type JsonObject } from '../json/value';
import { wildcardMatch } from '../json/wildcard';
import { AnalysisNames } from './analysis/check-analysis';
import { buildRoot, buildRuntime } from './mapping/build';
import { checkFieldNames } from './mapping/check-names';
import { type DocumentText, parseDocument } from './mapping/document-parser';
import { countNested, fitsDocument } from './mapping/fits';
import { withOwnParameters } from './mapping/index-defaults';
import { checkLimits, countFields, fieldDefaultsOf, mappingLimits } from './mapping/limits';
import type { AliasMapper, FieldDefaults, FieldMapper, ObjectMapper } from './mapping/mapper';
import { mapperParsingError } from './mapping/mapping-failure';
import { checkEnabled, checkInclusion, mergeMappings } from './mapping/merge-mapping';
import { checkMetadataNames } from './mapping/metadata-sections';
import { EMPTY_NAME, normalizeMapping } from './mapping/normalize';
import { checkCopies, checkFieldAliases, type MappedNames } from './mapping/references';
import { type SourceMode, sourceMode, withoutEmptySource } from './mapping/source-section';
import { hasTimestamp, needsTimestamp, withTimestamp } from './mapping/timestamp';
import { validateTemplates } from './mapping/validate-templates';
import type { IndexSettings } from './settings';

export type { DocumentText } from './mapping/document-parser';
export { FieldMapper, type ObjectMapper } from './mapping/mapper';

/** The compiled parts of the mapping, computed when first needed. */
interface Compiled {
  readonly root: ObjectMapper;
  readonly runtime: ReadonlyMap<string, FieldMapper>;
}

/** The mapping of an index. It is immutable: a document or a request that adds fields produces a new one. */
export class Mappings {
  /** Stands for this mapping where a reference to it would keep it in memory: at the documents that it accepted. */
  readonly token: object = {};
  private parts: Compiled | undefined;
  private mode: SourceMode | undefined;
  private readonly computed = new Map<string, unknown>();
  private byName: MappedNames | undefined;

  /** @param definition in normalized form; use `Mappings.parse` for a mapping written by a client. */
  constructor(
    /** As shown by `GET /{index}/_mapping`. */
    readonly definition: JsonObject = {},
    private readonly defaults?: FieldDefaults,
  ) {}

  /**
   * Reads the mapping of a request.
   *
   * @throws ElasticsearchError 400 mapper_parsing_exception `Failed to parse mapping: …`; illegal_argument_exception for
   * a mapping that is too large.
   */
  static parse(raw: JsonObject, settings: IndexSettings = {}): Mappings {
    const definition = withoutEmptySource(parseDefinition(raw, settings));
    const logs = settings.mode === 'logsdb';
    const mappings = new Mappings(logs ? withTimestamp(definition) : definition, fieldDefaultsOf(settings));
    mappings.validate(settings);
    return mappings;
  }

  /**
   * Merges in the mapping of a request (put mapping).
   *
   * @throws ElasticsearchError 400 if it is invalid or conflicts with this one.
   */
  merge(raw: JsonObject, settings: IndexSettings = {}): Mappings {
    const update = parseUpdate(raw, settings);
    checkEnabled(this.definition, raw);
    const removed = isObject(raw.runtime) ? Object.keys(raw.runtime).filter((name) => isNull(raw.runtime, name)) : [];
    const definition = mergeMappings(this.definition, update);
    checkInclusion(this.definition, update);
    if (removed.length > 0) definition.runtime = without(definition.runtime, removed);
    const merged = new Mappings(definition, fieldDefaultsOf(settings));
    merged.validate(settings);
    return merged;
  }

  /**
   * Checks a document against the mapping and maps its new fields (dynamic mapping).
   *
   * @param checked a source that this mapping has accepted; parts shared with it are not checked again.
   * @returns this mapping if the document adds nothing, otherwise the extended one.
   * @throws ElasticsearchError 400 if the document does not fit.
   */
  accept(source: JsonObject, document: DocumentText, settings: IndexSettings = {}, checked?: JsonObject): Mappings {
    const { root, runtime } = this.compiled;
    const fits = fitsDocument(root, runtime, source, checked) && this.isCertain(source, settings);
    return fits ? this : this.read(document, settings);
  }

  /**
   * Reads a document token by token, for documents that may not fit the mapping or may not even be JSON.
   *
   * @returns and throws as `accept` does
   */
  read(document: DocumentText, settings: IndexSettings = {}): Mappings {
    const { definition, defaults } = this;
    const limits = mappingLimits(settings);
    const parts = { ...this.compiled, definition, defaults, fieldCount: countFields(definition), limits };
    const update = parseDocument(parts, document);
    if (!update) return this;
    const extended = new Mappings(mergeMappings(definition, update), defaults);
    checkLimits(extended.definition, limits);
    checkCopies(extended.names);
    return extended;
  }

  /** True if a document whose fields fit breaks no other rule of the index. */
  private isCertain(source: JsonObject, settings: IndexSettings): boolean {
    if (needsTimestamp(this.definition) && !hasTimestamp(source)) return false;
    if (!this.hasNested) return true;
    return countNested(this.compiled.root, source) <= mappingLimits(settings).nestedObjects;
  }

  /** How many fields there are, multi-fields included. */
  get fieldCount(): number {
    return this.names.fields.size;
  }

  /** The objects and fields as a tree, with the rules for what documents may add. */
  get root(): ObjectMapper {
    return this.compiled.root;
  }

  /**
   * The field with this full name: a field, a multi-field, a runtime field, or the target of an alias. For a key inside
   * a flattened field, use `flattenedKey`.
   */
  field(name: string): FieldMapper | undefined {
    const { fields, aliases } = this.names;
    return fields.get(name) ?? fields.get(aliases.get(name)?.target ?? '');
  }

  /** Whether some of its objects are nested. */
  get hasNested(): boolean {
    return this.once('has_nested', () => [...this.names.objects.values()].some(({ nested }) => nested));
  }

  /** The object or nested object with this full name. */
  object(name: string): ObjectMapper | undefined {
    return this.names.objects.get(name);
  }

  /** For a name such as `labels.release`: the flattened field that contains it, and the key inside. */
  flattenedKey(name: string): { readonly field: FieldMapper; readonly key: string } | undefined {
    for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
      const field = this.field(name.slice(0, dot));
      if (field?.type === 'flattened') return { field, key: name.slice(dot + 1) };
    }
    return undefined;
  }

  /** The full names of all fields, multi-fields, runtime fields and aliases that match a pattern, sorted. */
  fieldNames(pattern = '*'): string[] {
    const { fields, aliases } = this.names;
    return [...fields.keys(), ...aliases.keys()].filter((name) => wildcardMatch(pattern, name)).sort();
  }

  /** The source paths from which a field takes values: its own, and those of fields copied to it. */
  sourcePaths(field: FieldMapper): string[] {
    return [field.sourcePath, ...(this.names.copies.get(field.path) ?? [])];
  }

  /** Caches a value computed from this mapping alone, for the lifetime of the mapping. */
  once<T>(name: string, compute: () => T): T {
    if (!this.computed.has(name)) this.computed.set(name, compute());
    return this.computed.get(name) as T;
  }

  /** What the index keeps of the sources of its documents. */
  get sourceMode(): SourceMode {
    this.mode ??= sourceMode(this.definition._source, this.defaults?.sourceMode);
    return this.mode;
  }

  private get compiled(): Compiled {
    this.parts ??= { root: buildRoot(this.definition, this.defaults), runtime: buildRuntime(this.definition) };
    return this.parts;
  }

  private get names(): MappedNames {
    this.byName ??= collectNames(this.compiled);
    return this.byName;
  }

  private validate(settings: IndexSettings): void {
    checkLimits(this.definition, mappingLimits(settings));
    checkMetadataNames(this.definition.properties);
    checkFieldAliases(this.names);
    checkCopies(this.names);
    for (const field of this.names.fields.values()) {
      const targets = field.parameter('copy_to');
      if (Array.isArray(targets) && field.path !== field.sourcePath) {
        throw illegalArgument(`[copy_to] may not be used to copy from a multi-field: [${field.path}]`);
      }
    }
  }
}

function parseDefinition(raw: JsonObject, settings: IndexSettings): JsonObject {
  try {
    const definition = normalizeMapping(raw);
    const names = new AnalysisNames(settings);
    validateTemplates(definition.dynamic_templates, names);
    checkFieldNames(definition.properties, names);
    return withOwnParameters(definition, fieldDefaultsOf(settings));
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
    throw mapperParsingError(`Failed to parse mapping: ${error.reason}`, error);
  }
}

/** Put mapping reports an empty field name without wrapping the cause. */
function parseUpdate(raw: JsonObject, settings: IndexSettings): JsonObject {
  try {
    return parseDefinition(raw, settings);
  } catch (error) {
    const cause = error instanceof ElasticsearchError ? error.causedBy : undefined;
    throw cause?.reason === EMPTY_NAME ? cause : error;
  }
}

function collectNames({ root, runtime }: Compiled): MappedNames {
  const fields = new Map<string, FieldMapper>();
  const aliases = new Map<string, AliasMapper>();
  const objects = new Map<string, ObjectMapper>();
  const addField = (field: FieldMapper) => {
    fields.set(field.path, field);
    for (const multiField of field.fields.values()) addField(multiField);
  };
  const addObject = (object: ObjectMapper) => {
    for (const child of object.children.values()) {
      if (child.kind === 'field') addField(child);
      else if (child.kind === 'alias') aliases.set(child.path, child);
      else {
        objects.set(child.path, child);
        addObject(child);
      }
    }
  };
  addObject(root);
  for (const [name, field] of runtime) fields.set(name, field);
  return { fields, aliases, objects, copies: copiesOf(fields.values()) };
}

function copiesOf(fields: Iterable<FieldMapper>): Map<string, string[]> {
  const copies = new Map<string, string[]>();
  for (const field of fields) {
    const targets = field.parameter('copy_to');
    for (const target of Array.isArray(targets) ? new Set(targets.map((target) => javaText(target))) : []) {
      const known = copies.get(target);
      if (known) known.push(field.sourcePath);
      else copies.set(target, [field.sourcePath]);
    }
  }
  return copies;
}

function isNull(value: unknown, key: string): boolean {
  return isObject(value) && value[key] === null;
}

function without(value: unknown, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(isObject(value) ? value : {}).filter(([key]) => !keys.includes(key)));
}
