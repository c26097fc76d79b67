import type { FaultAnswer, FaultCall, FaultItems, FaultRule, FaultStep } from '../../generated/control';
import { durationText } from '../../runtime/duration';
import { describeMatch } from '../matching/describe';
import { redactText } from '../redaction/text';
import { presets } from './presets';

/** A rule in words: `connector.list: gets 429 …; only the 3rd time, at most 2 times`. */
export function explainRule(rule: FaultRule): string {
  const effects = rule.sequence ? `in turn: ${rule.sequence.map(stepWords).join('; ')}` : effectsOf(rule).join(', ');
  const when = conditionsOf(rule);
  return `${describeMatch(rule)}: ${effects}${when.length > 0 ? `; ${when.join(', ')}` : ''}`;
}

/** A step without effects leaves its request alone. */
function stepWords(step: FaultStep): string {
  return effectsOf(step).join(', ') || 'nothing happens';
}

function effectsOf(rule: FaultStep): string[] {
  const answer = rule.respond ?? (rule.preset === undefined ? undefined : { preset: rule.preset });
  return [
    ...(rule.hold && !rule.processed ? ['is held'] : []),
    ...(rule.call_before ? [`causes ${callWords(rule.call_before)}`] : []),
    ...(rule.processed ? ['is processed'] : []),
    ...(rule.call_after ? [`causes ${callWords(rule.call_after)} when it has been processed`] : []),
    ...(rule.hold && rule.processed ? ['has its response held'] : []),
    ...(rule.delay === undefined && rule.jitter === undefined ? [] : [delayWords(rule)]),
    ...(answer ? [`gets ${answerWords(answer)}`] : []),
    ...(rule.items ? [itemWords(rule.items)] : []),
    ...(rule.connection ? [CONNECTIONS[rule.connection]] : []),
    ...(rule.damage ? [DAMAGES[rule.damage]] : []),
    ...(rule.drip
      ? [`gets its response ${rule.drip.bytes ?? 16} bytes every ${durationText(rule.drip.every ?? '100ms')}`]
      : []),
  ];
}

const CONNECTIONS = {
  reset: 'has its connection reset',
  close: 'has its connection closed without a response',
  hang: 'never gets a response',
} as const;

const DAMAGES = {
  empty: 'gets a response without a body',
  truncate: 'gets half of the body before the connection ends',
  garbage: 'gets a body that is not JSON',
  html: 'gets an HTML page instead of the body',
  no_product_header: 'gets no X-elastic-product header',
} as const;

function callWords(calls: readonly FaultCall[]): string {
  return calls.map(({ method, path }) => `${method} ${redactText(path)}`).join(', ');
}

function delayWords({ delay = 0, jitter }: FaultStep): string {
  return `is delayed by ${durationText(delay)}${jitter === undefined ? '' : ` plus up to ${durationText(jitter)}`}`;
}

function answerWords({ preset, status, type, reason, body }: FaultAnswer): string {
  if (body !== undefined) return `${status ?? 200} with a custom body`;
  if (preset !== undefined && status === undefined && type === undefined)
    return `${preset} (${presets[preset].meaning})`;
  return [status, type ?? preset, reason && JSON.stringify(reason)].filter(Boolean).join(' ');
}

function itemWords({
  error,
  preset,
  positions,
  every,
  probability,
  times,
  action,
  index,
  id,
  body,
}: FaultItems): string {
  const which = [
    ...(positions ? [`at ${positions.join(', ')}`] : []),
    ...(every ? [`every ${ordinal(every)}`] : []),
    ...(action ? [`action ${action}`] : []),
    ...(index ? [`index ${index}`] : []),
    ...(id ? [`id ${id}`] : []),
    ...(body === undefined ? [] : [`with ${JSON.stringify(body)}`]),
    ...(probability === undefined ? [] : [`${probability * 100} %`]),
    ...(times === undefined ? [] : [`at most ${times} in all`]),
  ];
  const answer = answerWords(error ?? { preset: preset ?? 'es_rejected_execution_exception' });
  return `has items (${which.join(', ') || 'all'}) fail with ${answer}`;
}

function conditionsOf({ nth, every, times, probability, for: period, real_time }: FaultRule): string[] {
  return [
    ...(nth === undefined ? [] : [`only the ${ordinal(nth)} time`]),
    ...(every === undefined ? [] : [`every ${ordinal(every)} time`]),
    ...(probability === undefined ? [] : [`in ${probability * 100} % of cases`]),
    ...(times === undefined ? [] : [`at most ${times === 1 ? 'once' : `${times} times`}`]),
    ...(period === undefined
      ? []
      : [`for ${durationText(period)} ${real_time ? 'in real time' : "on the mock's clock"}`]),
  ];
}

function ordinal(number: number): string {
  const last = number % 10;
  const teens = number % 100 > 10 && number % 100 < 14;
  return `${number}${teens || last > 3 || last === 0 ? 'th' : ['', 'st', 'nd', 'rd'][last]}`;
}
