import type { CharacterTest, PatternNode, PatternTree, Place } from './pattern-tree';

/** One step of matching; `next` is where it goes on. */
export type Instruction =
  | { readonly kind: 'character'; readonly test: CharacterTest; readonly back: boolean }
  | {
      readonly kind: 'characters';
      readonly test: CharacterTest;
      readonly least: number;
      readonly most: number;
      readonly greedy: boolean;
      readonly back: boolean;
    }
  | { readonly kind: 'split'; readonly first: number; readonly second: number }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'reference'; readonly group: number; readonly back: boolean }
  | { readonly kind: 'look'; readonly negative: boolean; readonly end: number }
  | { readonly kind: 'found' }
  | { readonly kind: 'loop start'; readonly loop: number }
  | Loop;

/** The head of a loop: another round, or on behind it. */
export interface Loop {
  readonly kind: 'loop';
  /** The register that counts rounds; the next one holds where the round began. */
  readonly loop: number;
  readonly least: number;
  readonly most: number;
  readonly greedy: boolean;
  readonly groups: readonly [number, number];
  readonly end: number;
}

/** A pattern as steps. Registers hold where groups begin and end, two for each, then what loops need. */
export interface Program {
  readonly instructions: readonly Instruction[];
  readonly registers: number;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  readonly ignoresCase: boolean;
}

/** Compiles a pattern. */
export function compilePattern({ root, groups, names }: PatternTree, ignoresCase: boolean): Program {
  const compiler = new Compiler(2 * (groups + 1));
  compiler.node(root, false);
  compiler.add({ kind: 'found' });
  return { instructions: compiler.instructions, registers: compiler.registers, groups, names, ignoresCase };
}

class Compiler {
  readonly instructions: Instruction[] = [];

  constructor(public registers: number) {}

  add(instruction: Instruction): number {
    return this.instructions.push(instruction) - 1;
  }

  /** @param back matching goes backwards, as it does behind a place. */
  node(node: PatternNode, back: boolean): void {
    switch (node.kind) {
      case 'character':
        this.add({ kind: 'character', test: node.test, back });
        break;
      case 'sequence':
        for (const item of back ? [...node.items].reverse() : node.items) this.node(item, back);
        break;
      case 'choice':
        this.choice(node.options, back);
        break;
      case 'group':
        this.add({ kind: 'save', slot: 2 * node.group + (back ? 1 : 0) });
        this.node(node.item, back);
        this.add({ kind: 'save', slot: 2 * node.group + (back ? 0 : 1) });
        break;
      case 'place':
        this.add({ kind: 'place', place: node.place });
        break;
      case 'reference':
        this.add({ kind: 'reference', group: node.group, back });
        break;
      case 'look':
        this.look(node);
        break;
      case 'repeat':
        this.repeat(node, back);
    }
  }

  private choice(options: readonly PatternNode[], back: boolean): void {
    const jumps: number[] = [];
    for (const [index, option] of options.entries()) {
      if (index === options.length - 1) {
        this.node(option, back);
        continue;
      }
      const split = this.add({ kind: 'found' });
      this.node(option, back);
      jumps.push(this.add({ kind: 'found' }));
      this.instructions[split] = { kind: 'split', first: split + 1, second: this.instructions.length };
    }
    for (const jump of jumps) this.instructions[jump] = { kind: 'jump', to: this.instructions.length };
  }

  private look({ item, behind, negative }: Extract<PatternNode, { kind: 'look' }>): void {
    const at = this.add({ kind: 'found' });
    this.node(item, behind);
    this.add({ kind: 'found' });
    this.instructions[at] = { kind: 'look', negative, end: this.instructions.length };
  }

  private repeat(node: Extract<PatternNode, { kind: 'repeat' }>, back: boolean): void {
    const { item, least, most, greedy, groups } = node;
    if (item.kind === 'character') {
      this.add({ kind: 'characters', test: item.test, least, most, greedy, back });
      return;
    }
    const loop = this.registers;
    this.registers += 2;
    this.add({ kind: 'loop start', loop });
    const head = this.add({ kind: 'found' });
    this.node(item, back);
    this.add({ kind: 'jump', to: head });
    this.instructions[head] = { kind: 'loop', loop, least, most, greedy, groups, end: this.instructions.length };
  }
}
