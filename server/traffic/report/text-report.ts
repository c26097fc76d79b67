import { printable } from '../../runtime/printable';
import { findingText } from '../compare/finding';
import { type ComparisonResult, comparedNothing, type StepResult } from '../compare/result';
import { type Kind, kindsOf } from './kinds';

const LONGEST = 240;

/** A comparison as people read it: what was found, by kind, the most frequent first. */
export function textReport(result: ComparisonResult, shown: number): string {
  const { a, b } = result;
  const kinds = kindsOf(result);
  const parts = (['different', 'known', 'skipped'] as const).flatMap((outcome) => {
    const of = kinds.filter((kind) => kind.outcome === outcome);
    return of.length === 0
      ? []
      : ['', `${TITLES[outcome]}:`, ...of.slice(0, shown).flatMap(kindLines), ...more(of, shown)];
  });
  const nothing = comparedNothing(result.totals) ? ['Nothing could be compared, which counts as a failure.'] : [];
  return [`a: ${a.description}`, `b: ${b.description}`, '', summaryLine(result), ...nothing, ...parts].join('\n');
}

const TITLES = { different: 'Different', known: 'Different, as is known', skipped: 'Not compared' };

/** `60 steps: 53 agree, 2 different, 4 different as is known, 1 not played after these. …` */
export function summaryLine({ totals }: ComparisonResult): string {
  const { steps, same, known, different, skipped, notPlayed, sequences, sameThroughout } = totals;
  const others = [
    [different, 'different'],
    [known, 'different as is known'],
    [skipped, 'not compared'],
    [notPlayed, 'not played after these'],
  ] as const;
  const rest = others.filter(([count]) => count > 0).map(([count, what]) => `, ${count} ${what}`);
  const throughout = sequences > 1 ? ` ${sameThroughout} of ${sequences} sequences agree throughout.` : '';
  return `${steps} ${steps === 1 ? 'step' : 'steps'}: ${same} agree${rest.join('')}.${throughout}`;
}

function kindLines({ count, title, examples }: Kind): string[] {
  const [example] = examples;
  return [`${String(count).padStart(5)}  ${title}`, ...(example ? exampleLines(example.place, example.result) : [])];
}

function exampleLines(place: string, { do: request, body, findings, a, b }: StepResult): string[] {
  const sent = body === undefined ? request : `${request} ${body}`;
  const lines = [place, sent, ...findings.slice(1, 4).map((each) => `also ${findingText(each)}`)];
  const answers = a && b ? [`a ${a.status} ${a.text}`, `b ${b.status} ${b.text}`] : [];
  return [...lines, ...answers].map((line) => `         ${short(line)}`);
}

function more(kinds: readonly Kind[], shown: number): string[] {
  return kinds.length > shown ? [`       and ${kinds.length - shown} more kinds (see --show)`] : [];
}

function short(text: string): string {
  const line = printable(text.trimEnd());
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
