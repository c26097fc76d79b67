import type { TrafficAnswer } from '../play/client';
import type { Finding } from './finding';

/** A step in which two answers differ, or that could not be compared. Steps that agree are only counted. */
export interface StepResult {
  /** Counted from 1 within its sequence, the setup included. */
  readonly step: number;
  /** `PUT /_connector/a` */
  readonly do: string;
  readonly body: string | undefined;
  readonly outcome: 'known' | 'different' | 'skipped';
  /** Why it was skipped. */
  readonly reason: string | undefined;
  /** The known differences that explain all findings. */
  readonly known: readonly string[];
  readonly findings: readonly Finding[];
  readonly a: TrafficAnswer | undefined;
  readonly b: TrafficAnswer | undefined;
}

export interface SequenceResult {
  readonly name: string;
  readonly steps: number;
  readonly same: number;
  /** Steps after one that differs, whose answers would say nothing. */
  readonly notPlayed: number;
  readonly results: readonly StepResult[];
}

export interface SuiteResult {
  readonly name: string;
  readonly sequences: readonly SequenceResult[];
}

export interface Totals {
  readonly sequences: number;
  /** Sequences whose steps all agree. */
  readonly sameThroughout: number;
  readonly steps: number;
  readonly same: number;
  readonly known: number;
  readonly different: number;
  readonly skipped: number;
  readonly notPlayed: number;
}

/** What a comparison has found. */
export interface ComparisonResult {
  /** What was compared: descriptions, and versions. */
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  readonly totals: Totals;
  readonly suites: readonly SuiteResult[];
}

export interface ComparedSide {
  readonly description: string;
  readonly version: string;
}

/** True if nothing differs. A comparison in which no step could be compared says nothing, so that it does not count as agreement. */
export function hasAgreed({ totals }: ComparisonResult): boolean {
  return totals.different === 0 && !comparedNothing(totals);
}

/** True if there were steps, and none could be compared: a server may lack all that they need. */
export function comparedNothing({ steps, same, known, different }: Totals): boolean {
  return steps > 0 && same + known + different === 0;
}

export function totalsOf(suites: readonly SuiteResult[]): Totals {
  const sequences = suites.flatMap((suite) => suite.sequences);
  const results = sequences.flatMap((sequence) => sequence.results);
  const sum = (key: 'steps' | 'same' | 'notPlayed'): number => sequences.reduce((all, each) => all + each[key], 0);
  const count = (outcome: StepResult['outcome']): number => results.filter((each) => each.outcome === outcome).length;
  return {
    sequences: sequences.length,
    sameThroughout: sequences.filter(({ steps, same }) => steps === same).length,
    steps: sum('steps'),
    same: sum('same'),
    known: count('known'),
    different: count('different'),
    skipped: count('skipped'),
    notPlayed: sum('notPlayed'),
  };
}
