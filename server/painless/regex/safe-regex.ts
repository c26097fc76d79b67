import { notEmulated } from '../../errors/not-emulated';
import { effortOf } from './effort';
import { type Costs, Matching } from './matching';
import { compilePattern, type Program } from './program';
import { PatternTooDeep, readRegexPattern } from './read-pattern';

/** The result of a match. */
export interface RegexMatch {
  readonly start: number;
  readonly end: number;
  /** The whole match, then the groups; undefined for groups that did not take part. */
  readonly groups: readonly (string | undefined)[];
  readonly named: { readonly [name: string]: string | undefined };
}

/** Patterns that need at most this many steps are matched by JavaScript, which takes microseconds and cannot be interrupted. */
const FEW_STEPS = 20_000;

/** Longest string that is built without charging the budget. */
const SHORT_TEXT = 16 * 1024;

/** Steps that JavaScript takes in the time of one unit of work, and units that one step of `Matching` takes. */
const STEPS_PER_UNIT = 20;

/**
 * A regular expression that cannot hang the server: if a pattern could take many steps on a string, it is matched step by
 * step, and the budget can end it at any step.
 */
export class SafeRegex {
  private readonly native: RegExp;
  private readonly effort: (length: number) => number;
  private compiled: Program | undefined;

  /** @throws SyntaxError if JavaScript cannot compile the pattern. */
  constructor(source: string, flags: string) {
    this.native = new RegExp(source, `${flags}g`);
    this.effort = effortOf(source);
  }

  /** The number of groups. */
  get groups(): number {
    return this.program.groups;
  }

  /** The names of groups. */
  get names(): ReadonlyMap<string, number> {
    return this.program.names;
  }

  /** True if the number of steps is certainly a small multiple of the length. */
  isLinear(length: number): boolean {
    return this.effort(length) <= length + 1;
  }

  /** The first match at or after an offset. */
  exec(text: string, from: number, costs: Costs): RegexMatch | undefined {
    const steps = this.effort(text.length - from);
    if (steps > FEW_STEPS && !this.isLinear(text.length)) return searchText(this.program, text, from, costs);
    costs.charge(1 + steps / STEPS_PER_UNIT, 0, 0);
    return this.direct(text, from);
  }

  /** `text` with all matches replaced, where JavaScript can do that at once; undefined where it might take long. */
  replaceShort(text: string, by: string, costs: Costs): string | undefined {
    const steps = this.effort(text.length);
    if (steps > FEW_STEPS || (text.length + 1) * by.length > SHORT_TEXT) return undefined;
    costs.charge(1 + steps / STEPS_PER_UNIT, 0, 0);
    return text.replace(this.native, by.replaceAll('$', '$$$$'));
  }

  /** The first match, every character that is read of the text counted. */
  execCounted(text: string, from: number, costs: Costs): RegexMatch | undefined {
    return this.isLinear(text.length) ? this.exec(text, from, costs) : searchText(this.program, text, from, costs);
  }

  /** Where a group of a match begins and ends. */
  groupPlace(text: string, match: RegexMatch, group: number, costs: Costs): readonly [start: number, end: number] {
    const matching = new Matching(this.program, text, costs);
    const registers = matching.matchAt(match.start);
    matching.settle();
    return [registers?.[2 * group] ?? -1, registers?.[2 * group + 1] ?? -1];
  }

  private get program(): Program {
    this.compiled ??= programOf(this.native);
    return this.compiled;
  }

  private direct(text: string, from: number): RegexMatch | undefined {
    this.native.lastIndex = from;
    const found = this.native.exec(text);
    if (!found) return undefined;
    const { index, groups = {} } = found;
    return { start: index, end: index + found[0].length, groups: Array.from(found), named: groups };
  }
}

/** The first match of a program from that place on, found step by step. */
export function searchText(program: Program, text: string, from: number, costs: Costs): RegexMatch | undefined {
  const matching = new Matching(program, text, costs);
  for (let start = from; start <= text.length; start += start < text.length ? widthAt(text, start) : 1) {
    const registers = matching.matchAt(start);
    if (!registers) continue;
    matching.settle();
    return matchOf(program, text, registers);
  }
  matching.settle();
  return undefined;
}

function matchOf({ groups: count, names }: Program, text: string, registers: Int32Array): RegexMatch {
  const groups: (string | undefined)[] = [];
  for (let group = 0; group <= count; group++) {
    const [start, end] = [registers[2 * group] as number, registers[2 * group + 1] as number];
    groups.push(start < 0 || end < 0 ? undefined : text.slice(start, end));
  }
  const named = Object.fromEntries([...names].map(([name, group]) => [name, groups[group]]));
  return { start: registers[0] as number, end: registers[1] as number, groups, named };
}

function programOf({ source, flags }: RegExp): Program {
  try {
    return compilePattern(readRegexPattern(source, flags), flags.includes('i'));
  } catch (error) {
    if (error instanceof PatternTooDeep) throw notEmulated('regular expressions with groups that are nested so deeply');
    throw error;
  }
}

function widthAt(text: string, position: number): number {
  return (text.codePointAt(position) as number) > 0xffff ? 2 : 1;
}
