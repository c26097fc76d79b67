import { illegalArgument } from '../../errors/elasticsearch-error';
import { javaTrim } from '../../json/text-parts';
import { decodeBase64 } from '../../json-text/java-base64';
import { anyIntArgument, className, type PlainMap, type ScriptValue } from '../../painless/java-values';
import { readDocument } from '../attachment/read-document';
import type { Config } from '../config';
import type { IngestDocument } from '../document';
import { flagOption, option, optionalTextOption, refusedOption, textOption, textOr } from '../options';
import { processor } from './factory';
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

const OPTIONS = {
  field: textOption,
  resource_name: refusedOption('[resource_name] of the processor [attachment]'),
  target_field: textOr('attachment'),
  properties: option(propertiesOf),
  indexed_chars: option((config, name) => config.int(name) ?? DEFAULT_CHARACTERS),
  ignore_missing: flagOption(false),
  indexed_chars_field: optionalTextOption,
  remove_binary: flagOption(false),
} as const;

/**
 * AttachmentProcessor, for plain text and HTML. Kinds that Elasticsearch reads and the mock does not are rejected by
 * name.
 */
export const attachment = processor(OPTIONS, (options) => {
  const { field, target_field: target, properties: wanted } = options;
  const { indexed_chars: indexedChars, ignore_missing: ignoreMissing } = options;
  const { indexed_chars_field: indexedCharsField, remove_binary: removeBinary } = options;
  return (document) => {
    const input = bytesAt(document, field, ignoreMissing);
    if (input === undefined) {
      if (ignoreMissing) return undefined;
      throw illegalArgument(`field [${field}] is null, cannot parse.`);
    }
    const limit = limitOf(document, indexedCharsField) ?? indexedChars;
    document.set(target, extracted(input, limit, wanted));
    if (removeBinary) document.remove(field);
    return undefined;
  };
});

function propertiesOf(config: Config, option: string): readonly string[] {
  const names = config.optionalList(option);
  if (!names) return PROPERTIES;
  return names.map((name) => {
    const property = String(name).toLowerCase();
    if (PROPERTIES.includes(property)) return property;
    const all = PROPERTIES.map((one) => one.toUpperCase()).join(', ');
    throw config.error(option, `illegal field option [${name}]. valid values are [${all}]`);
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
  const { text: whole, properties } = readDocument(input);
  const parsed = limit >= 0 ? whole.slice(0, limit) : whole;
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
