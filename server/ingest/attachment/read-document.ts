import { notEmulated } from '../../errors/not-emulated';
import { htmlText } from './html-text';
import { detectMediaType } from './media-type';

/** What Tika extracts from a document. */
export interface ReadDocument {
  readonly text: string;
  readonly properties: { readonly [property: string]: string | undefined };
}

const ADVICE = 'a pipeline without the attachment processor does without their text';

/**
 * Reads plain text and HTML. For pictures, archives and other kinds that Elasticsearch has no parser for, the result is
 * just the type.
 *
 * @throws ElasticsearchError 501 for the kinds that Elasticsearch reads and the mock does not: PDF, Office, RTF, XML,
 * ….
 */
export function readDocument(input: Buffer): ReadDocument {
  if (input.length === 0) return { text: '', properties: { content_type: 'application/octet-stream' } };
  const { type, reader } = detectMediaType(input);
  if (reader === 'none') return { text: '', properties: { content_type: type } };
  if (reader === 'missing') throw notEmulated(`attachments of the type [${type}]; ${ADVICE}`);
  const { text, charset } = decoded(input);
  const content_type = `${type}; charset=${charset}`;
  // TXTParser writes a paragraph, which ends with a line break.
  if (reader === 'text') return { text: `${withoutControl(text)}\n`, properties: { content_type } };
  const { text: body, title, metadata } = htmlText(text);
  const properties = {
    content_type,
    title: (title ?? metadata.get('title')?.at(-1)) || undefined,
    author: metadata.get('author')?.[0],
    keywords: (metadata.get('keywords') ?? metadata.get('subject'))?.[0],
    description: metadata.get('description')?.at(-1),
  };
  return { text: withoutControl(body), properties };
}

function decoded(input: Buffer): { text: string; charset: string } {
  const charset = input.some((byte) => byte > 0x7f) ? 'UTF-8' : 'ISO-8859-1';
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(input), charset };
  } catch {
    throw notEmulated('attachments in other character sets than UTF-8');
  }
}

/** Removes characters that XHTML does not allow (XHTMLContentHandler). */
function withoutControl(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes.
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, '\ufffd');
}
