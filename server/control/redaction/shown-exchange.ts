import { storedDocument } from '../../api-documents/indices';
import type { Endpoint } from '../../endpoint/endpoint';
import type { Diagnosis } from '../../generated/control';
import { isObject, type JsonValue, own } from '../../json/value';
import type { StoredDocument } from '../../store/document';
import { suggestions } from '../../validation/suggest';
import type { Exchange, MatchableRequest } from '../exchange';
import { mayHoldConnectors, readableFields } from './exchange-secrets';
import { redactHeader } from './headers';
import { HiddenValues } from './hidden-values';
import { isSecretName } from './names';
import { Redactor, type RedactorContext } from './redactor';
import { mayHoldSecrets, REDACTED, redactText, sizeAndHash } from './text';

/** What may be shown of a request and its response: the journal's entries, events, verifications and reports use only this. */
export interface ShownExchange {
  readonly request: MatchableRequest;
  readonly answer: JsonValue | undefined;
  readonly diagnosis: Diagnosis | undefined;
}

/** What is kept of a request and its response. */
export interface KeptExchange {
  readonly exchange: Exchange;
  readonly request: MatchableRequest;
  readonly status: number;
  readonly answer: JsonValue | undefined;
  readonly connector: StoredDocument | undefined;
}

/** Copies what the journal keeps of a request, without its secrets. */
export function shownExchange(entry: KeptExchange): ShownExchange {
  return new Showing(entry).run();
}

class Showing {
  private readonly hidden = new HiddenValues();

  constructor(private readonly entry: KeptExchange) {}

  run(): ShownExchange {
    const { exchange } = this.entry;
    const request = this.request();
    const answer = this.answer();
    const diagnosis = exchange.diagnosis as JsonValue | undefined;
    return {
      request,
      answer: answer === undefined ? undefined : this.hidden.removeFrom(answer),
      diagnosis:
        diagnosis === undefined
          ? undefined
          : (this.hidden.removeFrom(this.redactor().value(diagnosis)) as unknown as Diagnosis),
    };
  }

  private request(): MatchableRequest {
    const { request } = this.entry;
    const { operation, method, size, cut } = request;
    const query = this.query();
    const body = this.body();
    const lines = request.lines && Array.isArray(body) ? body : undefined;
    return {
      operation,
      method,
      size,
      cut,
      query,
      body,
      lines,
      path: redactText(request.path),
      params: request.params,
      text: typeof body === 'string' ? body : JSON.stringify(body ?? ''),
      header: (name) => {
        const value = request.header(name);
        return value === undefined ? undefined : String(redactHeader(name, value));
      },
    };
  }

  private query(): Map<string, string> {
    const shown = new Map<string, string>();
    for (const [name, value] of this.entry.request.query) shown.set(name, this.parameter(name, value));
    return shown;
  }

  private parameter(name: string, value: string): string {
    if (name === 'source') return this.textOf(this.unparsed(value) ? this.bodyText(value) : this.json(value));
    if (!isSecretName(name)) return redactText(value);
    this.hidden.add(value);
    for (const [, raw = ''] of this.entry.exchange.request.uri.matchAll(/=([^&#]*)/g)) {
      if (sameValue(raw, value)) this.hidden.add(raw);
    }
    return REDACTED;
  }

  private json(text: string): JsonValue {
    return this.inBody(JSON.parse(text) as JsonValue);
  }

  private unparsed(text: string): boolean {
    try {
      JSON.parse(text);
      return false;
    } catch {
      return true;
    }
  }

  private textOf(value: JsonValue): string {
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  private body(): JsonValue | undefined {
    const { request } = this.entry;
    const { body, lines } = request;
    if (body === undefined) return undefined;
    if (lines) return this.lines(lines);
    return typeof body === 'string' ? this.bodyText(body) : this.inBody(body);
  }

  private inBody(body: JsonValue): JsonValue {
    const { endpoint } = this.entry.exchange;
    if (!endpoint) return this.unrouted(body);
    const roles = endpoint.secrecy?.request ?? (takesNoBody(endpoint) ? {} : undefined);
    return roles ? this.redactor().fields(body, roles) : this.redactor().value(body);
  }

  /** A body without an operation: it is hidden if the path resembles that of a secret, or else by what is secret in any. */
  private unrouted(body: JsonValue): JsonValue {
    const redactor = this.redactor();
    if (resemblesSecret(this.entry.request.path)) return redactor.hide(body);
    const shown = redactor.value(body);
    if (!isObject(body) || !isObject(shown)) return shown;
    for (const key of ['value', 'values']) if (key in shown) shown[key] = redactor.hide(body[key] as JsonValue);
    return shown;
  }

  /** A body that could not be parsed, or only in part. */
  private bodyText(text: string): string {
    const { endpoint } = this.entry.exchange;
    if (!this.bearsSecrets && !mayHoldSecrets(text)) return redactText(text);
    this.hidden.addWords(text, endpoint?.body?.fields?.() ?? []);
    return sizeAndHash(text);
  }

  /** True if it must be expected that a body of the operation contains secrets. */
  private get bearsSecrets(): boolean {
    const { endpoint, mock, placeholders } = this.entry.exchange;
    if (!endpoint || endpoint.secrecy?.request || takesNoBody(endpoint)) return true;
    return placeholders.index !== undefined && mayHoldConnectors(mock, placeholders.index);
  }

  /** Newline-delimited values; in a bulk request, the line before says which document a line is for. */
  private lines(lines: readonly JsonValue[]): JsonValue[] {
    let action: JsonValue | undefined;
    return lines.map((line) => {
      const target = action;
      action = target === undefined ? actionOf(line) : undefined;
      if (typeof line === 'string') return this.bodyText(line);
      if (!this.entry.exchange.endpoint) return this.unrouted(line);
      return this.redactor(target).value(line);
    });
  }

  private answer(): JsonValue | undefined {
    const { answer, status, exchange } = this.entry;
    if (answer === undefined) return undefined;
    const roles = status < 400 ? exchange.endpoint?.secrecy?.answer : undefined;
    if (typeof answer === 'string') {
      return roles || mayHoldSecrets(answer) ? sizeAndHash(answer) : redactText(answer);
    }
    return roles ? this.redactor().fields(answer, roles) : this.redactor().value(answer);
  }

  /** @param target the action of a bulk request that the value belongs to. */
  private redactor(target?: JsonValue): Redactor {
    return new Redactor(this.context(target), this.hidden);
  }

  private context(target: JsonValue | undefined): RedactorContext {
    const { mock, placeholders, endpoint } = this.entry.exchange;
    const isReadableIn = (id: string) => readableFields(storedDocument(mock.store, 'connectors', id));
    const given = isObject(target) ? target : {};
    const [index, id] = [own(given, '_index') ?? placeholders.index, own(given, '_id')];
    return {
      isReadable: typeof id === 'string' ? isReadableIn(id) : readableFields(this.entry.connector),
      isReadableIn,
      definitions: /^(?:indices|cluster)\./.test(endpoint?.name ?? ''),
      scripts: mayHoldConnectors(mock, typeof index === 'string' ? index : undefined),
    };
  }
}

/** A body that an operation has no use for was meant for another one. */
function takesNoBody({ body, refuse }: Endpoint): boolean {
  return body === undefined && refuse === undefined;
}

const SECRET_SEGMENTS = ['_secret', '_configuration', '_security', 'api_key'];

function resemblesSecret(path: string): boolean {
  const segments = path.split('/').slice(0, 12);
  return segments.some(
    (segment) => isSecretName(segment) || suggestions(segment.slice(0, 60), SECRET_SEGMENTS).length > 0,
  );
}

/** What a line of a bulk request says about the next one; undefined if none belongs to it. */
function actionOf(line: JsonValue): JsonValue | undefined {
  const [name, action] = isObject(line) ? (Object.entries(line)[0] ?? []) : [];
  return name === 'index' || name === 'create' || name === 'update' ? action : undefined;
}

function sameValue(raw: string, value: string): boolean {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' ')) === value || raw === value;
  } catch {
    return false;
  }
}
