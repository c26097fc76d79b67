import { type CallSite, calledFrom, failedExpectation } from '../runtime/failed-expectation';
import { type Access, type Received, send } from './send';

interface Refusal {
  readonly explanation?: string;
  readonly error?: { readonly reason?: string };
  readonly closest?: unknown;
  readonly matched?: unknown;
  readonly received?: unknown;
}

const UNFULFILLED: readonly number[] = [408, 422];

/** Makes calls to the control API of one mock. */
export class ControlCalls {
  /**
   * @param locate returns the URL of the mock, which hooks know only after tests have imported them.
   * @param access what the server demands; read from the environment by default.
   */
  constructor(
    private readonly locate: () => string,
    readonly access?: Access,
  ) {}

  get url(): string {
    return this.locate();
  }

  /**
   * @param path below `/_mock`
   * @param body sent as JSON
   * @returns the parsed response
   * @throws Error with the mock's message if the call is refused.
   */
  async json<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const text = await this.text(method, path, body === undefined ? '' : JSON.stringify(body));
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }

  /** The same with texts. */
  async text(method: string, path: string, body = ''): Promise<string> {
    const answer = await this.send(method, path, body);
    if (answer.status < 400) return answer.text;
    throw new Error(`${method} /_mock${path} returned ${answer.status}: ${reasonOf(answer)}`);
  }

  /**
   * Makes a call that says what is expected.
   *
   * @param through the function that the test called.
   * @throws AssertionError if it is not so, at the line of the test.
   */
  async expecting<Answer>(path: string, wanted: object, through: (...given: never[]) => unknown): Promise<Answer> {
    const place = calledFrom(through);
    const answer = await this.send('POST', path, JSON.stringify(wanted));
    if (answer.status < 400) return JSON.parse(answer.text) as Answer;
    throw failureOf(answer, path, wanted, place);
  }

  private send(method: string, path: string, body: string): Promise<Received> {
    return send(`${this.url}/_mock${path}`, method, body, this.access);
  }
}

function failureOf(answer: Received, path: string, expected: object, place: CallSite): Error {
  const reason = reasonOf(answer);
  if (!UNFULFILLED.includes(answer.status)) return new Error(`POST /_mock${path} returned ${answer.status}: ${reason}`);
  const { closest, matched, received } = JSON.parse(answer.text) as Refusal;
  return failedExpectation({ message: reason, expected, actual: matched ?? closest ?? received ?? [] }, place);
}

function reasonOf({ text }: Received): string {
  try {
    const { explanation, error } = (JSON.parse(text) ?? {}) as Refusal;
    return explanation ?? error?.reason ?? text;
  } catch {
    return text;
  }
}
