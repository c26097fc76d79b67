import type { Endpoint } from '../../endpoint/endpoint';
import type { Located } from '../../endpoint/table';
import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { parseTarget } from '../../http/target';
import { isObject, type JsonValue } from '../../json/value';
import { onlyReads } from '../../security/authorization/reads';
import type { Cluster } from '../cluster';
import { BulkTargets } from './bulk-targets';
import { CreationTrail, type Tracks, WriteTrail } from './index-trail';
import {
  answeredKinds,
  documentKind,
  documentWrites,
  indexCreations,
  type NamedKind,
  namedKinds,
  passing,
  renamings,
} from './kinds';
import { isThere } from './look-up';
import { Made } from './made';
import type { Trail } from './trail';

type Placeholders = Located<Endpoint>['placeholders'];

/** Watches requests, so that what they create can be removed: that, and nothing else. */
export class Tracker {
  readonly made = new Made();
  private readonly tracks: Tracks;
  private readonly reading = new Map<string, boolean>();

  constructor(private readonly cluster: Cluster) {
    this.tracks = { cluster, made: this.made, present: new Set() };
  }

  /** Names of indices may mean something else from now on. */
  lookAgain(): void {
    this.tracks.present.clear();
  }

  /** What to watch of a request; undefined if it only reads. */
  trailOf({ request, endpoint, placeholders }: Located<Endpoint>): Trail | undefined {
    if (!endpoint) return unroutedTrail(this.made, request.method, request.uri);
    const { name } = endpoint;
    if (this.isReading(name) || passing.has(name)) return undefined;
    const created = indexCreations[name];
    if (created !== undefined) return new CreationTrail(this.tracks, placeholders[created] ?? '');
    if (documentWrites.has(name)) return this.writeTrail(placeholders);
    if (name === 'bulk') {
      return this.bulkTrail(placeholders.index ?? indexIn(request.uri), request.headers['content-encoding']);
    }
    if (name === 'reindex') return new WriteTrail(this.tracks, destinationOf, () => [], true);
    if (Object.hasOwn(answeredKinds, name)) return answeredTrail(this.made, answeredKinds[name] as string);
    const kind = namedKinds.find(({ put, remove }) => put === name || remove === name);
    if (kind) return this.namedTrail(kind, name, placeholders);
    return this.changeTrail(name, placeholders, request.uri);
  }

  private isReading(name: string): boolean {
    let reads = this.reading.get(name);
    if (reads === undefined) {
      reads = onlyReads(name);
      this.reading.set(name, reads);
    }
    return reads;
  }

  private writeTrail({ index = '' }: Placeholders): Trail | undefined {
    const { made } = this;
    // It goes with its index.
    if (made.has('index', index)) return undefined;
    const trail = new WriteTrail(
      this.tracks,
      () => [index],
      (answer) => [answer],
    );
    return withStaying(trail, made, () => !documentKind(index) && !this.isMade(index), `documents of ${index}`);
  }

  private bulkTrail(index: string | undefined, encoding: string | undefined): Trail {
    const targets = new BulkTargets(index, encoding);
    const foreign = new Set<string>();
    const trail = new WriteTrail(this.tracks, () => [], itemsOf);
    const reach = async (names: ReadonlySet<string>): Promise<void> => {
      for (const name of names) if (!documentKind(name)) foreign.add(name);
      await trail.reach(names);
    };
    const scan = (chunk: Buffer): Promise<void> | undefined => {
      const names = targets.take(chunk);
      if (names instanceof Promise) return names.then(reach);
      const isNew = [...names].some((name) => documentKind(name) || !foreign.has(name));
      return isNew ? reach(names) : undefined;
    };
    const after = async (status: number | undefined, answer: JsonValue | undefined): Promise<void> => {
      await trail.after(status, answer);
      for (const name of foreign) if (!this.isMade(name)) this.made.note(`documents of ${name}`);
    };
    return {
      scan,
      after,
      get needsAnswer() {
        return trail.needsAnswer;
      },
    };
  }

  private isMade(index: string): boolean {
    return this.made.has('index', index) || this.made.has('data stream', index);
  }

  private namedTrail(kind: NamedKind, operation: string, placeholders: Placeholders): Trail {
    const { made, cluster } = this;
    const name = placeholders[kind.placeholder] ?? '';
    let absent = false;
    return {
      needsAnswer: false,
      before: async () => {
        if (operation !== kind.put || made.has(kind.kind, name)) return;
        absent = !(await isThere(cluster, kind.path + encodeURIComponent(name)).catch(() => true));
      },
      after: async (status) => {
        if (status === undefined || status >= 300) return;
        if (operation === kind.remove) made.forget(kind.kind, name);
        else if (absent) made.add({ kind: kind.kind, name });
        else if (!made.has(kind.kind, name)) made.note(`${kind.kind} ${name}, changed`);
      },
    };
  }

  /** The trail of an operation that may change things, but creates none that could be removed by name. */
  private changeTrail(operation: string, placeholders: Placeholders, uri: string): Trail {
    return {
      needsAnswer: false,
      after: async (status) => {
        if (renamings.has(operation)) this.lookAgain();
        if (status === undefined || status >= 300) return;
        if (!this.concernsMade(placeholders)) {
          const subject = Object.values(placeholders).join(' ');
          this.made.note(subject === '' ? operation : `${operation} ${subject}`);
        }
        this.forgetDeleted(operation, placeholders, uri);
      },
    };
  }

  /** Somebody else may create something with the same id from now on. A connector is usually only marked as deleted. */
  private forgetDeleted(operation: string, { connector_id, connector_sync_job_id }: Placeholders, uri: string): void {
    if (operation === 'connector.sync_job_delete') this.made.forget('sync job', connector_sync_job_id ?? '');
    const hard = /[?&]hard(?:=true|=?(?:&|$))/.test(uri);
    if (operation === 'connector.delete' && hard) this.made.forget('connector', connector_id ?? '');
  }

  /** True if all that a path names was seen made, or is gone with what was. */
  private concernsMade(placeholders: Placeholders): boolean {
    const { index, connector_id, connector_sync_job_id } = placeholders;
    if (connector_id !== undefined) return this.made.has('connector', connector_id);
    if (connector_sync_job_id !== undefined) return this.made.has('sync job', connector_sync_job_id);
    return index?.split(',').every((name) => this.isMade(name)) ?? false;
  }
}

/** A path that the server does not know. */
function unroutedTrail(made: Made, method: string, uri: string): Trail | undefined {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return undefined;
  return {
    needsAnswer: false,
    after: async (status) => {
      if (status !== undefined && status < 300) made.note(`${method} ${uri.split('?', 1)[0]}`);
    },
  };
}

/** The trail of an operation whose response has the id of what it has created. */
function answeredTrail(made: Made, kind: string): Trail {
  return {
    needsAnswer: true,
    after: async (status, answer) => {
      if (status === undefined || status >= 300 || !isObject(answer)) return;
      const { id, result = 'created' } = answer;
      if (result === 'created') made.add({ kind, name: String(id) });
      else if (!made.has(kind, String(id))) made.note(`${kind} ${String(id)}, changed`);
    },
  };
}

function withStaying(trail: WriteTrail, made: Made, stays: () => boolean, change: string): Trail {
  return {
    before: (body) => trail.before(body),
    get needsAnswer() {
      return trail.needsAnswer;
    },
    after: async (status, answer) => {
      await trail.after(status, answer);
      if (status !== undefined && status < 300 && stays()) made.note(change);
    },
  };
}

/** The parameter `index`, which a cluster takes in place of the one in the path. */
function indexIn(uri: string): string | undefined {
  try {
    return parseTarget(uri).parameters.get('index');
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    return undefined;
  }
}

function itemsOf(answer: JsonValue): readonly JsonValue[] {
  if (!isObject(answer) || !Array.isArray(answer.items)) return [];
  return answer.items.flatMap((item) => (isObject(item) ? Object.values(item) : []));
}

function destinationOf(body: JsonValue | undefined): readonly string[] {
  const destination = isObject(body) ? body.dest : undefined;
  return isObject(destination) && typeof destination.index === 'string' ? [destination.index] : [];
}
