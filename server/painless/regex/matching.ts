import type { CharacterTest } from './pattern-tree';
import { isAt } from './place';
import type { Instruction, Loop, Program } from './program';

/** Receives the cost of matching. */
export interface Costs {
  /** Called every so often with the steps, characters and bytes used since the last call. @throws to end the matching. */
  charge(steps: number, reads: number, bytes: number): void;
}

/** Steps between two charges. */
const STEPS = 256;

/** What an entry of the stack stands for. */
const CHOICE = 0;
const UNDO = 1;
const SHORTER = 2;
const LONGER = 3;
const ROUND = 4;
const ENTRY = 4;

/**
 * Matches a program by trying and going back, as java.util.regex does, without recursion: what is still to be tried, and
 * what must be undone before, lies on a stack of its own. Every step is counted, so that the budget can end it.
 */
export class Matching {
  private readonly registers: Int32Array;
  /** Four numbers for each entry: its kind, and three whose meaning depends on the kind. */
  private readonly stack: number[] = [];
  private steps = 0;
  private reads = 0;
  /** The height of the stack that has been paid for. */
  private paid = 0;
  /** The instruction that a step or going back leads to. */
  private nextAt = 0;

  constructor(
    private readonly program: Program,
    private readonly text: string,
    private readonly costs: Costs,
  ) {
    this.registers = new Int32Array(program.registers);
  }

  /** The registers of a match that begins at that place, or undefined. */
  matchAt(start: number): Int32Array | undefined {
    this.registers.fill(-1);
    this.steps += this.registers.length / 64;
    this.stack.length = 0;
    const end = this.run(0, start, 0);
    if (end < 0) return undefined;
    this.registers[0] = start;
    this.registers[1] = end;
    return this.registers;
  }

  /** Charges what has not been charged yet. */
  settle(): void {
    const grown = Math.max(0, this.stack.length - this.paid);
    this.paid += grown;
    const { steps, reads } = this;
    this.steps = 0;
    this.reads = 0;
    this.costs.charge(steps, reads, 8 * grown);
  }

  /** Where matching ends that begins with an instruction at a place; -1 if it fails. Entries below `base` are not its own. */
  private run(from: number, start: number, base: number): number {
    const { instructions } = this.program;
    let at = from;
    let position = start;
    for (;;) {
      if (++this.steps >= STEPS) this.settle();
      const instruction = instructions[at] as Instruction;
      if (instruction.kind === 'found') return position;
      const next = this.step(instruction, at, position);
      if (next >= 0) {
        at = this.nextAt;
        position = next;
      } else {
        position = this.goBack(base);
        if (position < 0) return -1;
        at = this.nextAt;
      }
    }
  }

  /** The position after an instruction, or -1 if it fails. */
  private step(instruction: Exclude<Instruction, { kind: 'found' }>, at: number, position: number): number {
    this.nextAt = at + 1;
    switch (instruction.kind) {
      case 'character':
        return this.character(instruction.test, position, instruction.back);
      case 'characters':
        return this.characters(instruction, position);
      case 'split':
        this.stack.push(CHOICE, instruction.second, position, 0);
        this.nextAt = instruction.first;
        return position;
      case 'jump':
        this.nextAt = instruction.to;
        return position;
      case 'save':
        this.set(instruction.slot, position);
        return position;
      case 'place':
        this.reads += instruction.place.endsWith('edge') ? 2 : 0;
        return isAt(instruction.place, this.text, position) ? position : -1;
      case 'reference':
        return this.reference(instruction.group, position, instruction.back);
      case 'look':
        return this.look(instruction, at, position);
      case 'loop start':
        this.set(instruction.loop, 0);
        this.set(instruction.loop + 1, -1);
        return position;
      case 'loop':
        return this.round(instruction, at, position);
    }
  }

  private set(register: number, value: number): void {
    this.stack.push(UNDO, register, this.registers[register] as number, 0);
    this.registers[register] = value;
  }

  /** Takes the last choice that is left. The position to go on from, or -1. */
  private goBack(base: number): number {
    const { stack } = this;
    while (stack.length > base) {
      const c = stack.pop() as number;
      const b = stack.pop() as number;
      const a = stack.pop() as number;
      const kind = stack.pop() as number;
      if (kind === UNDO) {
        this.registers[a] = b;
        continue;
      }
      const position = this.take(kind, a, b, c);
      if (position >= 0) return position;
    }
    return -1;
  }

  private take(kind: number, a: number, b: number, c: number): number {
    if (kind === SHORTER) return this.shorter(a, b, c);
    if (kind === LONGER) return this.longer(a, b, c);
    if (kind === ROUND) return this.enter(this.program.instructions[a] as Loop, a, b);
    this.nextAt = a;
    return b;
  }

  private character(test: CharacterTest, position: number, back: boolean): number {
    this.reads++;
    if (back) {
      if (position <= 0) return -1;
      const before = this.previous(position);
      return test.fits(this.text.codePointAt(before) as number) ? before : -1;
    }
    const codePoint = this.text.codePointAt(position);
    return codePoint !== undefined && test.fits(codePoint) ? position + width(codePoint) : -1;
  }

  /** The start of the character that ends at a position. */
  private previous(position: number): number {
    const low = this.text.charCodeAt(position - 1);
    const isPair = position >= 2 && low >= 0xdc00 && low < 0xe000 && isHigh(this.text.charCodeAt(position - 2));
    return isPair ? position - 2 : position - 1;
  }

  private characters(instruction: Extract<Instruction, { kind: 'characters' }>, start: number): number {
    const { test, least, most, greedy, back } = instruction;
    let position = start;
    let nearest = least === 0 ? start : -1;
    for (let count = 0; count < (greedy ? most : least); ) {
      if (++this.steps >= STEPS) this.settle();
      const next = this.character(test, position, back);
      if (next < 0) break;
      position = next;
      if (++count === least) nearest = position;
    }
    if (nearest < 0) return -1;
    if (greedy && position !== nearest) this.stack.push(SHORTER, this.nextAt, nearest, position);
    if (!greedy && most > least) this.stack.push(LONGER, this.nextAt, position, least);
    return position;
  }

  /** One character less than a greedy run took, down to what it needs. */
  private shorter(next: number, nearest: number, position: number): number {
    const back = nearest > position;
    const less = back ? position + width(this.text.codePointAt(position) as number) : this.previous(position);
    if (less !== nearest) this.stack.push(SHORTER, next, nearest, less);
    this.nextAt = next;
    return less;
  }

  /** One character more than a reluctant run took. */
  private longer(next: number, position: number, count: number): number {
    const run = this.program.instructions[next - 1] as Extract<Instruction, { kind: 'characters' }>;
    const more = this.character(run.test, position, run.back);
    if (more < 0) return -1;
    if (count + 1 < run.most) this.stack.push(LONGER, next, more, count + 1);
    this.nextAt = next;
    return more;
  }

  /** The head of a loop. A round beyond those it needs must not be empty (ECMAScript, RepeatMatcher). */
  private round(instruction: Loop, at: number, position: number): number {
    const { loop, least, most, greedy, end } = instruction;
    const count = this.registers[loop] as number;
    if (count > least && this.registers[loop + 1] === position) return -1;
    if (count >= most) {
      this.nextAt = end;
      return position;
    }
    if (count < least || greedy) {
      if (count >= least) this.stack.push(CHOICE, end, position, 0);
      return this.enter(instruction, at, position);
    }
    this.stack.push(ROUND, at, position, 0);
    this.nextAt = end;
    return position;
  }

  /** Begins a round; the groups in it forget what they matched in the one before. */
  private enter({ loop, groups }: Loop, at: number, position: number): number {
    this.set(loop, (this.registers[loop] as number) + 1);
    this.set(loop + 1, position);
    for (let register = 2 * groups[0]; register < 2 * groups[1]; register++) {
      this.steps++;
      if (this.registers[register] !== -1) this.set(register, -1);
    }
    this.nextAt = at + 1;
    return position;
  }

  /** A look around: what it tried is forgotten, what it found is kept, unless it must not be there. */
  private look({ negative, end }: Extract<Instruction, { kind: 'look' }>, at: number, position: number): number {
    const base = this.stack.length;
    const isFound = this.run(at + 1, position, base) >= 0;
    this.nextAt = end;
    if (!isFound) return negative ? position : -1;
    this.dropChoices(base, negative);
    return negative ? -1 : position;
  }

  private dropChoices(base: number, undo: boolean): void {
    const { stack } = this;
    if (undo) {
      for (let entry = stack.length - ENTRY; entry >= base; entry -= ENTRY) {
        if (stack[entry] === UNDO) this.registers[stack[entry + 1] as number] = stack[entry + 2] as number;
      }
      stack.length = base;
      return;
    }
    let kept = base;
    for (let entry = base; entry < stack.length; entry += ENTRY) {
      if (stack[entry] !== UNDO) continue;
      stack.copyWithin(kept, entry, entry + ENTRY);
      kept += ENTRY;
    }
    this.steps += (stack.length - kept) / ENTRY;
    stack.length = kept;
  }

  private reference(group: number, position: number, back: boolean): number {
    const start = this.registers[2 * group] as number;
    const end = this.registers[2 * group + 1] as number;
    if (start < 0 || end < 0) return position;
    const length = end - start;
    this.reads += length;
    this.steps += length;
    const from = back ? position - length : position;
    if (from < 0 || !this.isSame(this.text.slice(from, from + length), this.text.slice(start, end))) return -1;
    return back ? from : from + length;
  }

  private isSame(a: string, b: string): boolean {
    return a === b || (this.program.ignoresCase && a.toLowerCase() === b.toLowerCase());
  }
}

function width(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}
