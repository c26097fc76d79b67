import type { FaultControls } from '../control/faults/controls';
import type { JournalControls } from '../control/journal/controls';
import { refusalLines } from '../control/journal/refusal-lines';
import type { ExportOptions } from '../control/state/export-options';
import type { ClockControls, MockControls, SnapshotControls } from '../controls';
import type {
  EntryMatch,
  EntryView,
  FaultRule,
  FixtureState,
  JournalSearch,
  LeakReport,
  PlayedScenario,
  Recording,
  ScenarioInput,
  StandInSettings,
  Verification,
  VerifyInput,
  WaitInput,
  Whoami,
} from '../generated/control';
import type { ScenarioName } from '../generated/names';
import { ControlCalls } from './control-calls';
import type { Promised } from './promised';
import { remoteClock, remoteFaults, remoteSnapshots, secretsParameter } from './remote-controls';
import { remoteJournal } from './remote-journal';
import type { Access } from './send';

/** A mock reached over HTTP: a whole server, or one of its sandboxes. It has the controls of the library, with promises. */
export class ConnectorMock implements Promised<MockControls> {
  readonly clock: Promised<ClockControls>;
  readonly snapshots: Promised<SnapshotControls>;
  readonly journal: Promised<JournalControls>;
  readonly faults: Promised<FaultControls>;
  private readonly calls: ControlCalls;

  /**
   * @param locate returns the URL, which hooks know only after tests have imported them.
   * @param access what the server demands; read from the environment by default.
   */
  constructor(
    locate: () => string,
    private readonly access?: Access,
  ) {
    this.calls = new ControlCalls(locate, access);
    this.clock = remoteClock(this.calls);
    this.snapshots = remoteSnapshots(this.calls);
    this.journal = remoteJournal(this.calls);
    this.faults = remoteFaults(this.calls);
  }

  /** The URL to give to an Elasticsearch client. */
  get url(): string {
    return this.calls.url;
  }

  /** Resets the mock to its initial state. */
  async reset(): Promise<void> {
    await this.call('POST', '/reset');
  }

  /**
   * Replaces the stored state.
   *
   * @param fixture the name of a fixture, or a state.
   * @param options.baseline makes this the state that later resets return to.
   */
  async load(fixture: string | FixtureState, options: { readonly baseline?: boolean } = {}): Promise<void> {
    const query = options.baseline ? '?baseline=true' : '';
    if (typeof fixture === 'string') await this.call('POST', `/fixtures/${encodeURIComponent(fixture)}${query}`);
    else await this.call('PUT', `/state${query}`, fixture);
  }

  /**
   * The whole state, as a fixture.
   *
   * @param options.withSecrets exports secrets too, instead of placeholders.
   */
  state(options: ExportOptions = {}): Promise<FixtureState> {
    return this.calls.json('GET', `/state${secretsParameter(options)}`);
  }

  /** Makes ids and random numbers follow a seed from now on; without a seed they are random again. */
  async seed(seed?: string): Promise<void> {
    await this.call('PUT', '/ids', { seed: seed ?? null });
  }

  /** Advances jobs automatically, as a connector service would; false stops this. */
  async standIn(settings: StandInSettings | false = {}): Promise<void> {
    if (settings === false) await this.call('DELETE', '/stand-in');
    else await this.call('PUT', '/stand-in', settings);
  }

  /** The changes since the last reset. `clean` is true if there are none. */
  leaks(): Promise<LeakReport> {
    return this.calls.json('GET', '/leaks');
  }

  /** The requests that were received: `requests({ operation: 'connector.update_status', status: 200 })`. */
  async requests(match: JournalSearch = {}): Promise<readonly EntryView[]> {
    return (await this.calls.json<{ entries: EntryView[] }>('POST', '/journal/search', match)).entries;
  }

  /**
   * The requests that were refused, completely or in part, one per line, with the reason for each: the first thing to look
   * at when a test has failed.
   */
  async refusals(): Promise<string[]> {
    return refusalLines(await this.journal.entries({ refused: true }));
  }

  /**
   * Waits until a number of requests have been received.
   *
   * @throws AssertionError showing the closest requests if they do not arrive in time.
   */
  async waitFor(wanted: WaitInput): Promise<readonly EntryView[]> {
    return (await this.calls.expecting<{ entries: EntryView[] }>('/journal/wait', wanted, this.waitFor)).entries;
  }

  /**
   * `verify({ operation: 'bulk', exactly: 2 })`
   *
   * @throws AssertionError showing the closest requests and how they differ.
   */
  async verify(expected: VerifyInput): Promise<void> {
    await this.calls.expecting<Verification>('/journal/verify', expected, this.verify);
  }

  /** Makes requests fail: `fault({ operation: 'bulk', preset: 'circuit_breaking_exception', times: 2 })`. */
  async fault(rule: FaultRule): Promise<void> {
    await this.faults.add(rule);
  }

  /** The requests that match, without secrets, as steps that can be played again; without a match, all of them. */
  recording(match: EntryMatch = {}): Promise<Recording> {
    return this.calls.json('POST', '/recording', match);
  }

  /** Plays an incident: `scenario('idle-job')`. @throws Error with the nearest name if there is none of that name. */
  scenario(name: ScenarioName, input: ScenarioInput = {}): Promise<PlayedScenario> {
    return this.calls.json('POST', `/scenarios/${encodeURIComponent(name)}`, input);
  }

  /**
   * What somebody may do, and why their requests are refused: `(await whoami('ada')).text`.
   *
   * @param as the name of a user, the id of an API key, or an Authorization header; requests without credentials by default.
   */
  whoami(as?: string): Promise<Whoami> {
    return this.calls.json('GET', `/whoami${as === undefined ? '' : `?as=${encodeURIComponent(as)}`}`);
  }

  /** Advances the mock's clock: `advance('5m')`. */
  advance(by: string | number): Promise<void> {
    return this.clock.advance(by);
  }

  /** The sandbox of that name, which its first request creates in the initial state. For parallel tests. */
  sandbox(name: string): ConnectorMock {
    return new ConnectorMock(() => `${this.url}/_mock/sandbox/${encodeURIComponent(name)}`, this.access);
  }

  /** The names of the sandboxes. */
  async sandboxes(): Promise<string[]> {
    return (await this.calls.json<{ sandboxes: string[] }>('GET', '/sandboxes')).sandboxes;
  }

  /** Removes a sandbox with everything in it. */
  async dropSandbox(name: string): Promise<void> {
    await this.call('DELETE', `/sandboxes/${encodeURIComponent(name)}`);
  }

  /**
   * Makes any call to the control API: `call('POST', '/clock/advance', { by: '5m' })`.
   *
   * @param path below `/_mock`
   * @returns the parsed response
   * @throws Error with the mock's message if the call is refused.
   */
  call(method: string, path: string, body?: unknown): Promise<unknown> {
    return this.calls.json(method, path, body);
  }
}

/**
 * A server that is running elsewhere: `connect('http://localhost:9200')`.
 *
 * @param access the token that it was started with, and the authority to trust; read from the environment by default.
 */
export function connect(url: string, access?: Access): ConnectorMock {
  const base = url.replace(/\/$/, '');
  return new ConnectorMock(() => base, access);
}
