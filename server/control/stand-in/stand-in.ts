import { mergeDocument } from '../../api-documents/documents';
import { API_INDICES, type ApiList, storedDocument, storedDocuments } from '../../api-documents/indices';
import { createSyncJob } from '../../api-documents/sync-jobs';
import type { Endpoint } from '../../endpoint/endpoint';
import type { Located } from '../../endpoint/table';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { StandInAction, StandInJob, StandInSettings, StandInView } from '../../generated/control';
import { isObject, type JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import { toInstant } from '../../runtime/clock';
import { readDuration } from '../../runtime/duration';
import { InvalidValueError } from '../../runtime/invalid-value';
import type { StoredDocument } from '../../store/document';
import { newSource } from '../../store/new-source';
import { connectorSnapshot } from '../../sync-job/connector-snapshot';
import { FireTimes } from './fire-times';
import { cancelChange, claimChange, completeChange, failChange, type JobChange } from './job-changes';
import { type JobStep, lastCheckIn, nextStep, ruleFor, timeOf } from './job-steps';
import { type DueSync, dueSyncs } from './schedules';

/** An event that is due: its time and its effect. */
interface Due {
  readonly at: number;
  readonly what: string;
  run(): void;
}

/** The common part of the names of the job index and its alias. */
const JOBS = 'sync-jobs';
const DEFAULT_RULES: readonly StandInJob[] = [{}];
const CHECK_IN_EVERY = '30s';
const MOST_STEPS = 1000;
/** How many documents a catch-up looks at, over all its steps: some hundredths of a second. */
const MOST_VISITS = 500_000;
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
  before({ endpoint, placeholders }: Located<Endpoint>): void {
    if (!this.settings) return;
    this.catchUp();
    const read = endpoint?.reads?.(placeholders);
    if (!read?.index.includes(JOBS)) return;
    if (read.id !== undefined) this.countRead(read.id);
    else for (const { id } of storedDocuments(this.mock.store, 'sync_jobs')) this.countRead(id);
  }

  /** Carries out everything that is due. */
  catchUp(): void {
    if (!this.settings) return;
    const now = this.mock.clock.now();
    if (this.isQuiet(now)) return;
    const known: KnownDue = new WeakMap();
    for (let step = this.affordableSteps(); step > 0; step -= 1) {
      const due = this.nextDue(this.settings, now, known);
      if (!due || due.at > now) {
        this.quiet = { until: due?.at ?? Number.POSITIVE_INFINITY, seen: this.whatIsThere() };
        return;
      }
      due.run();
      this.done.push({ at: toInstant(due.at), what: due.what });
      if (this.done.length > REMEMBERED) this.done.shift();
    }
  }

  /** Each step looks at all documents. What is left when these steps are done is carried out before the next request. */
  private affordableSteps(): number {
    const { store } = this.mock;
    const documents = [API_INDICES.sync_jobs, API_INDICES.connectors].map((name) => store.index(name)?.live.size ?? 0);
    return Math.min(MOST_STEPS, Math.ceil(MOST_VISITS / (1 + documents.reduce((sum, size) => sum + size))));
  }

  /** True if nothing has been written since the last check and nothing is due yet. */
  private isQuiet(now: number): boolean {
    if (!this.quiet || now >= this.quiet.until) return false;
    const there = this.whatIsThere();
    return this.quiet.seen.every((value, position) => value === there[position]);
  }

  private whatIsThere(): unknown[] {
    const indices = [API_INDICES.sync_jobs, API_INDICES.connectors].map((name) => this.mock.store.index(name));
    return indices.flatMap((index) => [index, index?.live.bySeqNo.maxSeqNo()]);
  }

  private nextDue(settings: StandInSettings, now: number, known: KnownDue): Due | undefined {
    let next: Due | undefined;
    for (const list of ['sync_jobs', 'connectors'] as const) {
      for (const document of storedDocuments(this.mock.store, list)) {
        let due = known.get(document);
        if (!due) {
          due =
            list === 'sync_jobs'
              ? this.dueForJob(document, settings, now)
              : this.dueForConnector(document, settings, now);
          known.set(document, due);
        }
        for (const each of due) if (!next || each.at < next.at) next = each;
      }
    }
    return next;
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

  private runStep(job: StoredDocument, rule: StandInJob, { kind }: JobStep, at: number): void {
    const change = this.changeOf(job.source, rule, kind, toInstant(at));
    this.update('sync_jobs', job, change.job);
    if (kind !== 'check_in') this.reads.delete(job.id);
    const { connector: kept } = job.source;
    const connector = isObject(kept) ? storedDocument(this.mock.store, 'connectors', String(kept.id)) : undefined;
    if (connector && change.connector) this.update('connectors', connector, change.connector);
  }

  private changeOf(job: JsonObject, rule: StandInJob, kind: JobStep['kind'], time: string): JobChange {
    switch (kind) {
      case 'claim':
        return claimChange(job, rule, time);
      case 'check_in':
        return { job: { last_seen: time } };
      case 'fail':
        return failChange(job, rule.error ?? 'The stand-in was configured to fail', time);
      case 'cancel':
        return cancelChange(job, time);
      case 'complete':
        return this.complete(job, rule, time);
    }
  }

  /** Indexes the documents. If the mapping rejects one, the job fails with that error. */
  private complete(job: JsonObject, rule: StandInJob, time: string): JobChange {
    const { documents = 0, document = {} } = rule;
    const { index_name: name, id } = isObject(job.connector) ? job.connector : {};
    if (documents === 0 || typeof name !== 'string') return completeChange(job, { indexed: 0, total: 0 }, time);
    try {
      const { store } = this.mock;
      const index = store.index(name) ?? store.aliased(name)[0] ?? store.create(name);
      for (let number = 1; number <= documents; number += 1) {
        const documentId = `${id}-${number}`;
        const source = { id: documentId, title: `Document ${number}`, _timestamp: time, ...document } as JsonObject;
        index.write({ id: documentId, ...newSource(source) });
      }
      index.refresh();
      return completeChange(job, { indexed: documents, total: index.live.size }, time);
    } catch (error) {
      if (!(error instanceof ElasticsearchError)) throw error;
      return failChange(job, error.message, time);
    }
  }

  private dueCheckIn(connector: StoredDocument, every: number, connect: boolean, now: number): Due {
    const { last_seen: seen, status } = connector.source;
    const first = typeof seen === 'string' ? timeOf(seen, now) + every : this.since;
    const at = first + Math.max(0, Math.floor((now - first) / every)) * every;
    const connected = connect && status === 'configured' ? { status: 'connected', error: null } : {};
    return {
      at: first,
      what: `connector [${connector.id}] checked in`,
      run: () => this.update('connectors', connector, { last_seen: toInstant(at), ...connected }),
    };
  }

  private dueJob(connector: StoredDocument, { jobType, at, field }: DueSync): Due {
    const time = toInstant(at);
    return {
      at,
      what: `created a job [${jobType}] for connector [${connector.id}], as scheduled`,
      run: () => {
        this.update('connectors', connector, { [field]: time });
        const snapshot = readySnapshot(connector, jobType, time);
        if (!snapshot) return;
        const request = { job_type: jobType, trigger_method: 'scheduled' };
        const id = this.mock.ids.documentId();
        createSyncJob(this.mock.store.ensure(API_INDICES.sync_jobs), { id, request, connector: snapshot, now: time });
      },
    };
  }

  private update(list: ApiList, document: StoredDocument, partial: JsonObject): void {
    mergeDocument(this.mock.store.ensure(API_INDICES[list]), document, partial);
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
