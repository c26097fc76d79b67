import { findingText } from '../compare/finding';
import type { ComparisonResult, SequenceResult, StepResult } from '../compare/result';

/** A comparison as JUnit's XML, which CI systems show: a test case for each sequence. */
export function junitReport({ a, b, suites, totals }: ComparisonResult): string {
  const parts = suites.map(({ name, sequences }) => {
    const failures = sequences.filter(differs).length;
    const head = `  <testsuite name="${escaped(name)}" tests="${sequences.length}" failures="${failures}" skipped="${sequences.filter(isSkipped).length}">`;
    return [head, ...sequences.map((sequence) => testCase(name, sequence)), '  </testsuite>'].join('\n');
  });
  const failed = suites.flatMap(({ sequences }) => sequences).filter(differs).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escaped(`${a.description} compared with ${b.description}`)}" tests="${totals.sequences}" failures="${failed}">`,
    ...parts,
    '</testsuites>',
    '',
  ].join('\n');
}

function differs({ results }: SequenceResult): boolean {
  return results.some(({ outcome }) => outcome === 'different');
}

function isSkipped(sequence: SequenceResult): boolean {
  return !differs(sequence) && sequence.results.some(({ outcome }) => outcome === 'skipped');
}

function testCase(suite: string, sequence: SequenceResult): string {
  const head = `    <testcase classname="${escaped(suite)}" name="${escaped(sequence.name)}"`;
  const parts = [
    ...sequence.results
      .filter(({ outcome }) => outcome === 'different')
      .slice(0, 1)
      .map(failure),
    ...(isSkipped(sequence)
      ? [
          `      <skipped message="${escaped(sequence.results.find(({ outcome }) => outcome === 'skipped')?.reason ?? '')}"/>`,
        ]
      : []),
    ...known(sequence),
  ];
  return parts.length === 0 ? `${head}/>` : [`${head}>`, ...parts, '    </testcase>'].join('\n');
}

function failure({ step, do: request, body, findings, a, b }: StepResult): string {
  const [first] = findings;
  const message = `step ${step}, ${request}: ${first ? findingText(first) : ''}`;
  const lines = [
    ...(body === undefined ? [] : [body]),
    ...findings.map(findingText),
    `a: ${a?.status} ${a?.text}`,
    `b: ${b?.status} ${b?.text}`,
  ];
  return `      <failure message="${escaped(message)}">${escaped(lines.join('\n'))}</failure>`;
}

function known({ results }: SequenceResult): string[] {
  const lines = results
    .filter(({ outcome }) => outcome === 'known')
    .map(({ step, known: what }) => `step ${step}: ${what.join('; ')}`);
  return lines.length === 0
    ? []
    : [`      <system-out>${escaped(`known differences\n${lines.join('\n')}`)}</system-out>`];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML 1.0 cannot contain, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NOT_IN_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

function escaped(text: string): string {
  // Halves of surrogate pairs become replacement characters.
  const wellFormed = Buffer.from(text).toString();
  return wellFormed.replace(NOT_IN_XML, '\ufffd').replace(/[&<>"]/g, (one) => ENTITIES[one] as string);
}
