import { ElasticsearchError, illegalArgument, parseException } from '../../errors/elasticsearch-error';

/** What a sequence of words stands for. */
export interface Synonyms {
  /** Sequences of words, in the order of the rules. */
  readonly outputs: (readonly string[])[];
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
}

/**
 * Reads rules such as `pc, computer` and `i pod => ipod` (SolrSynonymParser).
 *
 * @throws ElasticsearchError 400 parse_exception `Invalid synonym rule at line 3`
 */
export function readSynonyms(rules: readonly string[], { expand, lenient, analyze }: SynonymOptions): SynonymTree {
  const tree: SynonymTree = { next: new Map() };
  for (const [line, rule] of rules.entries()) {
    if (rule === '' || rule.startsWith('#')) continue;
    const words = (side: string) => split(side, ',').flatMap((part) => analyzed(unescaped(part).trim()));
    const analyzed = (text: string): (readonly string[])[] => {
      try {
        return [analyze(text)];
      } catch (error) {
        if (lenient && error instanceof ElasticsearchError) return [];
        throw error;
      }
    };
    try {
      addRule(tree, split(rule, '=>').map(words), expand);
    } catch (error) {
      if (!(error instanceof ElasticsearchError)) throw error;
      throw parseException(`Invalid synonym rule at line ${line + 1}`, error);
    }
  }
  return tree;
}

function addRule(tree: SynonymTree, sides: readonly (readonly string[])[][], expand: boolean): void {
  const [inputs = [], outputs] = sides;
  if (sides.length > 2) throw illegalArgument('more than one explicit mapping specified on the same line');
  if (outputs) {
    for (const input of inputs) for (const output of outputs) add(tree, input, output, false);
  } else if (expand) {
    for (const input of inputs) {
      for (const output of inputs) if (input !== output) add(tree, input, output, true);
    }
  } else {
    for (const input of inputs) add(tree, input, inputs[0] as readonly string[], false);
  }
}

function add(tree: SynonymTree, input: readonly string[], output: readonly string[], keepOriginal: boolean): void {
  let branch = tree;
  for (const word of input) {
    const next: SynonymTree = branch.next.get(word) ?? { next: new Map() };
    branch.next.set(word, next);
    branch = next;
  }
  branch.synonyms ??= { outputs: [], keepOriginal: false };
  branch.synonyms.keepOriginal ||= keepOriginal;
  const known = branch.synonyms.outputs.some((one) => one.join('\0') === output.join('\0'));
  if (!known) branch.synonyms.outputs.push(output);
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
