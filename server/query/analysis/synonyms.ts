import { ElasticsearchError, illegalArgument, parseException } from '../../errors/elasticsearch-error';
import type { Payer } from '../payer';

/** What a sequence of words stands for. */
export interface Synonyms {
  /** Sequences of words, in the order of the rules. */
  readonly outputs: (readonly string[])[];
  /** The same sequences, each as one text: none is added twice. */
  readonly known: Set<string>;
  keepOriginal: boolean;
}

/** A trie of the words that rules begin with. */
export interface SynonymTree {
  readonly next: Map<string, SynonymTree>;
  synonyms?: Synonyms;
}

export interface SynonymOptions {
  /** Where rules without an arrow make all words stand for each other, not only for the first. */
  readonly expand: boolean;
  /** Rules that are not valid are skipped. */
  readonly lenient: boolean;
  /** What the analyzer before makes of the words of a rule. @throws ElasticsearchError 400 if it cannot be used. */
  readonly analyze: (text: string) => readonly string[];
  /** Pays for the pairs of words in a rule, of which there are as many as the square of its words. */
  readonly payer: Payer;
}

/** What a pair of synonyms costs, in units of work and in bytes, and besides for each word of its input. */
const PAIR_WORK = 6;
const PAIR_BYTES = 64;

/** A sequence of words of a rule. */
interface Phrase {
  readonly words: readonly string[];
  /** All words in one text. */
  readonly joined: string;
}

/**
 * Reads rules such as `pc, computer` and `i pod => ipod` (SolrSynonymParser).
 *
 * @throws ElasticsearchError 400 parse_exception `Invalid synonym rule at line 3`, 429 for too many pairs of words
 */
export function readSynonyms(
  rules: readonly string[],
  { expand, lenient, analyze, payer }: SynonymOptions,
): SynonymTree {
  const tree: SynonymTree = { next: new Map() };
  for (const [line, rule] of rules.entries()) {
    if (rule === '' || rule.startsWith('#')) continue;
    const words = (side: string) => split(side, ',').flatMap((part) => analyzed(unescaped(part).trim()));
    const analyzed = (text: string): Phrase[] => {
      try {
        const found = analyze(text);
        return [{ words: found, joined: found.join('\0') }];
      } catch (error) {
        if (lenient && isInvalid(error)) return [];
        throw error;
      }
    };
    try {
      addRule(tree, split(rule, '=>').map(words), expand, payer);
    } catch (error) {
      if (!isInvalid(error)) throw error;
      throw parseException(`Invalid synonym rule at line ${line + 1}`, error);
    }
  }
  return tree;
}

/** True for what is wrong with a rule, unlike a budget that is exhausted. */
function isInvalid(error: unknown): error is ElasticsearchError {
  return error instanceof ElasticsearchError && error.status === 400;
}

function addRule(tree: SynonymTree, sides: readonly (readonly Phrase[])[], expand: boolean, payer: Payer): void {
  const add = (input: Phrase, output: Phrase, keepOriginal: boolean): void => {
    payer.charge(PAIR_WORK + input.words.length);
    payer.chargeMemory(PAIR_BYTES);
    addPair(tree, input, output, keepOriginal);
  };
  const [inputs = [], outputs] = sides;
  if (sides.length > 2) throw illegalArgument('more than one explicit mapping specified on the same line');
  if (outputs) {
    for (const input of inputs) for (const output of outputs) add(input, output, false);
  } else if (expand) {
    for (const input of inputs) {
      for (const output of inputs) if (input !== output) add(input, output, true);
    }
  } else {
    for (const input of inputs) add(input, inputs[0] as Phrase, false);
  }
}

function addPair(tree: SynonymTree, input: Phrase, output: Phrase, keepOriginal: boolean): void {
  let branch = tree;
  for (const word of input.words) {
    const next: SynonymTree = branch.next.get(word) ?? { next: new Map() };
    branch.next.set(word, next);
    branch = next;
  }
  branch.synonyms ??= { outputs: [], known: new Set(), keepOriginal: false };
  branch.synonyms.keepOriginal ||= keepOriginal;
  if (branch.synonyms.known.has(output.joined)) return;
  branch.synonyms.known.add(output.joined);
  branch.synonyms.outputs.push(output.words);
}

/** Splits at a separator that no backslash precedes; empty parts are dropped, except the first. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < text.length; ) {
    if (text.startsWith(separator, at)) {
      if (part !== '') parts.push(part);
      part = '';
      at += separator.length;
    } else {
      const width = text[at] === '\\' && at + 1 < text.length ? 2 : 1;
      part += text.slice(at, at + width);
      at += width;
    }
  }
  return part === '' ? parts : [...parts, part];
}

const unescaped = (text: string): string => text.replace(/\\(.)/gs, '$1');
