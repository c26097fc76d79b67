/** How many ids of scrolls and points in time are remembered; some have kilobytes. */
const MOST = 10_000;

/** Longer ids are not remembered. In characters. */
const LONGEST = 1024 * 1024;

/** What an id stands behind. It is the first thing in a response. */
const FIRST = /^(?:---)?[\s{]*"?(?:_scroll_id|pit_id|id)"?\s*:\s*"/;

/** More characters than stand before an id. */
const BEGINNING = 64;

/**
 * Ids of scrolls, points in time and sync jobs that a sandbox was given. They have no prefix, and would lead to the data of
 * others just as well.
 */
export class GivenIds {
  private readonly searches = new Set<string>();
  /** There are not many of them, and they must not be forgotten while their connector is there. */
  private readonly jobs = new Set<string>();

  has(id: string): boolean {
    return this.searches.has(id) || this.jobs.has(id);
  }

  /** @param kind `job` for those that are kept as long as the sandbox. */
  add(id: string, kind: 'search' | 'job'): void {
    if (kind === 'job') {
      this.jobs.add(id);
      return;
    }
    // The one that was used last is forgotten last.
    this.searches.delete(id);
    this.searches.add(id);
    const [oldest] = this.searches;
    if (this.searches.size > MOST) this.searches.delete(oldest as string);
  }

  /** @returns what looks for an id in a response, given one part after the other. */
  reader(kind: 'search' | 'job'): (part: Buffer) => void {
    let text = '';
    let reads = true;
    return (part) => {
      if (!reads) return;
      text += part.toString('latin1');
      const [first] = FIRST.exec(text) ?? [];
      const end = first === undefined ? -1 : text.indexOf('"', first.length);
      if (first !== undefined && end >= 0) this.add(text.slice(first.length, end), kind);
      reads = first === undefined ? text.length < BEGINNING : end < 0 && text.length < LONGEST;
    };
  }
}
