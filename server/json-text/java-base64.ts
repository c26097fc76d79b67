import { illegalArgument } from '../errors/elasticsearch-error';

const PADDING = '=';

/**
 * Decodes base64 as strictly as java.util.Base64.getDecoder().
 *
 * @throws ElasticsearchError 400 illegal_argument_exception in the words of Java.
 */
export function decodeBase64(text: string): Buffer {
  if (text.length === 1) throw illegalArgument('Input byte[] should at least have 2 bytes for base64 bytes');
  const bad = /[^A-Za-z0-9+/=]/.exec(text);
  const padding = text.indexOf(PADDING);
  if (bad && (padding < 0 || bad.index < padding)) {
    throw illegalArgument(`Illegal base64 character ${bad[0].charCodeAt(0).toString(16)}`);
  }
  const digits = padding < 0 ? text.length : padding;
  const rest = digits % 4;
  if (padding >= 0 && (rest === 0 || (rest === 2 && text[padding + 1] !== PADDING))) {
    throw illegalArgument('Input byte array has wrong 4-byte ending unit');
  }
  if (rest === 1) throw illegalArgument('Last unit does not have enough valid bits');
  const end = padding < 0 ? text.length : padding + (rest === 2 ? 2 : 1);
  if (end < text.length) throw illegalArgument(`Input byte array has incorrect ending byte at ${end}`);
  return Buffer.from(text, 'base64');
}
