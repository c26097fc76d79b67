import type {
  EntryView,
  FaultRule,
  FixtureState,
  JournalSearch,
  PlayedScenario,
  ScenarioInput,
  VerifyInput,
  WaitInput,
  Whoami,
} from '../generated/control';
import type { ScenarioName } from '../generated/names';
import { send } from './send';

interface Refusal {
  readonly explanation?: string;
  readonly error?: { readonly reason?: string };
}

/** A mock reached over HTTP: a whole server, or one of its sandboxes. */
export class ConnectorMock {
  /** @param locate returns the URL, which hooks know only after tests have imported them. */
  constructor(private readonly locate: () => string) {}

  /** The URL to give to an Elasticsearch client. */
  get url(): string {
    return this.locate();
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
  async state(options: { readonly withSecrets?: boolean } = {}): Promise<FixtureState> {
    return (await this.call('GET', options.withSecrets ? '/state?with_secrets=true' : '/state')) as FixtureState;
  }

  /** The requests that were received: `requests({ operation: 'connector.update_status', status: 200 })`. */
  async requests(match: JournalSearch = {}): Promise<readonly EntryView[]> {
    return ((await this.call('POST', '/journal/search', match)) as { entries: EntryView[] }).entries;
  }

  /**
   * The requests that were refused, completely or in part, one per line, with the reason for each: the first thing to look
   * at when a test has failed.
   */
  async refusals(): Promise<string[]> {
    const refused = await this.requests({ refused: true });
    return refused.map(({ method, path, status, diagnosis }) =>
      [`${method} ${path} returned ${status}`, diagnosis?.summary].filter(Boolean).join(': '),
    );
  }

  /**
   * Waits until a number of requests have been received.
   *
   * @throws Error showing the closest requests if they do not arrive in time.
   */
  async waitFor(wanted: WaitInput): Promise<readonly EntryView[]> {
    return ((await this.call('POST', '/journal/wait', wanted)) as { entries: EntryView[] }).entries;
  }

  /**
   * `verify({ operation: 'bulk', exactly: 2 })`
   *
   * @throws Error showing the closest requests and how they differ.
   */
  async verify(expected: VerifyInput): Promise<void> {
    await this.call('POST', '/journal/verify', expected);
  }

  /** Makes requests fail: `fault({ operation: 'bulk', preset: 'circuit_breaking_exception', times: 2 })`. */
  async fault(rule: FaultRule): Promise<void> {
    await this.call('POST', '/faults', rule);
  }

  /** Plays an incident: `scenario('idle-job')`. @throws Error with the nearest name if there is none of that name. */
  async scenario(name: ScenarioName, input: ScenarioInput = {}): Promise<PlayedScenario> {
    return (await this.call('POST', `/scenarios/${encodeURIComponent(name)}`, input)) as PlayedScenario;
  }

  /**
   * What somebody may do, and why their requests are refused: `(await whoami('ada')).text`.
   *
   * @param as the name of a user, the id of an API key, or an Authorization header; requests without credentials by default.
   */
  async whoami(as?: string): Promise<Whoami> {
    return (await this.call('GET', `/whoami${as === undefined ? '' : `?as=${encodeURIComponent(as)}`}`)) as Whoami;
  }

  /** Advances the mock's clock: `advance('5m')`. */
  async advance(by: string | number): Promise<void> {
    await this.call('POST', '/clock/advance', { by });
  }

  /**
   * Makes any call to the control API: `call('POST', '/clock/advance', { by: '5m' })`.
   *
   * @param path below `/_mock`
   * @returns the parsed response
   * @throws Error with the mock's message if the call is refused.
   */
  async call(method: string, path: string, body?: unknown): Promise<unknown> {
    const { status, text } = await send(
      `${this.url}/_mock${path}`,
      method,
      body === undefined ? '' : JSON.stringify(body),
    );
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (status < 400) return answer;
    const { explanation, error } = (answer ?? {}) as Refusal;
    throw new Error(`${method} /_mock${path} returned ${status}: ${explanation ?? error?.reason ?? text}`);
  }
}
