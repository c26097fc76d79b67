/** Whether Elasticsearch recognises the bytes as JSON: a brace after nothing but white space (XContentFactory.xContentType). */
export function looksLikeJson(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && isWhitespace(bytes[at] as number)) at += 1;
  return bytes[at] === 0x7b;
}

/** Character.isWhitespace, for single bytes. */
function isWhitespace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || (byte >= 0x1c && byte <= 0x1f);
}
