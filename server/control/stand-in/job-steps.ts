import type { StandInJob } from '../../generated/control';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import { readDuration } from '../../runtime/duration';

/** The next event for a job. */
export interface JobStep {
  readonly kind: 'claim' | 'check_in' | 'complete' | 'fail' | 'cancel';
  /** The time, on the mock's clock. */
  readonly at: number;
}

const CLAIM_AFTER = '1s';
const FINISH_AFTER = '5s';
const CHECK_IN_EVERY = '10s';

/** The rule for a job: the first one that matches. */
export function ruleFor(rules: readonly StandInJob[], job: JsonObject): StandInJob | undefined {
  const connector = isObject(job.connector) ? job.connector : {};
  return rules.find(
    (rule) =>
      fits(rule.connector_id, connector.id) &&
      fits(rule.service_type, connector.service_type) &&
      fits(rule.job_type, job.job_type),
  );
}

function fits(patterns: string | string[] | undefined, value: JsonValue | undefined): boolean {
  if (patterns === undefined) return true;
  const text = typeof value === 'string' ? value : '';
  return (Array.isArray(patterns) ? patterns : [patterns]).some((pattern) => wildcardMatch(pattern, text));
}

/**
 * The next step of a job, determined by its document and its rule. The document alone shows how far the job is, so jobs
 * that a client has advanced continue from there.
 *
 * @param reads how often the job has been read in its current status.
 * @param now the time of steps that are due after a number of reads.
 */
export function nextStep(job: JsonObject, rule: StandInJob, reads: number, now: number): JobStep | undefined {
  switch (job.status) {
    case 'pending':
      return claim(job, rule, reads, now);
    case 'in_progress':
      return run(job, rule, reads, now);
    case 'canceling':
      return { kind: 'cancel', at: timeOf(job.cancelation_requested_at, now) };
    default:
      return undefined;
  }
}

function claim(job: JsonObject, rule: StandInJob, reads: number, now: number): JobStep | undefined {
  if (rule.outcome === 'pending') return undefined;
  if (rule.claim_after_reads !== undefined) {
    return reads >= rule.claim_after_reads ? { kind: 'claim', at: now } : undefined;
  }
  return { kind: 'claim', at: timeOf(job.created_at, now) + readDuration(rule.claim_after ?? CLAIM_AFTER) };
}

function run(job: JsonObject, rule: StandInJob, reads: number, now: number): JobStep | undefined {
  if (rule.outcome === 'stall') return undefined;
  const end = finish(job, rule, reads, now);
  const every = readDuration(rule.check_in_every ?? CHECK_IN_EVERY);
  const checkIn = timeOf(job.last_seen, now) + every;
  const before = every > 0 && checkIn < (end?.at ?? Number.POSITIVE_INFINITY);
  return before ? { kind: 'check_in', at: checkIn } : end;
}

function finish(job: JsonObject, rule: StandInJob, reads: number, now: number): JobStep | undefined {
  const kind = rule.outcome === 'error' ? 'fail' : 'complete';
  if (rule.finish_after_reads !== undefined) {
    return reads >= rule.finish_after_reads ? { kind, at: now } : undefined;
  }
  return { kind, at: timeOf(job.started_at, now) + readDuration(rule.finish_after ?? FINISH_AFTER) };
}

/** Of several check-ins that are due, only the last one has an effect. */
export function lastCheckIn(job: JsonObject, rule: StandInJob, first: number, until: number): number {
  const every = readDuration(rule.check_in_every ?? CHECK_IN_EVERY);
  const end = rule.outcome === 'stall' ? undefined : finish(job, rule, 0, until);
  const limit = Math.max(first, Math.min(until, (end?.at ?? Number.POSITIVE_INFINITY) - 1));
  return first + Math.floor((limit - first) / every) * every;
}

/** Milliseconds of a stored time; the current time if it cannot be parsed. */
export function timeOf(value: JsonValue | undefined, now: number): number {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? now : time;
}
