import { mergeDocument } from '../../api-documents/documents';
import { API_INDICES, type ApiList, storedDocument, storedDocuments } from '../../api-documents/stored';
import { createSyncJob } from '../../api-documents/sync-jobs';
import type { Endpoint } from '../../endpoint/endpoint';
import type { Located } from '../../endpoint/table';
import type { StandInAction, StandInJob, StandInSettings, StandInView } from '../../generated/control';
import { isObject, type JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import { toInstant } from '../../runtime/clock';
import { readDuration } from '../../runtime/duration';
import { andThen, type Eventually } from '../../runtime/eventually';
import { InvalidValueError } from '../../runtime/invalid-value';
import { inTurns } from '../../runtime/turns';
import type { StoredDocument } from '../../store/document';
import { connectorSnapshot } from '../../sync-job/connector-snapshot';
import { FireTimes } from './fire-times';
import { changeOf } from './job-changes';
import { type JobStep, lastCheckIn, nextStep, ruleFor, timeOf } from './job-steps';
import { type DueSync, dueSyncs } from './schedules';
import { type Steps, writeDocuments } from './write-documents';

/** An event that is due: its time and its effect. */
interface Due {
  readonly at: number;
  readonly what: string;
  /** Carries it out. */
  run(): Steps;
}

/** The common part of the names of the job index and its alias. */
const JOBS = 'sync-jobs';
/** What events are about. */
const LISTS = ['sync_jobs', 'connectors'] as const;
const DEFAULT_RULES: readonly StandInJob[] = [{}];
const CHECK_IN_EVERY = '30s';
const MOST_EVENTS = 1000;
/** How many documents a catch-up looks at or writes, over all its events. The rest is left to the next one. */
const MOST_VISITS = 500_000;
/** How many documents are looked at in one step. */
const VISITED_AT_ONCE = 16;
const REMEMBERED = 100;

/** What is due for documents. A document that changes is another document. */
type KnownDue = WeakMap<StoredDocument, readonly Due[]>;

/**
 * Stands in for the connector service. Nothing happens between requests: whatever has become due is carried out before
 * the next one, in order and with its own timestamps. Clients cannot tell the difference, and tests can move the clock.
 */
export class StandIn {
  private settings: StandInSettings | undefined;
  private since = 0;
  private readonly reads = new Map<string, number>();
  private quiet: { readonly until: number; readonly seen: readonly unknown[] } | undefined;
  private done: StandInAction[] = [];
  private readonly fireTimes = new FireTimes();
  /** The catch-up that is under way, for which requests wait. */
  private running: Promise<void> | undefined;

  constructor(private readonly mock: Mock) {}

  get active(): boolean {
    return this.settings !== undefined;
  }

  /** True if its settings differ from those of the start. */
  get changed(): boolean {
    return this.settings !== this.mock.settings.standIn;
  }

  /** Its settings and what it has done recently. */
  view(): StandInView {
    return { active: this.active, ...(this.settings && { settings: this.settings }), done: this.done };
  }

  /** Starts it, or stops it if there are no settings. @throws InvalidValueError for an invalid duration. */
  use(settings: StandInSettings | undefined): void {
    if (settings) checkDurations(settings);
    this.settings = settings;
    this.since = this.mock.clock.now();
    this.reads.clear();
    this.quiet = undefined;
    this.done = [];
  }

  /**
   * Called before a request: carries out whatever is due, and counts the jobs that are read, because some jobs advance
   * after a number of reads.
   */
  before(located: Located<Endpoint>): Eventually<void> {
    if (!this.settings) return undefined;
    return andThen(this.catchUp(), () => this.countReads(located));
  }

  /**
   * Carries out everything that is due. If that takes long, requests that are being processed go on in between; new ones wait
   * for it. It ends early if the stand-in is stopped or started anew meanwhile.
   */
  catchUp(): Eventually<void> {
    if (this.running) return this.running;
    const { settings } = this;
    const steps = this.stepsDue();
    const done = inTurns(() => this.settings === settings && !steps.next().done);
    if (!(done instanceof Promise)) return undefined;
    this.running = done.finally(() => {
      this.running = undefined;
    });
    // Whoever waits for it reports its error. An error that arises when no request waits must not end the process.
    this.running.catch(() => undefined);
    return this.running;
  }

  /** The same for callers that cannot wait. */
  catchUpAtOnce(): void {
    for (const _ of this.stepsDue());
  }

  private *stepsDue(): Steps<void> {
    const { settings } = this;
    const now = this.mock.clock.now();
    if (!settings || this.isQuiet(now)) return;
    const known: KnownDue = new WeakMap();
    let visits = MOST_VISITS;
    for (let event = 0; event < MOST_EVENTS && visits > 0; event += 1) {
      const due = yield* this.nextDue(settings, now, known);
      if (!due || due.at > now) {
        this.quiet = { until: due?.at ?? Number.POSITIVE_INFINITY, seen: this.whatIsThere() };
        return;
      }
      visits -= this.documents() + (yield* due.run());
      this.done.push({ at: toInstant(due.at), what: due.what });
      if (this.done.length > REMEMBERED) this.done.shift();
    }
  }

  /** The number of documents that each event looks at. */
  private documents(): number {
    return LISTS.reduce((sum, list) => sum + (this.mock.store.index(API_INDICES[list])?.live.size ?? 0), 1);
  }

  /** True if nothing has been written since the last check and nothing is due yet. */
  private isQuiet(now: number): boolean {
    if (!this.quiet || now >= this.quiet.until) return false;
    const there = this.whatIsThere();
    return this.quiet.seen.every((value, position) => value === there[position]);
  }

  private whatIsThere(): unknown[] {
    const indices = LISTS.map((list) => this.mock.store.index(API_INDICES[list]));
    return indices.flatMap((index) => [index, index?.live.bySeqNo.maxSeqNo()]);
  }

  private *nextDue(settings: StandInSettings, now: number, known: KnownDue): Generator<void, Due | undefined> {
    let next: Due | undefined;
    let visited = 0;
    for (const list of LISTS) {
      for (const document of storedDocuments(this.mock.store, list)) {
        for (const each of this.dueFor(list, document, settings, now, known))
          if (!next || each.at < next.at) next = each;
        visited += 1;
        if (visited % VISITED_AT_ONCE === 0) yield;
      }
    }
    return next;
  }

  private dueFor(
    list: (typeof LISTS)[number],
    document: StoredDocument,
    settings: StandInSettings,
    now: number,
    known: KnownDue,
  ): readonly Due[] {
    const before = known.get(document);
    if (before) return before;
    const jobs = list === 'sync_jobs';
    const due = jobs ? this.dueForJob(document, settings, now) : this.dueForConnector(document, settings, now);
    known.set(document, due);
    return due;
  }

  private dueForJob(job: StoredDocument, settings: StandInSettings, now: number): Due[] {
    const rule = ruleFor(settings.jobs ?? DEFAULT_RULES, job.source);
    const step = rule && nextStep(job.source, rule, this.reads.get(job.id) ?? 0, now);
    return step ? [this.dueStep(job, rule, step, now)] : [];
  }

  private dueForConnector(connector: StoredDocument, settings: StandInSettings, now: number): Due[] {
    if (connector.source.deleted === true || typeof connector.source.service_type !== 'string') return [];
    const every = readDuration(settings.check_in_every ?? CHECK_IN_EVERY);
    const checkIn = every > 0 ? [this.dueCheckIn(connector, every, settings.connect ?? true, now)] : [];
    if (!settings.follow_schedules) return checkIn;
    const syncs = dueSyncs(connector.source, this.since, now, this.fireTimes);
    return [...checkIn, ...syncs.map((sync) => this.dueJob(connector, sync))];
  }

  private dueStep(job: StoredDocument, rule: StandInJob, step: JobStep, now: number): Due {
    const at = step.kind === 'check_in' ? lastCheckIn(job.source, rule, step.at, now) : step.at;
    return { at: step.at, what: `${WORDS[step.kind]} job [${job.id}]`, run: () => this.runStep(job, rule, step, at) };
  }

  private *runStep(job: StoredDocument, rule: StandInJob, { kind }: JobStep, at: number): Steps {
    const time = toInstant(at);
    const written = kind === 'complete' ? yield* writeDocuments(this.mock.store, job.source, rule, time) : undefined;
    // Somebody else may have changed the job while its documents were written.
    if (storedDocument(this.mock.store, 'sync_jobs', job.id) !== job) return 0;
    const change = written?.change ?? changeOf(job.source, rule, kind, time);
    this.update('sync_jobs', job, change.job);
    if (kind !== 'check_in') this.reads.delete(job.id);
    const { connector: kept } = job.source;
    const connector = isObject(kept) ? storedDocument(this.mock.store, 'connectors', String(kept.id)) : undefined;
    if (connector && change.connector) this.update('connectors', connector, change.connector);
    return written?.documents ?? 0;
  }

  private dueCheckIn(connector: StoredDocument, every: number, connect: boolean, now: number): Due {
    const { last_seen: seen, status } = connector.source;
    const first = typeof seen === 'string' ? timeOf(seen, now) + every : this.since;
    const at = first + Math.max(0, Math.floor((now - first) / every)) * every;
    const connected = connect && status === 'configured' ? { status: 'connected', error: null } : {};
    return {
      at: first,
      what: `connector [${connector.id}] checked in`,
      run: oneStep(() => this.update('connectors', connector, { last_seen: toInstant(at), ...connected })),
    };
  }

  private dueJob(connector: StoredDocument, { jobType, at, field }: DueSync): Due {
    const time = toInstant(at);
    return {
      at,
      what: `created a job [${jobType}] for connector [${connector.id}], as scheduled`,
      run: oneStep(() => {
        this.update('connectors', connector, { [field]: time });
        const snapshot = readySnapshot(connector, jobType, time);
        if (!snapshot) return;
        const request = { job_type: jobType, trigger_method: 'scheduled' };
        const id = this.mock.ids.documentId();
        createSyncJob(this.mock.store.ensure(API_INDICES.sync_jobs), { id, request, connector: snapshot, now: time });
      }),
    };
  }

  private update(list: ApiList, document: StoredDocument, partial: JsonObject): void {
    mergeDocument(this.mock.store.ensure(API_INDICES[list]), document, partial);
  }

  private countReads({ endpoint, placeholders }: Located<Endpoint>): void {
    const read = endpoint?.reads?.(placeholders);
    if (!read?.index.includes(JOBS)) return;
    if (read.id !== undefined) this.countRead(read.id);
    else for (const { id } of storedDocuments(this.mock.store, 'sync_jobs')) this.countRead(id);
  }

  private countRead(id: string): void {
    this.quiet = undefined;
    this.reads.set(id, (this.reads.get(id) ?? 0) + 1);
  }
}

const WORDS = {
  claim: 'claimed',
  check_in: 'checked in for',
  complete: 'completed',
  fail: 'failed',
  cancel: 'canceled',
} as const;

/** An event of one step, which writes only documents of the connector API. */
function oneStep(run: () => void): () => Steps {
  return function* () {
    run();
    yield;
    return 0;
  };
}

/** Undefined if the connector cannot be synced yet, which the real service only logs. */
function readySnapshot(connector: StoredDocument, jobType: DueSync['jobType'], time: string): JsonObject | undefined {
  try {
    return connectorSnapshot(connector.id, connector.source, jobType, time);
  } catch {
    return undefined;
  }
}

function checkDurations({ check_in_every, jobs = [] }: StandInSettings): void {
  const rules = jobs.flatMap((rule) => [rule.claim_after, rule.check_in_every, rule.finish_after]);
  for (const duration of [check_in_every, ...rules]) {
    if (duration !== undefined && readDuration(duration) < 0) throw new InvalidValueError(`[${duration}] is negative`);
  }
}
