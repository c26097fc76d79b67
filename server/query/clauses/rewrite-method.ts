import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { Cursor } from '../dsl/cursor';
import { type Read, readTextOrNull } from '../dsl/read';

/** The methods whose scores are constant, which are all the same to a client. */
const CONSTANT = ['constant_score', 'constant_score_blended', 'constant_score_boolean'];

const SCORING = /^(?:scoring_boolean|top_terms_(?:boost_|blended_freqs_)?\d{1,9})$/;

/** Reads how a query on many terms is rewritten. Names are looked up once the field is known (`checkRewrite`). */
function readMethod(refused: string): Read<string | undefined> {
  return Object.assign((cursor: Cursor) => readTextOrNull(cursor), { effect: { refused } });
}

/** `rewrite`, of queries whose scores are constant unless it says otherwise. */
export const rewriteMethod = readMethod(`other than ${CONSTANT.map((one) => `\`${one}\``).join(', ')}`);

/** `rewrite` and `fuzzy_rewrite` of fuzzy words. */
export const fuzzyRewriteMethod = readMethod('any value');

/**
 * Checks a method of rewriting (QueryParsers.parseRewriteMethod).
 *
 * @param key what the request calls it
 * @throws ElasticsearchError 400 for a name that there is not, 501 for one that is not emulated
 */
export function checkRewrite(key: 'rewrite' | 'fuzzy_rewrite', method: string | undefined, ofFuzzy = false): void {
  if (method === undefined) return;
  const isConstant = CONSTANT.includes(method);
  if (!isConstant && !SCORING.test(method)) throw illegalArgument(`Failed to parse rewrite_method [${method}]`);
  if (ofFuzzy || !isConstant) throw notEmulated(`the value [${method}] of [${key}] in queries`);
}
