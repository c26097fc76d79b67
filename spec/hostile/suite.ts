import { expect } from 'chai';
import { type Attack, HostileServer, type Outcome } from './server';

/** Requests that would harm a careless server, and the expected responses. */
export interface HostileCase {
  readonly title: string;
  /** Preceding requests, whose responses do not matter. */
  readonly before?: readonly Attack[];
  readonly attack: Attack;
  /** The status, and part of the text of the response. */
  readonly answer: readonly [status: number, text?: string | RegExp];
}

/**
 * Describes a suite in which one server receives all cases in sequence: each must get the expected response, and the
 * server must respond afterwards. A server that dies or hangs is replaced, so that each case is judged on its own.
 */
export function describeHostile(title: string, cases: readonly HostileCase[], flags: readonly string[] = []): void {
  describe(title, () => {
    let server: HostileServer | undefined;

    afterEach(async () => {
      if (server && !(await server.answers())) await drop();
    });
    after(() => drop());

    const drop = async (): Promise<void> => {
      await server?.stop();
      server = undefined;
    };

    for (const { title: name, before = [], attack, answer } of cases) {
      it(name, async () => {
        server ??= await HostileServer.start(flags);
        for (const one of before) await server.send(one);
        check(await server.send(attack), answer, server);
        expect(await server.answers(), 'answers afterwards').to.equal(true);
      });
    }
  });
}

function check(outcome: Outcome, [status, text]: HostileCase['answer'], server: HostileServer): void {
  const shown = outcome.failure ?? outcome.text.slice(0, 500);
  expect(outcome.status, `${shown} ${server.death ?? ''} ${server.stderr.slice(-500)}`).to.equal(status);
  if (text instanceof RegExp) expect(outcome.text).to.match(text);
  else if (text !== undefined) expect(outcome.text).to.include(text);
}
