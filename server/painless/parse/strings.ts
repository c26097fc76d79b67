import { type ScriptToken, tokenizeScript } from './lexer';

/** A string in the source of a script. */
export interface ScriptString {
  /** Where its opening quote is. */
  readonly start: number;
  /** The position after its closing quote. */
  readonly end: number;
  /** True if it names an element of a map or a document: `ctx['a']`, `ctx.containsKey('a')`, `field('a')`. */
  readonly isKey: boolean;
  /** The last name before it, if it is compared with that: `type` in `ctx.type == 'a'` and `ctx['type'] != 'a'`. */
  readonly comparedWith: string | undefined;
}

/** Methods and functions whose first argument names an element. */
const BY_KEY = new Set(
  'compute computeIfAbsent computeIfPresent containsKey field get getOrDefault merge put putIfAbsent remove'.split(' '),
);

/** The strings in the source of a script, in order; undefined if the source cannot be split into tokens. */
export function scriptStrings(source: string): readonly ScriptString[] | undefined {
  const tokens = tokenizeScript(source);
  if (tokens.at(-1)?.type === 'error') return undefined;
  return tokens.flatMap(({ type, text, start }, at) =>
    type === 'string'
      ? [{ start, end: start + text.length, isKey: isKey(tokens, at), comparedWith: comparedWith(tokens, at) }]
      : [],
  );
}

const COMPARISONS = new Set(['==', '!=', '===', '!==']);

function comparedWith(tokens: readonly ScriptToken[], at: number): string | undefined {
  if (!COMPARISONS.has(tokens[at - 1]?.text ?? '')) return undefined;
  const other = tokens[at - 2]?.text === ']' ? tokens[at - 3] : tokens[at - 2];
  if (other?.type === 'string') return other.text.slice(1, -1);
  return other?.type === 'id' || other?.type === 'dot-id' ? other.text : undefined;
}

function isKey(tokens: readonly ScriptToken[], at: number): boolean {
  const before = tokens[at - 1]?.text;
  if (before === '[') return tokens[at + 1]?.text === ']';
  return before === '(' && BY_KEY.has(tokens[at - 2]?.text ?? '');
}
