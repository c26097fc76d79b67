import type { AnswerObject } from '../../json/value';
import type { Token } from '../../query/analysis/token';

/** Filters whose streams know which words are keywords (KeywordAttribute). */
const KNOWS_KEYWORDS =
  /^snowball$|(?:^|_)(?:stem|stemmer)(?:_override)?$|^keyword_(?:marker|repeat)$|^word_delimiter_graph$/;

/** True if an explanation shows `keyword` after a filter of this type. */
export const knowsKeywords = (type: string): boolean => KNOWS_KEYWORDS.test(type);

/**
 * What `explain` shows of a token besides its place (TransportAnalyzeAction.extractExtendedAttributes): the bytes of the term,
 * the attributes of the stream.
 *
 * @param wanted the names of attributes to show, in lower case; all if there are none
 */
export function extendedAttributes(token: Token, keywords: boolean, wanted: readonly string[]): AnswerObject {
  const bytes = Array.from(Buffer.from(token.term), (byte) => byte.toString(16)).join(' ');
  const all: AnswerObject = {
    bytes: `[${bytes}]`,
    ...(keywords && { keyword: token.keyword === true }),
    positionLength: token.span ?? 1,
    termFrequency: 1,
  };
  if (wanted.length === 0) return all;
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name.toLowerCase())));
}
