import type { EntryView } from '../index';
import { requestLine, whyLines } from './entry-text';

/** The maximum number of distinct requests to remember; the latest are kept. */
const REMEMBERED = 200;

/** Holds only text, because bodies may be large. */
interface Refusal {
  readonly request: string;
  readonly why: readonly string[];
  readonly count: number;
}

/**
 * The requests that were refused during a run. Identical requests count as one, so that they do not crowd out others.
 */
export class RefusalLog {
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

  /** A report of the latest ones with the reasons, for people. */
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
    return shown < this.byKind.size ? `${requests}; the last ${shown} distinct ones:` : `${requests}:`;
  }
}
