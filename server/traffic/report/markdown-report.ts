import { SystemClock } from '../../runtime/clock';
import { findingText } from '../compare/finding';
import type { ComparedSide, ComparisonResult } from '../compare/result';
import { type Kind, kindsOf } from './kinds';
import { summaryLine } from './text-report';

const LONGEST = 400;

/** A comparison as Markdown, for pages and summaries of CI jobs. */
export function markdownReport(result: ComparisonResult): string {
  const { a, b, suites } = result;
  const rows = suites.map(({ name, sequences }) => {
    const steps = sequences.reduce((sum, each) => sum + each.steps, 0);
    const same = sequences.reduce((sum, each) => sum + each.same, 0);
    const results = sequences.flatMap((each) => each.results);
    const count = (outcome: string): number => results.filter((each) => each.outcome === outcome).length;
    return `| ${cell(name)} | ${steps} | ${same} | ${count('known')} | ${count('different')} | ${count('skipped')} |`;
  });
  const kinds = kindsOf(result);
  return [
    `# ${nameOf(a)} compared with ${nameOf(b)}`,
    '',
    `On ${new SystemClock().instant().slice(0, '2026-01-01'.length)}, by \`es-connector-mock compare\`.`,
    '',
    summaryLine(result),
    '',
    '| suite | steps | agree | known differences | different | not compared |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...section(
      'Different',
      kinds.filter(({ outcome }) => outcome === 'different'),
    ),
    ...section(
      'Known differences',
      kinds.filter(({ outcome }) => outcome === 'known'),
    ),
    ...section(
      'Not compared',
      kinds.filter(({ outcome }) => outcome === 'skipped'),
    ),
    '',
  ].join('\n');
}

/** Without the URL, which says nothing to others. */
function nameOf({ description }: ComparedSide): string {
  return description.replace(/ at https?:\/\/\S+$/, '');
}

function section(title: string, kinds: readonly Kind[]): string[] {
  if (kinds.length === 0) return [];
  return ['', `## ${title}`, '', ...kinds.flatMap(lines)];
}

function lines({ outcome, count, title, examples }: Kind): string[] {
  const head = `- ${count} × ${outcome === 'different' ? code(title) : withoutUrls(title)}`;
  const [example] = examples;
  if (outcome !== 'different' || !example) return [head];
  const { do: request, findings, a, b } = example.result;
  return [
    head,
    `  - ${cell(example.place)}: ${code(request)}`,
    ...findings.slice(0, 3).map((finding) => `  - ${code(findingText(finding))}`),
    `  - a: ${code(`${a?.status} ${a?.text}`)}`,
    `  - b: ${code(`${b?.status} ${b?.text}`)}`,
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function code(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('`', "'");
  return `\`${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}\``;
}

function withoutUrls(text: string): string {
  return text.replaceAll(/ at https?:\/\/[^\s/]+/g, '');
}
