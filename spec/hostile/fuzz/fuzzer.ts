import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attack, HostileServer, type Outcome } from '../server';
import { Chance } from './chance';
import { administrator, credentials, PASSWORD } from './credentials';
import { expensiveRequest } from './excess';
import { faultOf, kindOf500, reasonOf500, shown } from './findings';
import { grammatical } from './grammar/operations';
import { grammarSeeding } from './grammar/seeding';
import { MutatedCases } from './mutations';
import { anyRequest, seeding } from './requests';
import { scripted } from './scripts';

/** Milliseconds: a request that takes longer by itself is a finding. */
const LONGEST_ANSWER = 2_000;
/** Milliseconds: a request that took longer among others is sent once more by itself. */
const SUSPICIOUS = 1_000;
/** Milliseconds until a request counts as never answered. A busy machine may be slow; what is costly is measured alone. */
const PATIENCE = 120_000;
/** Requests between two resets of the mock, so that no finding depends on a long past and documents do not pile up. */
const PER_ROUND = 2_000;
/** Rounds between two fresh starts; every other server checks credentials. */
const PER_SERVER = 2;
const AT_A_TIME = 6;

/** How often each generator is used. */
const SHARES = { mutated: 0.3, any: 0.2, script: 0.14, grammar: 0.35, expensive: 0.01 };
type Generator = keyof typeof SHARES;

interface Options {
  /** How much of a body a finding shows, in characters. */
  readonly show: number;
  /** The folder for the requests of findings, as JSON. */
  readonly keep?: string | undefined;
}

/** Plays generated requests against a server, and collects what is wrong with the responses. */
export class Fuzzer {
  private readonly findings = new Set<string>();
  private readonly failures = new Map<string, { count: number; reason: string }>();
  private readonly sent: Record<Generator, number> = { mutated: 0, any: 0, script: 0, grammar: 0, expensive: 0 };
  private readonly statuses: Record<string, number> = {};
  private readonly suspects: Attack[] = [];
  private readonly pending = new Set<Attack>();
  private slowest = { took: 0, cpu: 0, request: '' };
  private longestAmongOthers = 0;
  private server: HostileServer | undefined;
  private restarting: Promise<void> | undefined;
  private count = 0;
  /** True if the server checks credentials. */
  private secured = false;

  constructor(
    private readonly seed: number,
    private readonly options: Options,
  ) {}

  /** @returns the number of different findings. */
  async run(milliseconds: number, requests: number): Promise<number> {
    const end = performance.now() + milliseconds;
    const enough = () => performance.now() > end || this.count >= requests;
    for (let round = 0; !enough(); round += 1) {
      if (round % PER_SERVER === 0) {
        this.secured = (round / PER_SERVER) % 2 === 1;
        await this.restart();
      }
      await this.round(round, enough);
      if (round % 25 === 24) this.report();
    }
    await this.server?.stop();
    this.report();
    return this.findings.size;
  }

  private async round(round: number, enough: () => boolean): Promise<void> {
    const cases = new MutatedCases(new Chance(this.seed * 7_919 + round));
    await this.prepare(cases);
    const last = this.count + PER_ROUND;
    const worker = async (): Promise<void> => {
      while (this.count < last && !enough()) await this.one(cases);
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, worker));
    for (const suspect of this.suspects.splice(0)) await this.alone(suspect);
  }

  private async prepare(cases: MutatedCases): Promise<void> {
    const server = await this.alive();
    const first = { path: '/_mock/reset', body: {} };
    for (const attack of [first, ...seeding, ...grammarSeeding, ...cases.setup]) {
      await server.send(this.secured ? { ...attack, headers: administrator } : attack);
    }
  }

  private async one(cases: MutatedCases): Promise<void> {
    this.count += 1;
    const chance = new Chance(Math.imul(this.seed + 1, 0x9e3779b1) + this.count);
    const generator = choose(chance);
    const generated = generate(generator, chance, cases);
    const headers = this.secured ? credentials(chance) : undefined;
    const attack = { ...generated, patience: PATIENCE, ...(headers && { headers }) };
    const server = await this.alive();
    this.pending.add(attack);
    const outcome = await server.send(attack);
    this.pending.delete(attack);
    this.sent[generator] += 1;
    this.statuses[outcome.status] = (this.statuses[outcome.status] ?? 0) + 1;
    this.judge(attack, outcome, server);
    // It may go on like this for ever.
    if (outcome.failure === 'silence') await this.replace(server);
  }

  private judge(attack: Attack, outcome: Outcome, server: HostileServer): void {
    const fault = faultOf(outcome);
    if (fault !== undefined) this.note(fault, attack, outcome, server);
    else if (outcome.status === 500) this.internalError(attack, outcome, server);
    this.longestAmongOthers = Math.max(this.longestAmongOthers, outcome.took);
    if (outcome.took > SUSPICIOUS && outcome.failure === undefined) this.suspects.push(attack);
  }

  private internalError(attack: Attack, outcome: Outcome, server: HostileServer): void {
    const kind = kindOf500(outcome);
    const reason = reasonOf500(outcome.text);
    if (reason === undefined) this.note(`500 ${kind}`, attack, outcome, server);
    const known = this.failures.get(kind);
    this.failures.set(kind, { count: (known?.count ?? 0) + 1, reason: reason ?? 'UNEXPLAINED' });
  }

  /** Sends a request by itself, and measures the time and the processor time that it takes. */
  private async alone(attack: Attack): Promise<void> {
    const server = await this.alive();
    const before = await server.pulse();
    const outcome = await server.send(attack);
    const after = await server.pulse();
    const cpu = (after?.cpu ?? 0) - (before?.cpu ?? 0);
    if (cpu > this.slowest.cpu) this.slowest = { took: outcome.took, cpu, request: shown(attack, 200) };
    if (outcome.took > LONGEST_ANSWER && cpu > LONGEST_ANSWER / 2)
      this.note(`slow ${shown(attack, 40)}`, attack, outcome, server);
  }

  private note(kind: string, attack: Attack, outcome: Outcome, server: HostileServer): void {
    if (this.findings.has(kind)) return;
    this.findings.add(kind);
    const death =
      server.death === undefined ? '' : ` The server ended with ${server.death}: ${server.stderr.slice(-300)}`;
    const answer = `${Math.round(outcome.took)} ms, ${outcome.status} ${outcome.text.slice(0, 200)}`;
    console.log(`${kind}\n  request ${this.count}: ${shown(attack, this.options.show)}\n  ${answer}${death}`);
    this.keep(attack, `${this.findings.size}`);
    // Any of those that were being handled may be why there was no response.
    if (outcome.failure === undefined) return;
    for (const [number, other] of [...this.pending].entries()) {
      console.log(`  meanwhile: ${shown(other, this.options.show)}`);
      this.keep(other, `${this.findings.size}-${number}`);
    }
  }

  private keep(attack: Attack, name: string): void {
    const { keep } = this.options;
    if (keep === undefined) return;
    mkdirSync(keep, { recursive: true });
    const body = attack.body instanceof Uint8Array ? { hex: Buffer.from(attack.body).toString('hex') } : attack.body;
    writeFileSync(join(keep, `${name}.json`), JSON.stringify({ ...attack, body }));
  }

  private async alive(): Promise<HostileServer> {
    if (this.server === undefined || this.server.death !== undefined) await this.replace(this.server);
    return this.server as HostileServer;
  }

  /** Starts another server, unless another request has found the same one silent or dead before. */
  private async replace(silent: HostileServer | undefined): Promise<void> {
    if (this.server === silent) this.restarting ??= this.restart().finally(() => (this.restarting = undefined));
    await this.restarting;
  }

  private async restart(): Promise<void> {
    const old = this.server;
    this.server = await HostileServer.start(this.secured ? ['--auth', 'on', '--password', PASSWORD] : []);
    await old?.stop();
  }

  private report(): void {
    const failures = [...this.failures].map(([kind, { count, reason }]) => `  ${count} × ${kind}\n    ${reason}`);
    const { took, cpu, request } = this.slowest;
    console.log(
      [
        `seed ${this.seed}: ${this.count} requests, ${this.findings.size} findings`,
        `generators ${JSON.stringify(this.sent)}, statuses ${JSON.stringify(this.statuses)}`,
        `longest response among others ${Math.round(this.longestAmongOthers)} ms; by itself, the slowest took ${Math.round(took)} ms with ${Math.round(cpu)} ms of processor time: ${request}`,
        ...(failures.length > 0 ? ['responses of status 500:', ...failures] : []),
      ].join('\n'),
    );
  }
}

function choose(chance: Chance): Generator {
  let left = chance.next();
  for (const [generator, share] of Object.entries(SHARES)) {
    if (left < share) return generator as Generator;
    left -= share;
  }
  return 'any';
}

function generate(generator: Generator, chance: Chance, cases: MutatedCases): Attack {
  if (generator === 'mutated') return cases.next(chance);
  return { any: anyRequest, script: scripted, grammar: grammatical, expensive: expensiveRequest }[generator](chance);
}
