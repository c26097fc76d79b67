import { setOwn } from '../json/value';
import { ExactNumber, type LosslessObject, type LosslessValue } from '../json-text/lossless';
import { isChanging, NOW, NUMBER, TEXT, TIME } from './changing';
import { INSTANTS, instantOf, looksLikeMillis, looksMadeUp } from './made-up';
import { pathPart, type StepAnswer, type TrafficStep } from './step';

/** A request with its answer, as it happened. */
export interface Happened {
  /** When, in milliseconds. */
  readonly at: number;
  readonly step: TrafficStep;
}

/** How far the clocks of client and server may be apart, and how long ago something may have been made. */
const AROUND = 10 * 60_000;
const ID_FIELD = /(?:^|_)id$/;
const WORDS = /[A-Za-z0-9_=-]{20,}/g;

/**
 * Replaces what would be different the next time: ids that the server made up become `${id_1}`, and steps that use them later
 * refer to the same name; times of the recording become `${now}` in requests and `${time}` in answers; durations and sizes become
 * `${number}`.
 *
 * @param happened in the order of the requests
 */
export function stableSteps(happened: readonly Happened[]): TrafficStep[] {
  const stable = new Stabilizer(spanOf(happened.map(({ at }) => at)));
  return happened.map(({ step }) => stable.step(step));
}

/** Times that are those of a recording, rather than dates that somebody has chosen. */
export interface RecordingSpan {
  readonly from: number;
  readonly to: number;
}

/** @param times of the requests, in milliseconds */
export function spanOf(times: readonly number[]): RecordingSpan {
  return { from: lowest(times) - AROUND, to: highest(times) + AROUND };
}

/** Names what is made up in the steps of one recording, in their order. */
export class Stabilizer {
  /** Id → the name that stands for it. */
  private readonly names = new Map<string, string>();
  /** Words of requests: what the client chose was not made up by the server. */
  private readonly sent = new Set<string>();
  private saved: Record<string, string> = {};

  constructor(public span: RecordingSpan) {}

  /** A step in which names stand for what the server made up in it or before. */
  step(step: TrafficStep): TrafficStep {
    for (const word of JSON.stringify([step.do, step.body ?? null]).match(WORDS) ?? []) this.sent.add(word);
    this.saved = {};
    const request = {
      ...step,
      do: this.inRequest(step.do),
      ...(step.body !== undefined && { body: this.request(step.body) }),
    };
    if (!step.answer) return request;
    const answer = this.answer(step.answer);
    const { skip, answer: _answer, ...rest } = request;
    return {
      ...rest,
      ...(Object.keys(this.saved).length > 0 && { save: this.saved }),
      ...(skip !== undefined && { skip }),
      answer,
    };
  }

  private request(value: LosslessValue): LosslessValue {
    return mapStrings(value, (text) => this.inRequest(text));
  }

  private inRequest(text: string): string {
    const named = this.named(text);
    return named.replace(INSTANTS, (instant) => (this.isRecent(instantOf(instant)) ? NOW : instant));
  }

  private answer({ status, headers, body }: StepAnswer): StepAnswer {
    const location = headers?.location;
    return {
      status,
      ...(body !== undefined && { body: this.value(body, []) }),
      ...(headers && { headers: { ...headers, ...(location !== undefined && { location: this.inAnswer(location) }) } }),
    };
  }

  private value(value: LosslessValue, path: readonly string[]): LosslessValue {
    if (typeof value === 'string') return this.leaf(value, path);
    if (typeof value === 'number') return isChanging(path) ? NUMBER : this.isTime(value) ? TIME : value;
    if (value instanceof ExactNumber) return isChanging(path) ? NUMBER : value;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item, at) => this.value(item, [...path, String(at)]));
    const copy: LosslessObject = {};
    for (const [key, item] of Object.entries(value)) setOwn(copy, key, this.value(item, [...path, key]));
    return copy;
  }

  private leaf(text: string, path: readonly string[]): string {
    const known = this.names.get(text);
    if (known !== undefined) return reference(known);
    if (this.isRecent(instantOf(text))) return TIME;
    const changes = isChanging(path);
    const isId = !changes || ID_FIELD.test(path.at(-1) ?? '');
    if (isId && looksMadeUp(text) && !this.sent.has(text)) return this.newName(text, path);
    return changes ? TEXT : path.length === 0 ? this.withoutIds(this.inAnswer(text)) : this.inAnswer(text);
  }

  private newName(id: string, path: readonly string[]): string {
    const key = (path.findLast((name) => !/^\d+$/.test(name)) ?? 'id').replaceAll(/^_+|\W/g, '') || 'id';
    const name = `${key}_${this.names.size + 1}`;
    this.names.set(id, name);
    this.saved[path.map(pathPart).join('.') || '$body'] = name;
    return reference(name);
  }

  private inAnswer(text: string): string {
    const named = this.named(text);
    return named.replace(INSTANTS, (instant) => (this.isRecent(instantOf(instant)) ? TIME : instant));
  }

  private named(text: string): string {
    const whole = this.names.get(text);
    if (whole !== undefined) return reference(whole);
    return text.replace(WORDS, (word) => {
      const name = this.names.get(word);
      return name === undefined ? word : reference(name);
    });
  }

  /** A text that is not JSON: what is made up in it cannot be referred to. */
  private withoutIds(text: string): string {
    return text.replace(WORDS, (word) => (looksMadeUp(word) && !this.sent.has(word) ? TEXT : word));
  }

  private isTime(value: number): boolean {
    return looksLikeMillis(value) && this.isRecent(value);
  }

  private isRecent(time: number | undefined): boolean {
    return time !== undefined && time >= this.span.from && time <= this.span.to;
  }
}

function reference(name: string): string {
  return `\${${name}}`;
}

/** A copy of a value with other strings; keys are kept. */
function mapStrings(value: LosslessValue, change: (text: string) => LosslessValue): LosslessValue {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return value;
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  const copy: LosslessObject = {};
  for (const [key, item] of Object.entries(value)) setOwn(copy, key, mapStrings(item, change));
  return copy;
}

function lowest(times: readonly number[]): number {
  return times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
}

function highest(times: readonly number[]): number {
  return times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY);
}
