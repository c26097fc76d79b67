import type { EntryView } from '../index';
import { requestLine, whyLines } from './entry-text';

/** So many different ones are remembered, the latest. */
const REMEMBERED = 200;

/** Texts alone: bodies may be large. */
interface Refusal {
  readonly request: string;
  readonly why: readonly string[];
  readonly count: number;
}

/** The requests that were refused during a run. The same request over and over counts as one, so that it hides no other. */
export class Refusals {
  private readonly byKind = new Map<string, Refusal>();
  private total = 0;

  add(entry: EntryView): void {
    const { method, path, status, sandbox, diagnosis } = entry;
    const kind = JSON.stringify([method, path, status, sandbox, diagnosis?.summary]);
    const count = (this.byKind.get(kind)?.count ?? 0) + 1;
    this.byKind.delete(kind);
    this.byKind.set(kind, { request: requestLine(entry), why: whyLines(entry), count });
    this.total += 1;
    if (this.byKind.size > REMEMBERED) this.byKind.delete(this.byKind.keys().next().value as string);
  }

  /** The last of them with their reasons, for people. */
  report(most: number): string {
    if (most === 0) return '';
    if (this.total === 0) return 'No request was refused.\n';
    const shown = [...this.byKind.values()].slice(-most);
    const lines = shown.flatMap(({ request, why, count }) => [
      `  ${request}${count > 1 ? `  (${count} times)` : ''}`,
      ...why.map((line) => `    ${line}`),
    ]);
    return `${this.title(shown.length)}\n${lines.join('\n')}\n`;
  }

  private title(shown: number): string {
    const requests = this.total === 1 ? '1 request was refused' : `${this.total} requests were refused`;
    return shown < this.byKind.size ? `${requests}; the last ${shown} that differ:` : `${requests}:`;
  }
}
