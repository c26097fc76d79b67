import type { Endpoint } from '../../endpoint/endpoint';
import { lateCbor, lateYaml } from '../../formats/late';
import type { CutBody } from '../../generated/control';
import { type HttpRequest, headerOf } from '../../http/request';
import { decodeComponent, parseTarget } from '../../http/target';
import { scanJson } from '../../json/scan';
import type { JsonValue } from '../../json/value';
import { Budget } from '../../runtime/budget';
import type { MatchableRequest } from '../exchange';

/** Elasticsearch rejects bodies that are nested more deeply; they are shown as text. */
const DEEPEST = 1000;

/** Longer bodies can be matched as text only: parsing them would hold the server up. In bytes. */
export const LONGEST_PARSED = 8 * 1024 * 1024;

/**
 * The properties of a request that was received. They are computed on demand, because most requests are never looked
 * at again.
 */
export class RequestView implements MatchableRequest {
  private parsed:
    | { readonly body: JsonValue | undefined; readonly lines: readonly JsonValue[] | undefined }
    | undefined;

  /**
   * @param endpoint undefined if no route matches.
   * @param params decoded placeholders of the route.
   * @param cut set if only the first part of the body is there.
   */
  constructor(
    readonly request: HttpRequest,
    private readonly endpoint: Pick<Endpoint, 'name' | 'newlineDelimited'> | undefined,
    readonly params: Readonly<Record<string, string>>,
    readonly cut: CutBody | undefined = undefined,
  ) {}

  get operation(): string | undefined {
    return this.endpoint?.name;
  }

  get method(): string {
    return this.request.method;
  }

  get path(): string {
    const [raw = ''] = this.request.uri.split('?', 1);
    return attempt(() => decodeComponent(raw)) ?? raw;
  }

  get query(): ReadonlyMap<string, string> {
    return attempt(() => parseTarget(this.request.uri).parameters) ?? new Map();
  }

  header(name: string): string | undefined {
    return headerOf(this.request, name);
  }

  /** Bytes of the whole body. */
  get size(): number {
    return this.cut?.size ?? this.request.body.length;
  }

  get text(): string {
    return this.request.body.toString('utf8');
  }

  /** The parsed body; a list of lines if it is newline-delimited; text if it cannot be parsed. */
  get body(): JsonValue | undefined {
    return this.read().body;
  }

  /** The lines of a newline-delimited body. */
  get lines(): readonly JsonValue[] | undefined {
    return this.read().lines;
  }

  private read(): { readonly body: JsonValue | undefined; readonly lines: readonly JsonValue[] | undefined } {
    this.parsed ??= this.parse();
    return this.parsed;
  }

  private parse(): { readonly body: JsonValue | undefined; readonly lines: readonly JsonValue[] | undefined } {
    const { body } = this.request;
    if (body.length === 0) return { body: undefined, lines: undefined };
    const type = this.header('content-type') ?? '';
    const delimited = this.endpoint?.newlineDelimited === true || type.includes('ndjson');
    if (this.cut && !delimited) return { body: this.text, lines: undefined };
    if (body.length > LONGEST_PARSED) return { body: this.text, lines: undefined };
    if (type.includes('cbor'))
      return { body: parsed(() => lateCbor().cborToJson(body, new Budget())) ?? null, lines: undefined };
    if (type.includes('yaml')) {
      return { body: parsed(() => lateYaml().yamlToJson(this.text, new Budget())) ?? this.text, lines: undefined };
    }
    const { text } = this;
    if (scanJson(text).depth > DEEPEST) return { body: text, lines: undefined };
    if (delimited) {
      const all = text.split('\n');
      const lines = (this.cut ? all.slice(0, -1) : all).filter((line) => line.trim() !== '');
      const values = lines.map((line) => attempt(() => JSON.parse(line) as JsonValue) ?? line);
      return { body: values, lines: values };
    }
    const value = attempt<JsonValue>(() => JSON.parse(text) as JsonValue);
    return { body: value === undefined ? text : value, lines: undefined };
  }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The JSON converted from another format; undefined if that fails. */
function parsed(json: () => string): JsonValue | undefined {
  return attempt(() => JSON.parse(json()) as JsonValue);
}
