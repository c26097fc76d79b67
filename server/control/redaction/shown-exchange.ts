import { storedDocument } from '../../api-documents/stored';
import type { Endpoint } from '../../endpoint/endpoint';
import type { AnnouncedLine, FieldRoles, WrittenBody } from '../../endpoint/secrecy';
import type { Diagnosis } from '../../generated/control';
import { isObject, type JsonValue } from '../../json/value';
import type { Mock } from '../../mock';
import type { StoredDocument } from '../../store/document';
import type { Exchange, MatchableRequest } from '../exchange';
import { OF_FIELDS } from './collections';
import { documentFieldsOf, mayHoldConnectors, readableFields } from './exchange-secrets';
import { redactHeader, userOf } from './headers';
import { HiddenValues } from './hidden-values';
import { derivedFields, derivedInPages } from './named-values';
import { Redactor } from './redactor';
import type { RedactorContext } from './redactor-context';
import { resemblesSecret, secretParameters } from './secret-parameters';
import { mayHoldSecrets, REDACTED, redactText, sizeAndHash } from './text';

/** What may be shown of a request and its response: the journal's entries, events, verifications and reports use only this. */
export interface ShownExchange {
  readonly request: MatchableRequest;
  readonly answer: JsonValue | undefined;
  readonly diagnosis: Diagnosis | undefined;
  /** Removes the secrets that the request contains from a text. */
  conceal(text: string): string;
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

/** The body of an update of a document whose fields are known. */
const UPDATE: FieldRoles = {
  doc: 'document',
  upsert: 'document',
  script: 'script',
  doc_as_upsert: 'readable',
  scripted_upsert: 'readable',
  detect_noop: 'readable',
  _source: 'readable',
  if_seq_no: 'readable',
  if_primary_term: 'readable',
};

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
      conceal: (text) => this.hidden.removeFromText(text),
    };
  }

  private request(): MatchableRequest {
    const { request } = this.entry;
    const user = userOf(request.header('host') ?? '');
    if (user !== undefined) this.hidden.add(user);
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
      params: Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, redactText(value)])),
      text: typeof body === 'string' ? body : JSON.stringify(body ?? ''),
      header: (name) => {
        const value = request.header(name);
        return value === undefined ? undefined : String(redactHeader(name, value));
      },
    };
  }

  private query(): Map<string, string> {
    const shown = new Map<string, string>();
    const { query, path } = this.entry.request;
    const secret = secretParameters(this.entry.exchange, path, query, this.hidden);
    for (const [name, value] of query) {
      shown.set(redactText(name), secret.has(name) ? REDACTED : this.parameter(name, value));
    }
    return shown;
  }

  private parameter(name: string, value: string): string {
    if (name !== 'source') return redactText(value);
    return this.textOf(this.unparsed(value) ? this.bodyText(value) : this.json(value));
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
    const roles = endpoint.secrecy?.request;
    if (roles) return this.redactor().fields(body, roles);
    if (takesNoBody(endpoint)) return this.unrouted(body);
    return this.written(this.redactor(), endpoint.contents?.holds, this.entry.exchange.placeholders.index, body);
  }

  /** What a request writes to a document; in an index whose documents have known fields, all others are hidden. */
  private written(
    redactor: Redactor,
    holds: WrittenBody | undefined,
    index: string | undefined,
    body: JsonValue,
  ): JsonValue {
    if (!holds || !documentFieldsOf(index)) return redactor.value(body);
    return holds === 'update' ? redactor.fields(body, UPDATE) : redactor.document(body);
  }

  /** A body without an operation, or for one that takes none: it is hidden if the path resembles that of a secret, or else by what is secret in any. */
  private unrouted(body: JsonValue): JsonValue {
    const redactor = this.redactor();
    if (resemblesSecret(this.entry.request.path)) return redactor.hide(body);
    return withoutValues(redactor, body);
  }

  /** A body that could not be parsed, or only in part. */
  private bodyText(text: string): string {
    const { endpoint } = this.entry.exchange;
    if (!bearsSecrets(this.entry.exchange, this.entry.request.path) && !mayHoldSecrets(text)) return redactText(text);
    this.hidden.addWords(text, endpoint?.body?.fields?.() ?? []);
    return sizeAndHash(text);
  }

  /** Newline-delimited values; in some requests, the line before says which document a line is for. */
  private lines(lines: readonly JsonValue[]): JsonValue[] {
    // Objects that are spread over lines: a name may be on one line, and its value on the next.
    const spread = lines.some((line) => typeof line === 'string' && mayHoldSecrets(line));
    const announces = this.entry.exchange.endpoint?.contents?.announces;
    let announced: AnnouncedLine | undefined;
    return lines.map((line) => {
      const target = announced;
      announced = target === undefined ? announces?.(line) : undefined;
      if (!isObject(line)) return this.fragment(line, spread);
      if (!this.entry.exchange.endpoint) return this.unrouted(line);
      const redactor = this.redactor(target);
      return target ? this.written(redactor, target.holds, this.indexOf(target), line) : redactor.value(line);
    });
  }

  private fragment(line: JsonValue, spread: boolean): JsonValue {
    if (typeof line !== 'string') return spread ? this.redactor().hide(line) : this.redactor().value(line);
    if (!spread) return this.bodyText(line);
    this.hidden.addWords(line, []);
    return sizeAndHash(line);
  }

  private answer(): JsonValue | undefined {
    const { answer, status, exchange } = this.entry;
    if (answer === undefined) return undefined;
    const roles = status < 400 ? exchange.endpoint?.secrecy?.answer : undefined;
    if (typeof answer === 'string') {
      // YAML breaks and escapes long strings at any place, so what was hidden would not be found in it.
      const isSecret = roles || this.hidden.size > 0 || mayHoldSecrets(answer, (word) => this.isPartOfUuid(word));
      return isSecret ? sizeAndHash(answer) : redactText(answer);
    }
    if (roles) return this.redactor().fields(answer, roles);
    const { repeatsFields = false, continues = false } = exchange.endpoint?.contents ?? {};
    const inPages = continues ? derivedInPages : undefined;
    const derived = this.hidden.aboutSecrets ? derivedFields(repeatsFields) : inPages;
    const redactor = new Redactor({ ...this.context(undefined), derived }, this.hidden);
    // A fault rule may return what the operation itself never does.
    return exchange.endpoint?.secrecy ? withoutValues(redactor, answer) : redactor.value(answer);
  }

  /** The UUID of an index may start with what does not belong to a word: `9-Pwd…`. */
  private isPartOfUuid(word: string): boolean {
    return [...this.entry.exchange.mock.store.all()].some(({ uuid }) => uuid.endsWith(word));
  }

  private redactor(target?: AnnouncedLine): Redactor {
    return new Redactor(this.context(target), this.hidden);
  }

  /** @param target what was said of the line, if the value is one. */
  private context(target: AnnouncedLine | undefined): RedactorContext {
    const { mock, endpoint } = this.entry.exchange;
    const isReadableIn = (id: string) => readableFields(storedDocument(mock.store, 'connectors', id));
    const { definesFields = false, detachedScripts = false, harmless } = endpoint?.contents ?? {};
    const index = this.indexOf(target);
    return {
      isReadable: target?.id === undefined ? readableFields(this.entry.connector) : isReadableIn(target.id),
      isReadableIn,
      storedSource: (id) => storedSourceOf(mock, id),
      ...(definesFields && { collections: OF_FIELDS }),
      scripts: !detachedScripts && mayHoldConnectors(mock, index),
      documentFields: documentFieldsOf(index),
      ...(harmless && { harmless }),
    };
  }

  private indexOf(target: AnnouncedLine | undefined): string | undefined {
    return target?.index ?? this.entry.exchange.placeholders.index;
  }
}

function storedSourceOf({ store }: Mock, id: string): string | undefined {
  const { storedScripts } = require('../../painless/stored-scripts') as typeof import('../../painless/stored-scripts');
  return storedScripts(store).get(id)?.source;
}

/** Hides the fields that have the secrets in the bodies of some operations, wherever nothing else is known. */
function withoutValues(redactor: Redactor, body: JsonValue): JsonValue {
  const shown = redactor.value(body);
  if (!isObject(body) || !isObject(shown)) return shown;
  for (const key of ['value', 'values']) if (key in shown) shown[key] = redactor.hide(body[key] as JsonValue);
  return shown;
}

/** True if it must be expected that a body that cannot be parsed contains secrets. @param path of the request, decoded. */
export function bearsSecrets({ endpoint, mock, placeholders: { index } }: Exchange, path: string): boolean {
  if (endpoint?.secrecy?.request) return true;
  if ((!endpoint || takesNoBody(endpoint)) && resemblesSecret(path)) return true;
  return index !== undefined && mayHoldConnectors(mock, index);
}

/** A body that an operation has no use for was meant for another one. */
function takesNoBody({ body, refuse }: Endpoint): boolean {
  return body === undefined && refuse === undefined;
}
