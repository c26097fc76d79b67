// Sends generated requests to a server of its own for some minutes, and tells what none of them may do: end it, silence it,
// hold it for seconds, or be answered with a fault of its own.
//   node --import tsx spec/hostile/fuzz/run.ts --minutes 10 --seed 1
import { parseArgs } from 'node:util';
import { type Attack, HostileServer, type Outcome } from '../server';
import { Chance } from './chance';
import { anyRequest, expensiveRequest, seeding } from './requests';

/** Milliseconds: a longer wait for an answer is a finding. */
const LONGEST_ANSWER = 2_000;
const PATIENCE = 10_000;
/** Requests between two fresh starts, so that no finding depends on a long past. */
const PER_SERVER = 2_000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    show: { type: 'string', default: '300' },
  },
});
const seed = Number(values.seed ?? (process.pid * 7_919) % 1_000_000);
const findings = new Map<string, string>();

async function main(): Promise<void> {
  const chance = new Chance(seed);
  const end = performance.now() + Number(values.minutes) * 60_000;
  let sent = 0;
  let server = await ready();
  for (; performance.now() < end; sent += 1) {
    const attack = { ...(chance.happens(0.3) ? expensiveRequest(chance) : anyRequest(chance)), patience: PATIENCE };
    const outcome = await server.send(attack);
    const fault = faultOf(outcome);
    if (fault !== undefined) note(fault, attack, outcome, server);
    if (sent % PER_SERVER === PER_SERVER - 1 || (fault !== undefined && !(await server.answers()))) {
      await server.stop();
      server = await ready();
    }
  }
  await server.stop();
  report(sent);
}

async function ready(): Promise<HostileServer> {
  const server = await HostileServer.start();
  for (const attack of seeding) await server.send(attack);
  return server;
}

function faultOf({ status, text, took, failure }: Outcome): string | undefined {
  if (failure !== undefined) return `no answer: ${failure}`;
  if (status === 500 && text.includes('please report this')) return `fault: ${reportedFault(text)}`;
  if (took > LONGEST_ANSWER) return 'slow';
  return undefined;
}

/** The message and the place in the code, which tell one fault from another. */
function reportedFault(text: string): string {
  const reported = text.slice(text.indexOf('please report this'));
  return /please report this: (.{0,120}?(?:\\n +at [^\\]{0,40})?)/s.exec(reported)?.[1] ?? reported.slice(0, 150);
}

function note(fault: string, attack: Attack, outcome: Outcome, server: HostileServer): void {
  const kind =
    fault === 'slow' ? `slow ${attack.method ?? 'POST'} ${attack.path.slice(0, 40)} ${shape(attack)}` : fault;
  if (findings.has(kind)) return;
  const shown = `${attack.method ?? 'POST'} ${attack.path.slice(0, 200)} ${shape(attack)}`;
  findings.set(kind, shown);
  const death =
    server.death === undefined ? '' : ` The server ended with ${server.death}: ${server.stderr.slice(-300)}`;
  console.log(`${kind}\n  ${Math.round(outcome.took)} ms, ${outcome.status}: ${shown}${death}`);
}

function shape({ body, type = 'application/json', gzip }: Attack): string {
  if (body === undefined) return '';
  const text =
    body instanceof Uint8Array
      ? Buffer.from(body).toString('hex')
      : typeof body === 'string'
        ? body
        : JSON.stringify(body);
  return `${type}${gzip ? ' gzip' : ''} ${text.length} ${text.slice(0, Number(values.show))}`;
}

function report(sent: number): void {
  console.log(`seed ${seed}: ${sent} requests, ${findings.size} findings`);
  process.exit(findings.size > 0 ? 1 : 0);
}

main();
