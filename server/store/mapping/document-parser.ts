import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { hashOrder, javaText } from '../../json/java-text';
import { isObject, type JsonObject } from '../../json/value';
import { JsonReader } from '../../json-text/reader';
import { hasText, type TokenKind } from '../../json-text/tokens';
import { emptyDocument, isFinal, notContent, strictRefusal } from './document-errors';
import { DocumentRules } from './document-rules';
import { fieldPath, objectRefusal, splitName } from './dotted-names';
import { DynamicFields, type ParsedMapping } from './dynamic-fields';
import { looksLikeJson } from './looks-like-json';
import type { FieldMapper, Mapper, ObjectMapper, ParsedDocument } from './mapper';
import { metadataFields, metadataRefusal } from './metadata-fields';
import { valuePreview } from './value-preview';

/** The document as it was sent. Errors name the document and the place in its text. */
export interface DocumentText extends ParsedDocument {
  readonly text: string;
  /** False to hide it from errors. */ readonly includeSource?: boolean | undefined;
  /** The names of templates for new fields, by path. */ readonly dynamicTemplates?: Readonly<Record<string, string>>;
}

/**
 * Reads a document token by token as Elasticsearch does (DocumentParser): the first thing that does not fit is the
 * error, which includes its place in the text. Much slower than `fitsDocument`, which handles most documents first.
 *
 * @returns the part that the document adds to the mapping; undefined if it adds nothing.
 * @throws ElasticsearchError document_parsing_exception, strict_dynamic_mapping_exception.
 */
export function parseDocument(mapping: ParsedMapping, document: DocumentText): JsonObject | undefined {
  return new DocumentParser(mapping, document).parse();
}

class DocumentParser {
  private readonly reader: JsonReader;
  private readonly dynamic: DynamicFields;
  private readonly rules: DocumentRules;

  constructor(
    private readonly mapping: ParsedMapping,
    private readonly document: DocumentText,
  ) {
    this.reader = new JsonReader(document.text, { exact: true, includeSource: document.includeSource ?? true });
    this.dynamic = new DynamicFields(mapping, document.dynamicTemplates, (reason) => this.failure(reason));
    this.rules = new DocumentRules(mapping);
  }

  parse(): JsonObject | undefined {
    const { reader, mapping } = this;
    if (reader.source.bytes.length === 0) throw emptyDocument();
    if (!looksLikeJson(reader.source.bytes)) throw notContent();
    this.nextOutside();
    try {
      if (mapping.root.enabled) this.parseObject(mapping.root, '');
      else reader.skipChildren();
      this.rules.finish();
    } catch (error) {
      throw this.wrap(error);
    }
    const after = this.nextOutside();
    if (after !== undefined) throw illegalArgument(`Malformed content, found extra data after parsing: ${after}`);
    return this.dynamic.update();
  }

  /** Reads a token before or after the document. An error there does not count as an error in the document's fields. */
  private nextOutside(): TokenKind | undefined {
    try {
      return this.reader.next();
    } catch (error) {
      if (!(error instanceof ElasticsearchError)) throw error;
      const message = error.reason ?? '';
      const location = /^\[\d+:\d+\] /.exec(message)?.[0] ?? '';
      throw new ElasticsearchError('document_parsing_exception', location + message, { causedBy: error });
    }
  }

  /** DocumentParser.wrapInDocumentParsingException. */
  private wrap(error: unknown): unknown {
    if (!(error instanceof ElasticsearchError) || isFinal(error)) return error;
    return this.failure(`failed to parse: ${error.reason}`, error);
  }

  private failure(text: string, causedBy?: ElasticsearchError): ElasticsearchError {
    return new ElasticsearchError('document_parsing_exception', `[${this.reader.location()}] ${text}`, { causedBy });
  }

  /** Parses the object at the current token. `prefix` precedes names if the mapping cannot hold objects. */
  private parseObject(object: ObjectMapper, prefix: string): void {
    const { reader } = this;
    while (reader.next() === 'FIELD_NAME') {
      const { name } = reader;
      if (name === '') throw illegalArgument('field name cannot be an empty string');
      if (name.trim() === '') {
        throw this.failure(`Field name cannot contain only whitespace: [${fieldPath(object, name)}]`);
      }
      if (!object.subobjects || !name.includes('.')) {
        reader.next();
        this.parseEntry(object, prefix + name);
      } else {
        const parts = splitName(name);
        const key = reader.location();
        reader.next();
        this.parseDotted(object, parts, key);
      }
    }
  }

  /** A key with dots is read as nested objects (DotExpandingXContentParser). */
  private parseDotted(object: ObjectMapper, parts: readonly string[], key: string): void {
    let current = object;
    for (const [position, part] of parts.slice(0, -1).entries()) {
      const mapper = this.child(current, part);
      if (mapper?.kind === 'field') {
        this.parseDottedField(mapper, parts.slice(position + 1), key);
        return;
      }
      if (mapper?.kind === 'alias') throw this.failure(`Cannot write to a field alias [${mapper.path}].`);
      if (!mapper) this.ensureNotStrict(current, part);
      const next = mapper ?? (current.dynamic === 'false' ? undefined : this.dynamic.addObject(current, part));
      if (next?.kind !== 'object' || !next.enabled) {
        this.reader.skipChildren();
        return;
      }
      if (!next.subobjects) {
        this.parseEntry(next, parts.slice(position + 1).join('.'));
        return;
      }
      current = next;
    }
    this.parseEntry(current, parts.at(-1) as string);
  }

  private child(object: ObjectMapper, name: string): Mapper | undefined {
    return this.dynamic.child(object, name) ?? (object.path === '' ? metadataFields.get(name) : undefined);
  }

  /**
   * Parses a field where the dots in the key require an object; errors are located at the key (`key`, as
   * `line:column`).
   */
  private parseDottedField(field: FieldMapper, rest: readonly string[], key: string): void {
    if (field.traits.objects) {
      this.reader.skipChildren();
      return;
    }
    const cause = objectRefusal(field, key);
    let value = this.reader.readValue();
    for (const part of [...rest].reverse()) value = { [part]: value };
    throw this.refusal(field, cause, javaText(value, hashOrder));
  }

  /** Parses the value at the current token, which belongs to `name`. */
  private parseEntry(object: ObjectMapper, name: string): void {
    const { reader } = this;
    // `_id` is the only metadata field whose error lacks the words for a field that cannot be parsed (es-documents.yml).
    if (object.path === '' && name === '_id') throw metadataRefusal(reader.location(), name);
    const mapper = object.children.get(name) ?? (object.path === '' ? metadataFields.get(name) : undefined);
    if (mapper) this.parseMapped(mapper, object, name);
    else if (reader.kind === 'VALUE_NULL') this.ensureNotStrict(object, name, true);
    else if (reader.kind === 'START_ARRAY') this.parseNewArray(object, name);
    else if (reader.kind === 'START_OBJECT') this.parseNewObject(object, name);
    else this.parseNewValue(object, name);
  }

  private parseMapped(mapper: Mapper, object: ObjectMapper, name: string): void {
    const { reader } = this;
    if (mapper.kind === 'alias') throw this.failure(`Cannot write to a field alias [${mapper.path}].`);
    if (reader.kind === 'START_ARRAY' && !(mapper.kind === 'field' && mapper.traits.wholeArrays)) {
      if (mapper.kind === 'object' && !mapper.enabled) reader.skipChildren();
      // The elements of a list have no name.
      else while (reader.next() !== 'END_ARRAY') this.parseMapped(mapper, object, 'null');
      return;
    }
    if (mapper.kind === 'field') this.parseField(mapper);
    else this.parseObjectValue(mapper, name);
  }

  private parseObjectValue(mapper: ObjectMapper, name: string): void {
    const { reader } = this;
    if (!mapper.enabled) reader.skipChildren();
    else if (reader.kind === 'START_OBJECT') {
      const problem = mapper.nested ? this.rules.addNested() : undefined;
      if (problem) throw this.failure(problem);
      this.parseObject(mapper, '');
    } else if (hasText(reader.kind)) {
      throw this.failure(
        `object mapping for [${mapper.path}] tried to parse field [${name}] as object, but found a concrete value`,
      );
    }
  }

  private parseField(field: FieldMapper, copied = false): void {
    const { reader } = this;
    if (reader.kind === 'VALUE_NULL' && !field.traits.readsNull) return;
    try {
      this.rules.addValue(field);
      if (field.ignoreMalformed && hasText(reader.kind)) return;
      const learnt = field.traits.parse(reader, field, this.document);
      if (isObject(learnt)) this.dynamic.learn(field, learnt);
    } catch (error) {
      throw field.traits.wordsErrors ? error : this.refuseValue(field, error);
    }
    const { copy_to: targets } = field.parameters;
    if (!copied && Array.isArray(targets) && hasText(reader.kind)) {
      for (const target of targets) this.copyTo(javaText(target));
    }
  }

  /** Copies the current value to another field, which may be new (DocumentParser.parseCopyFields). */
  private copyTo(target: string): void {
    let object = this.mapping.root;
    const parts = object.subobjects ? target.split('.') : [target];
    for (const part of parts.slice(0, -1)) {
      const known = this.dynamic.child(object, part);
      if (!known) this.ensureNotStrict(object, part);
      if (!known && object.dynamic === 'false') return;
      const mapper = known ?? this.dynamic.addObject(object, part);
      if (mapper.kind !== 'object') return;
      object = mapper;
    }
    const leaf = parts.at(-1) as string;
    const mapper = this.dynamic.child(object, leaf);
    if (mapper?.kind === 'alias') throw this.failure(`Cannot copy to a field alias [${mapper.path}].`);
    if (mapper?.kind === 'field') this.parseField(mapper, true);
    else if (!mapper) this.parseNewValue(object, leaf, true);
  }

  /** FieldMapper.rethrowAsDocumentParsingException. */
  private refuseValue(field: FieldMapper, error: unknown): unknown {
    if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') return error;
    try {
      return this.refusal(field, error, valuePreview(this.reader, field));
    } catch {
      const text = `failed to parse field [${field.path}] of type [${field.type}] in document with id '${this.document.id}'. Could not parse field value preview,`;
      return this.failure(text, error);
    }
  }

  private refusal(field: FieldMapper, cause: ElasticsearchError, preview: string): ElasticsearchError {
    const text = `failed to parse field [${field.path}] of type [${field.type}] in document with id '${this.document.id}'. Preview of field's value: '${preview}'`;
    return this.failure(text, cause);
  }

  private ensureNotStrict(object: ObjectMapper, name: string, leaf = false): void {
    if (object.dynamic !== 'strict' || (leaf && this.dynamic.isRuntime(object, name))) return;
    throw strictRefusal(this.reader.location(), object.path, name);
  }

  private parseNewObject(object: ObjectMapper, name: string): void {
    const known = this.dynamic.child(object, name);
    if (known?.kind === 'object') {
      this.parseObjectValue(known, name);
      return;
    }
    this.ensureNotStrict(object, name);
    if (object.dynamic === 'false') {
      this.reader.skipChildren();
      return;
    }
    if (!object.subobjects) {
      this.parseObject(object, `${name}.`);
      return;
    }
    if (this.dynamic.full) {
      this.reader.skipChildren();
      return;
    }
    const mapper = this.dynamic.addObject(object, name);
    if (mapper.kind === 'object') this.parseObjectValue(mapper, name);
    else if (mapper.kind === 'field') this.parseField(mapper);
  }

  private parseNewArray(object: ObjectMapper, name: string): void {
    const { reader } = this;
    const runtime = this.dynamic.isRuntime(object, name);
    if (!runtime) this.ensureNotStrict(object, name);
    if (runtime || object.dynamic === 'false') {
      reader.skipChildren();
      return;
    }
    const whole = this.dynamic.addList(object, name);
    if (whole) this.parseMapped(whole, object, name);
    let items = 0;
    let fractions = 0;
    while (!whole && reader.next() !== 'END_ARRAY') {
      items++;
      if (reader.kind === 'VALUE_NUMBER' && /[.eE]/.test(reader.text())) fractions++;
      this.parseEntry(object, name);
    }
    if (fractions === items) this.dynamic.vectorFrom(object, name, items);
  }

  private parseNewValue(object: ObjectMapper, name: string, copied = false): void {
    if (this.dynamic.isRuntime(object, name)) return;
    this.ensureNotStrict(object, name);
    if (object.dynamic === 'false' || (this.dynamic.full && !this.dynamic.child(object, name))) return;
    const field = this.dynamic.addField(object, name, this.reader);
    if (field) this.parseField(field, copied);
  }
}
