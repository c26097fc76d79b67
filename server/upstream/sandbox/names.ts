import { Trouble } from '../trouble';
import { GivenIds } from './given-ids';

/** The names of one sandbox in the cluster: those that clients use, behind a prefix that nobody else has. */
export class SandboxNames {
  /** Ids that the cluster has made up for this sandbox. */
  readonly given = new GivenIds();

  /** @param prefix lower-case letters, digits and dashes. */
  constructor(readonly prefix: string) {}

  /** What a client calls something that has a name of its own. */
  of(name: string): string {
    return this.prefix + name;
  }

  /** An id that the cluster made up. One that this sandbox was not given gets the prefix, too, so that the cluster has no such id. */
  id(id: string): string {
    return this.given.has(id) ? id : this.of(id);
  }

  /**
   * An index expression: names, patterns and exclusions, separated by commas.
   *
   * @throws Trouble 501 for names that cannot have a prefix.
   */
  expression(text: string): string {
    return text
      .split(',')
      .map((name, at) => (at > 0 && name.startsWith('-') ? `-${this.index(name.slice(1))}` : this.index(name)))
      .join(',');
  }

  /** @throws Trouble 501 for a name that cannot have a prefix. */
  index(name: string): string {
    if (name === '_all' || name === '' || name === '*') return `${this.prefix}*`;
    if (/^[.<_+-]|:/.test(name)) throw notApart(`the index name [${name}]`);
    return this.of(name);
  }
}

/** The refusal of something that would reach the data of others. @param what `the operation [cat.indices]` */
export function notApart(what: string): Trouble {
  return new Trouble(
    501,
    `In sandboxes in front of a cluster, ${what} is not available: it cannot be kept apart from the data of others. See docs/upstream.md.`,
  );
}
