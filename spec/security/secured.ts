import type { JsonObject } from '../../server/json/value';
import { Api } from '../endpoints/api';

export interface SecuredAnswer {
  readonly status: number;
  readonly body: JsonObject;
  readonly headers: Readonly<Record<string, unknown>>;
}

export const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

export const ELASTIC = basic('elastic', 'changeme');

/** A server that checks credentials, and requests of different callers. */
export class Secured {
  private constructor(private readonly api: Api) {}

  static async start(options: Parameters<typeof Api.start>[0] = {}): Promise<Secured> {
    return new Secured(await Api.start({ auth: 'on', password: 'changeme', ...options }));
  }

  /** For requests that shall not wait for each other, as those of the methods do. */
  get url(): string {
    return this.api.url;
  }

  /** Sends a request of somebody. @param headers any others */
  async as(
    authorization: string | undefined,
    method: string,
    target: string,
    body?: object | string,
    headers: Record<string, string> = {},
  ): Promise<SecuredAnswer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const type = typeof body === 'string' ? 'application/x-ndjson' : 'application/json';
    const sent = {
      ...(authorization !== undefined && { authorization }),
      ...(body !== undefined && { 'content-type': type }),
      ...headers,
    };
    const answer = await this.api.sendRaw(method, target, sent, text);
    return { status: answer.status, headers: answer.headers, body: answer.json as JsonObject };
  }

  /** The same as the superuser. */
  elastic(method: string, target: string, body?: object | string): Promise<SecuredAnswer> {
    return this.as(ELASTIC, method, target, body);
  }

  /** Makes a user with one role of the same name. @returns the Authorization header of the user */
  async user(name: string, role: object): Promise<string> {
    await this.elastic('PUT', `/_security/role/${name}`, role);
    await this.elastic('PUT', `/_security/user/${name}`, { password: `${name}-password`, roles: [name] });
    return basic(name, `${name}-password`);
  }

  reset(): void {
    this.api.reset();
  }

  stop(): Promise<void> {
    return this.api.stop();
  }
}

/** The reason of an error, or undefined. */
export function reasonOf({ body }: SecuredAnswer): unknown {
  return (body.error as JsonObject | undefined)?.reason;
}
