import type { Payer } from '../payer';
import type { Synonyms, SynonymTree } from './synonyms';
import type { Token, TokenFilter } from './token';
import { chargeGram } from './tokenizers';

const SYNONYM = 'SYNONYM';

/** What adding a token costs, in the units of a budget. */
const ADDED = 12;

/** The longest sequence of tokens from a place on that has synonyms. */
interface Match {
  readonly synonyms: Synonyms;
  readonly count: number;
}

function matchAt(tree: SynonymTree, tokens: readonly Token[], start: number, payer: Payer): Match | undefined {
  let branch: SynonymTree | undefined = tree;
  let found: Match | undefined;
  for (let at = start; at < tokens.length; at += 1) {
    branch = branch.next.get((tokens[at] as Token).term);
    if (!branch) break;
    payer.charge(1);
    if (branch.synonyms) found = { synonyms: branch.synonyms, count: at + 1 - start };
  }
  return found;
}

/** Synonyms as paths beside the words, each of them with positions of its own (SynonymGraphFilter). */
export function synonymGraph(tree: SynonymTree): TokenFilter {
  return (tokens, payer) => {
    const result: Token[] = [];
    let shift = 0;
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at] as Token;
      const match = matchAt(tree, tokens, at, payer);
      if (!match) {
        result.push(shift === 0 ? token : { ...token, position: token.position + shift });
        at += 1;
        continue;
      }
      const matched = tokens.slice(at, at + match.count);
      const last = matched[matched.length - 1] as Token;
      const end = addPaths(result, match.synonyms, matched, token.position + shift, payer);
      shift = end - last.position - 1;
      at += match.count;
    }
    return result;
  };
}

/** Adds the first tokens of all paths, then the others of each. @returns the position after all of them */
function addPaths(
  result: Token[],
  { outputs, keepOriginal }: Synonyms,
  matched: readonly Token[],
  first: number,
  payer: Payer,
): number {
  const lengths = outputs.map((words) => words.length);
  if (keepOriginal) lengths.push(matched.length);
  payer.charge(lengths.reduce((sum, length) => sum + length, 0) * ADDED);
  const last = first + lengths.reduce((sum, length) => sum + length - 1, 1);
  const rest: Token[] = [];
  let inner = first + 1;
  const add = (token: Token, at: number, length: number): void => {
    chargeGram(payer, token.term.length);
    const position = at === 0 ? first : inner - 1;
    const span = (at === length - 1 ? last : inner++) - position;
    (at === 0 ? result : rest).push(span > 1 ? { ...token, position, span } : { ...token, position });
  };
  const { start } = matched[0] as Token;
  const { end } = matched[matched.length - 1] as Token;
  for (const words of outputs) {
    for (const [at, term] of words.entries()) add({ term, position: 0, start, end, type: SYNONYM }, at, words.length);
  }
  for (const [at, { span: _, ...token }] of keepOriginal ? matched.entries() : []) add(token, at, matched.length);
  for (const token of rest) result.push(token);
  return last;
}

/** What lies over tokens: words by the index of the token below, and which tokens give way to them. */
interface Layer {
  readonly words: Map<number, Token[]>;
  readonly dropped: Set<number>;
}

/** Synonyms over the words and those that follow them (SynonymFilter). */
export function flatSynonyms(tree: SynonymTree): TokenFilter {
  return (tokens, payer) => {
    const { words, dropped } = layerOver(tree, tokens, payer);
    const result: Token[] = [];
    let position = -1;
    let slots = tokens.length;
    for (const index of words.keys()) slots = Math.max(slots, index + 1);
    for (let index = 0; index < slots; index += 1) {
      const token = dropped.has(index) ? undefined : tokens[index];
      const over = words.get(index) ?? [];
      if (!token && over.length === 0) continue;
      position += increment(tokens, index);
      if (token) result.push({ ...token, position });
      for (const one of over) result.push({ ...one, position });
    }
    return result;
  };
}

function increment(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  return token ? token.position - (tokens[index - 1]?.position ?? -1) : 1;
}

function layerOver(tree: SynonymTree, tokens: readonly Token[], payer: Payer): Layer {
  const layer: Layer = { words: new Map(), dropped: new Set() };
  for (let at = 0; at < tokens.length; ) {
    const match = matchAt(tree, tokens, at, payer);
    if (match) spread(match, tokens, at, layer.words, payer);
    const count = match?.count ?? 1;
    if (match?.synonyms.keepOriginal === false) for (let i = at; i < at + count; i += 1) layer.dropped.add(i);
    at += count;
  }
  return layer;
}

function spread(
  { synonyms, count }: Match,
  tokens: readonly Token[],
  start: number,
  pending: Map<number, Token[]>,
  payer: Payer,
): void {
  for (const words of synonyms.outputs) {
    payer.charge(words.length * ADDED);
    for (const [at, term] of words.entries()) {
      chargeGram(payer, term.length);
      const below = tokens[Math.min(start + at, tokens.length - 1)] as Token;
      const whole = words.length === 1;
      const end = whole ? (tokens[start + count - 1] as Token).end : below.end;
      const span = whole && synonyms.keepOriginal && count > 1 ? { span: count } : {};
      const token = { term, position: 0, start: below.start, end, type: SYNONYM, ...span };
      const over = pending.get(start + at);
      if (over) over.push(token);
      else pending.set(start + at, [token]);
    }
  }
}
