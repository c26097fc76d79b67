import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { type RunningServer, startServer } from '../../server';
import { readSuite, type Step } from '../conformance/case';
import { RawClient } from '../conformance/client';

const folder = join(__dirname, '..', 'cases');

/** The requests of each case that contains a body, in the order in which they are sent. */
const stories = readdirSync(folder)
  .map((file) => readSuite(join(folder, file)))
  .flatMap((suite) => suite.cases.map((each) => [...(suite.setup ?? []), ...each.steps]))
  .filter((steps) => steps.some(({ body }) => typeof body === 'object'));

/** Replacement values: `toString` and `valueOf` are members that String() and Number() would call. */
const surprise = fc.constantFrom<unknown>(
  ...[{ toString: null, valueOf: null }, [{ toString: 1 }], [[['x']]], {}, [], null],
  ...['', 'x', '\u0000', -1, 0.5, 1e300, true, { length: -1 }],
);

/** The value with one of its nodes replaced; `choices` lead to that node. */
function changed(value: unknown, choices: readonly number[], replacement: unknown): unknown {
  const [choice, ...rest] = choices;
  if (choice === undefined || value === null || typeof value !== 'object') return replacement;
  const keys = Object.keys(value);
  const key = keys[choice % (keys.length + 1)];
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  copy[key] = changed(copy[key], rest, replacement);
  return copy;
}

describe('any case with one value changed', () => {
  let server: RunningServer;
  let client: RawClient;

  before(async () => {
    server = await startServer();
    client = new RawClient(server.url);
  });
  after(async () => {
    client.close();
    await server.stop();
  });

  async function send(step: Step, body: unknown): Promise<void> {
    const [method = '', target = ''] = step.do.trim().split(/\s+/);
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const type: Record<string, string> = text === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await client.send(method, target, type, text);
    expect(answer.text, `${step.do} ${text}`).not.to.include('please report this');
  }

  it('gets a response that is not an internal error of the mock @fuzz', async function () {
    this.timeout(120_000);
    const choices = fc.array(fc.nat(30), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...stories), fc.nat(), choices, surprise, async (steps, at, path, value) => {
        const targets = steps.filter(({ body }) => typeof body === 'object');
        const target = targets[at % targets.length];
        server.reset();
        for (const step of steps) await send(step, step === target ? changed(step.body, path, value) : step.body);
      }),
      { numRuns: 3000 },
    );
  });
});
