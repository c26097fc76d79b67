import type { EntryView, FaultRule, FixtureState, JournalSearch, VerifyInput, WaitInput } from '../generated/control';
import { send } from './send';

interface Refusal {
  readonly explanation?: string;
  readonly error?: { readonly reason?: string };
}

/** A mock that is reached over HTTP: a whole server, or one sandbox of it. */
export class ConnectorMock {
  /** @param locate tells the URL when it is asked for: hooks know it later than tests import them. */
  constructor(private readonly locate: () => string) {}

  /** What a client takes for the URL of an Elasticsearch. */
  get url(): string {
    return this.locate();
  }

  /** Back to the state of the start. */
  async reset(): Promise<void> {
    await this.call('POST', '/reset');
  }

  /**
   * Replaces what is stored.
   *
   * @param fixture the name of a fixture, or a state.
   * @param options.baseline the state becomes the one that a reset goes back to.
   */
  async load(fixture: string | FixtureState, options: { readonly baseline?: boolean } = {}): Promise<void> {
    const query = options.baseline ? '?baseline=true' : '';
    if (typeof fixture === 'string') await this.call('POST', `/fixtures/${encodeURIComponent(fixture)}${query}`);
    else await this.call('PUT', `/state${query}`, fixture);
  }

  /** The whole state, in the form of a fixture. */
  async state(): Promise<FixtureState> {
    return (await this.call('GET', '/state')) as FixtureState;
  }

  /** The requests that came: `requests({ operation: 'connector.update_status', status: 200 })`. */
  async requests(match: JournalSearch = {}): Promise<readonly EntryView[]> {
    return ((await this.call('POST', '/journal/search', match)) as { entries: EntryView[] }).entries;
  }

  /** The requests that were refused, one a line, each with why: what to look at first when a test has failed. */
  async refusals(): Promise<string[]> {
    const refused = await this.requests({ status: ['4xx', '5xx'] });
    return refused.map(({ method, path, status, diagnosis }) =>
      [`${method} ${path} was answered ${status}`, diagnosis?.summary].filter(Boolean).join(': '),
    );
  }

  /**
   * Waits until so many requests have come.
   *
   * @throws Error with the closest ones where they do not come in time.
   */
  async waitFor(wanted: WaitInput): Promise<readonly EntryView[]> {
    return ((await this.call('POST', '/journal/wait', wanted)) as { entries: EntryView[] }).entries;
  }

  /**
   * `verify({ operation: 'bulk', exactly: 2 })`
   *
   * @throws Error that shows the closest requests and how they differ.
   */
  async verify(expected: VerifyInput): Promise<void> {
    await this.call('POST', '/journal/verify', expected);
  }

  /** Lets requests go wrong: `fault({ operation: 'bulk', preset: 'circuit_breaking_exception', times: 2 })`. */
  async fault(rule: FaultRule): Promise<void> {
    await this.call('POST', '/faults', rule);
  }

  /** Moves the mock's clock on: `advance('5m')`. */
  async advance(by: string | number): Promise<void> {
    await this.call('POST', '/clock/advance', { by });
  }

  /**
   * Any call of the control API: `call('POST', '/clock/advance', { by: '5m' })`.
   *
   * @param path below `/_mock`
   * @returns the parsed answer
   * @throws Error with the mock's own words where the call is refused.
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
    throw new Error(`${method} /_mock${path} was answered ${status}: ${explanation ?? error?.reason ?? text}`);
  }
}
