import { ControlError } from '../../control/control-error';
import type { MockInFront, UpstreamState } from '../../control/upstream/state';
import type { UpstreamView } from '../../generated/control';
import { RandomIds } from '../../runtime/ids';
import { reportNotice } from '../../runtime/report';
import { Store, type StoreSnapshot } from '../../store/store';
import type { Cluster } from '../cluster';
import { SandboxNames } from '../sandbox/names';
import { checkLoadable, load } from './load';
import { wordsFor } from './made';
import { inOrder, remove } from './removal';
import { Tracker } from './tracker';

/** Random characters in the names of sandboxes, and characters of the names that clients have given them. */
const RANDOM = 8;
const LONGEST_SHOWN = 30;

/** The data of the cluster, as far as it came through this server. */
export class ClusterState implements UpstreamState {
  readonly tracker: Tracker;
  /** Several servers may use a cluster at the same time. */
  private readonly run = new RandomIds()
    .uuid()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, RANDOM);
  private sandboxes = 0;
  /** What resets load. */
  private start: StoreSnapshot | undefined;
  /** Calls that change the data take turns. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly cluster: Cluster,
    private readonly mock: MockInFront,
    readonly version: string | undefined,
    /** The names of a sandbox; undefined for the server itself. */
    readonly names?: SandboxNames,
  ) {
    this.tracker = new Tracker(cluster);
  }

  sandbox(mock: MockInFront): UpstreamState {
    if (this.start) {
      throw new ControlError(501, 'With --upstream, sandboxes begin empty, so that a server with a fixture has none.');
    }
    this.sandboxes += 1;
    const name = (mock.sandbox ?? '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, LONGEST_SHOWN);
    const names = new SandboxNames(`mock-${this.run}-${this.sandboxes}-${name}-`);
    return new ClusterState(this.cluster, mock, this.version, names);
  }

  reset(): Promise<void> {
    return this.inTurn(async () => {
      await this.removeMade();
      this.mock.journal.reset();
      this.mock.restoreFaults();
      if (this.start) await this.add(this.start);
    });
  }

  clean(): Promise<void> {
    return this.inTurn(() => this.removeMade());
  }

  load(state: StoreSnapshot, asStart: boolean): Promise<void> {
    if (this.names) throw new ControlError(501, 'With --upstream, a fixture cannot be loaded into a sandbox.');
    return this.inTurn(async () => {
      // Nothing is removed before it is known that the state can be loaded.
      await checkLoadable(this.cluster, this.tracker.made, this.storeOf(state));
      await this.removeMade();
      await this.add(state);
      if (asStart) this.start = state;
    });
  }

  view(): UpstreamView {
    const { made } = this.tracker;
    return {
      url: this.cluster.shown,
      made: made.all().map(({ kind, name }) => ({ kind, name })),
      staying: [...made.staying()].map(([change, requests]) => ({ change, requests })),
    };
  }

  private async add(state: StoreSnapshot): Promise<void> {
    const store = this.storeOf(state);
    const { made } = this.tracker;
    await checkLoadable(this.cluster, made, store);
    await load(this.cluster, made, store).finally(() => this.tracker.lookAgain());
  }

  private storeOf(state: StoreSnapshot): Store {
    const { store } = this.mock;
    const copy = new Store(store.runtime, store);
    copy.restore(state);
    return copy;
  }

  /** Says what it is about to remove, and removes it. @throws ControlError 502 if something is still there. */
  private async removeMade(): Promise<void> {
    const { cluster, tracker } = this;
    const things = inOrder(tracker.made.all());
    if (things.length === 0) return;
    reportNotice(`Removing from the cluster at ${cluster.shown}: ${wordsFor(things)}.`);
    const left = await remove(cluster, tracker.made, things);
    tracker.lookAgain();
    if (left.length === 0) return;
    const reasons = left.map(({ thing: { kind, name }, reason }) => `${kind} ${name}: ${reason}`);
    throw new ControlError(
      502,
      `The cluster at ${cluster.shown} still has what was to be removed. ${reasons.join('; ')}`,
    );
  }

  private inTurn(step: () => Promise<void>): Promise<void> {
    const done = this.last.then(step);
    this.last = done.catch(() => undefined);
    return done;
  }
}
