import { Mock } from '../../mock';
import { ControlError } from '../control-error';

const PREFIX = '/_mock/sandbox/';
const NAME = /^[\w.-]{1,100}$/;

/** Where a request goes: to which sandbox, and what it asks there. */
export interface SandboxTarget {
  readonly name: string;
  /** Path and query string without the prefix. */
  readonly uri: string;
}

/** Reads the sandbox's prefix of a request target; undefined where it has none that could be one. */
export function readSandboxTarget(url: string): SandboxTarget | undefined {
  if (!url.startsWith(PREFIX)) return undefined;
  const end = url.slice(PREFIX.length).search(/[/?]/);
  const name = end < 0 ? url.slice(PREFIX.length) : url.slice(PREFIX.length, PREFIX.length + end);
  if (!NAME.test(name)) return undefined;
  const rest = url.slice(PREFIX.length + name.length);
  return { name, uri: rest.startsWith('/') ? rest : `/${rest}` };
}

/** The sandboxes of a server: mocks of their own, made at the first request, in the state that the server was started with. */
export class Sandboxes {
  private readonly byName = new Map<string, Mock>();

  constructor(private readonly main: Mock) {}

  /**
   * The sandbox of that name, made if it is not there.
   *
   * @throws ControlError 400 for a name that cannot be one, 429 where there are too many.
   */
  get(name: string): Mock {
    const known = this.byName.get(name);
    if (known) return known;
    const { maxSandboxes } = this.main.settings;
    if (!NAME.test(name)) {
      throw new ControlError(
        400,
        `[${name}] is no name for a sandbox: up to 100 letters, digits, dots, dashes, underscores.`,
      );
    }
    if (this.byName.size >= maxSandboxes) {
      throw new ControlError(429, `There are ${maxSandboxes} sandboxes. Drop some: DELETE /_mock/sandboxes/{name}.`);
    }
    const made = Mock.sandboxOf(this.main, name);
    this.byName.set(name, made);
    return made;
  }

  /** True where there was one of that name. */
  drop(name: string): boolean {
    return this.byName.delete(name);
  }

  dropAll(): number {
    const { size } = this.byName;
    this.byName.clear();
    return size;
  }

  names(): string[] {
    return [...this.byName.keys()].sort();
  }
}
