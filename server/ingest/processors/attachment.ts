import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { anyIntArgument } from '../../query/script/java/arguments';
import { javaTrim } from '../../query/script/java/text-methods';
import { className } from '../../query/script/text';
import type { PlainMap, ScriptValue } from '../../query/script/values';
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

/** AttachmentProcessor, for plain text. Documents of any other kind are refused by name. */
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
  if (typeof value === 'string') return decodeBase64(value);
  const type = className(value);
  throw illegalArgument(`Content field [${field}] of unknown type [${type}], must be string or byte array`);
}

/** java.util.Base64.getDecoder(), which is strict. */
function decodeBase64(text: string): Buffer {
  const bad = /[^A-Za-z0-9+/=]/.exec(text);
  if (bad) throw illegalArgument(`Illegal base64 character ${bad[0].charCodeAt(0).toString(16)}`);
  const padding = text.indexOf('=');
  const digits = padding < 0 ? text.length : padding;
  if (digits % 4 === 1) throw illegalArgument('Input byte[] should at least have 2 bytes for base64 bytes');
  const isWhole = padding < 0 || (text.length % 4 === 0 && text.length - padding <= 2);
  if (!isWhole) throw illegalArgument(`Input byte array has incorrect ending byte at ${padding + 1}`);
  return Buffer.from(text, 'base64');
}

/** What Tika makes of plain text: the text and an end of line. */
function extracted(input: Buffer, limit: number, wanted: readonly string[]): PlainMap {
  const { text, charset } = plainText(input);
  const whole = input.length === 0 ? '' : `${text}\n`;
  const parsed = limit >= 0 ? whole.slice(0, limit) : whole;
  const content = javaTrim(parsed);
  const fields: { readonly [property: string]: ScriptValue | undefined } = {
    content: parsed === '' ? undefined : content,
    language: parsed === '' ? undefined : languageOf(parsed),
    content_type: `text/plain; charset=${charset}`,
    content_length: parsed.length,
  };
  const result: PlainMap = {};
  for (const property of ['content_type', 'language', 'content', 'content_length']) {
    const value = fields[property];
    if (value !== undefined && wanted.includes(property)) result[property] = value;
  }
  return result;
}

/** Starts of documents that Tika knows by their first bytes, in hexadecimal digits. */
const MAGIC: { readonly [start: string]: string } = {
  '255044462d': 'application/pdf',
  '504b0304': 'application/zip',
  d0cf11e0: 'application/x-tika-msoffice',
  '7b5c727466': 'application/rtf',
  '89504e47': 'image/png',
  ffd8ff: 'image/jpeg',
  '47494638': 'image/gif',
  '1f8b': 'application/gzip',
};

/** The type of a document that is not plain text, by its start. */
function knownType(input: Buffer): string | undefined {
  const start = input.subarray(0, 8).toString('hex');
  const magic = Object.keys(MAGIC).find((prefix) => start.startsWith(prefix));
  if (magic !== undefined) return MAGIC[magic];
  const text = input.subarray(0, 512).toString('latin1').trimStart().toLowerCase();
  if (text.startsWith('<?xml')) return 'application/xml';
  return /^<(?:!doctype html|html|head|body)/.test(text) ? 'text/html' : undefined;
}

const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== 27);

function plainText(input: Buffer): { text: string; charset: string } {
  const type = knownType(input) ?? (input.some(isControl) ? 'application/octet-stream' : undefined);
  if (type !== undefined) throw notEmulated(`attachments of the type [${type}]`);
  const charset = input.some((byte) => byte > 0x7f) ? 'UTF-8' : 'ISO-8859-1';
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(input), charset };
  } catch {
    throw notEmulated('attachments in other character sets than UTF-8');
  }
}
