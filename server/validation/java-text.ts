/** String.isBlank: only characters that Character.isWhitespace accepts. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isWhitespace(text.charCodeAt(at))) return false;
  return true;
}

/** Character.isWhitespace, which excludes no-break spaces. */
function isWhitespace(code: number): boolean {
  if (code <= 0x20) return code >= 0x1c || (code >= 0x09 && code <= 0x0d);
  if (code >= 0x2000 && code <= 0x200a) return code !== 0x2007;
  return code === 0x1680 || code === 0x2028 || code === 0x2029 || code === 0x205f || code === 0x3000;
}
