import { illegalArgument } from '../../errors/elasticsearch-error';
import { javaTrim } from '../../json/text-parts';
import { decodeBase64 } from '../../json-text/java-base64';
import { anyIntArgument, className, type PlainMap, type ScriptValue } from '../../painless/java-values';
import { readDocument } from '../attachment/read-document';
import type { Config } from '../config';
import type { IngestDocument } from '../document';
import type { ProcessorFactory } from './factory';
import { languageOf } from './language';

const PROPERTIES = [
  'content',
  'title',
  'author',
  'keywords',
  'date',
  'content_type',
  'content_length',
  'language',
  'metadata_date',
  'latitude',
  'longitude',
  'altitude',
  'modifier',
  'modified',
  'contributor',
  'coverage',
  'creator_tool',
  'publisher',
  'relation',
  'rights',
  'source',
  'type',
  'description',
  'print_date',
  'format',
  'identifier',
  'comments',
  'rating',
];
const DEFAULT_CHARACTERS = 100_000;

/**
 * AttachmentProcessor, for plain text and HTML. Kinds that Elasticsearch reads and the mock does not are rejected by
 * name.
 */
export const attachment: ProcessorFactory = (config) => {
  const field = config.text('field');
  const resourceName = config.optionalText('resource_name');
  const target = config.text('target_field', 'attachment');
  const wanted = propertiesOf(config);
  const indexedChars = config.int('indexed_chars') ?? DEFAULT_CHARACTERS;
  const ignoreMissing = config.boolean('ignore_missing', false);
  const indexedCharsField = config.optionalText('indexed_chars_field');
  const removeBinary = config.boolean('remove_binary', false);
  return (document) => {
    const input = bytesAt(document, field, ignoreMissing);
    if (input === undefined) {
      if (ignoreMissing) return undefined;
      throw illegalArgument(`field [${field}] is null, cannot parse.`);
    }
    if (resourceName !== undefined) document.find(resourceName, true);
    const limit = limitOf(document, indexedCharsField) ?? indexedChars;
    document.set(target, extracted(input, limit, wanted));
    if (removeBinary) document.remove(field);
    return undefined;
  };
};

function propertiesOf(config: Config): readonly string[] {
  const names = config.optionalList('properties');
  if (!names) return PROPERTIES;
  return names.map((name) => {
    const property = String(name).toLowerCase();
    if (PROPERTIES.includes(property)) return property;
    const all = PROPERTIES.map((one) => one.toUpperCase()).join(', ');
    throw config.error('properties', `illegal field option [${name}]. valid values are [${all}]`);
  });
}

function limitOf(document: IngestDocument, field: string | undefined): number | undefined {
  const value = field === undefined ? undefined : document.find(field, true);
  return value === undefined || value === null ? undefined : anyIntArgument(value);
}

function bytesAt(document: IngestDocument, field: string, ignoreMissing: boolean): Buffer | undefined {
  const value = document.find(field, ignoreMissing) ?? null;
  if (value === null) return undefined;
  if (typeof value === 'string') {
    // Decoding is cheap; finding the text and the language of what is decoded is not.
    document.budget.charge(value.length);
    document.budget.chargeMemory(2 * value.length);
    return decodeBase64(value);
  }
  const type = className(value);
  throw illegalArgument(`Content field [${field}] of unknown type [${type}], must be string or byte array`);
}

/** The properties of a document, in the order in which AttachmentProcessor collects them. */
function extracted(input: Buffer, limit: number, wanted: readonly string[]): PlainMap {
  const { text, properties } = readDocument(input);
  const parsed = limit >= 0 ? text.slice(0, limit) : text;
  const fields: { readonly [property: string]: ScriptValue | undefined } = {
    keywords: properties.keywords,
    content_type: properties.content_type,
    author: properties.author,
    description: properties.description,
    language: parsed === '' ? undefined : languageOf(parsed),
    title: properties.title,
    content: parsed === '' ? undefined : javaTrim(parsed),
    content_length: parsed.length,
  };
  const result: PlainMap = {};
  for (const [property, value] of Object.entries(fields)) {
    if (value !== undefined && wanted.includes(property)) result[property] = value;
  }
  return result;
}
