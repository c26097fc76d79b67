import { type MockOptions, type MockSettings, type SandboxOptions, sandboxSettings } from '../../options';
import { aboutOption } from '../../runtime/invalid-value';
import type { StoreSnapshot } from '../../store/store';
import { ControlError } from '../control-error';
import { ControlledMock } from '../controlled-mock';
import type { Operations } from '../operations/operations';
import { Schemas } from '../schema/schemas';

/** The mocks of a server: the main one, and its sandboxes. */
export class Sandboxes {
  readonly main: ControlledMock;
  private readonly byName = new Map<string, ControlledMock>();

  /** @throws ControlError if the initial fixture cannot be loaded. */
  constructor(
    readonly settings: MockSettings,
    operations: Operations,
  ) {
    this.main = new ControlledMock(settings, { operations, schemas: new Schemas() });
    const { fixture, fixtures, upstream, sandboxes = {} } = settings;
    if (fixtures !== undefined && !upstream) aboutOption('fixtures', () => lateFixtures().checkFolder(fixtures));
    if (!upstream) aboutOption('fixture', () => this.begin(this.main, fixture));
    for (const name of Object.keys(sandboxes)) aboutOption('sandboxes', () => this.get(name));
  }

  /** Loads what a mock starts with. */
  private begin(mock: ControlledMock, fixture: MockOptions['fixture']): void {
    if (fixture) mock.load(lateFixtures().givenFixture(fixture, this.settings.fixtures, mock.store), true);
  }

  /**
   * The sandbox with this name, created if necessary in the state that the server was started with.
   *
   * @throws ControlError 400 for an invalid name, 429 if there are too many.
   */
  get(name: string): ControlledMock {
    const known = this.byName.get(name);
    if (known) return known;
    this.checkNew(name);
    const made = this.make(name);
    made.upstream = this.main.upstream?.sandbox(made);
    this.byName.set(name, made);
    return made;
  }

  /**
   * Checks whether another sandbox could be made.
   *
   * @throws ControlError 400 for an invalid name, 429 if there are too many.
   */
  checkNew(name: string): void {
    const { maxSandboxes } = this.settings;
    if (!isSandboxName(name)) {
      throw new ControlError(
        400,
        `[${name}] is not a valid sandbox name: use up to 100 letters, digits, dots, dashes and underscores, but not only one dot or two.`,
      );
    }
    if (this.byName.size >= maxSandboxes) {
      throw new ControlError(
        429,
        `There are already ${maxSandboxes} sandboxes. Remove some with DELETE /_mock/sandboxes/{name}.`,
      );
    }
  }

  /** The sandbox with this name, if there is one. */
  known(name: string): ControlledMock | undefined {
    return this.byName.get(name);
  }

  private make(name: string): ControlledMock {
    const own = this.ownOf(name);
    if (!own) return ControlledMock.sandboxOf(this.main, name);
    const made = ControlledMock.sandboxOf(this.main, name, sandboxSettings(this.settings, own));
    this.begin(made, own.fixture);
    return made;
  }

  /** The files that fixtures are read from, those of sandboxes included. */
  fixtureFiles(): string[] {
    const { fixture, fixtures, sandboxes = {}, upstream } = this.settings;
    if (upstream) return [];
    const all = [fixture, ...Object.values(sandboxes).map((own) => own.fixture)];
    const files = all.flatMap((one) => (one ? (lateFixtures().fileOfFixture(one, fixtures) ?? []) : []));
    return [...new Set(files)];
  }

  /**
   * Reads the fixtures again and resets all mocks to them.
   *
   * @returns the files.
   * @throws ControlError as at the start; nothing has changed in that case.
   */
  reload(): string[] {
    const { fixture, fixtures } = this.settings;
    const read = (mock: ControlledMock, own: MockOptions['fixture']): StoreSnapshot | undefined =>
      own ? lateFixtures().givenFixture(own, fixtures, mock.store) : undefined;
    const common = read(this.main, fixture);
    const each = [...this.byName].map(
      ([name, mock]) => [mock, read(mock, this.ownOf(name)?.fixture) ?? common] as const,
    );
    for (const [mock, store] of [[this.main, common] as const, ...each]) mock.begin(store);
    return this.fixtureFiles();
  }

  private ownOf(name: string): SandboxOptions | undefined {
    const { sandboxes = {} } = this.settings;
    return Object.hasOwn(sandboxes, name) ? sandboxes[name] : undefined;
  }

  /** Removes a sandbox, and ends what waits in it. @returns true if there was one with this name. */
  drop(name: string): boolean {
    this.byName.get(name)?.end();
    return this.byName.delete(name);
  }

  /** Removes all sandboxes. @returns how many there were. */
  dropAll(): number {
    const names = this.names();
    for (const name of names) this.drop(name);
    return names.length;
  }

  /** Ends all streams of journal events, which would otherwise never end. */
  endStreams(): void {
    for (const mock of [this.main, ...this.byName.values()]) mock.endStreams();
  }

  names(): string[] {
    return [...this.byName.keys()].sort();
  }
}

function lateFixtures(): typeof import('../state/fixtures') {
  return require('../state/fixtures');
}

function isSandboxName(name: string): boolean {
  // Browsers and other clients take these out of a path.
  return /^[\w.-]{1,100}$/.test(name) && name !== '.' && name !== '..';
}
