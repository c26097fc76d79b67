import { isObject, type JsonValue } from '../../json/value';
import type { Cluster } from '../cluster';
import { documentKind } from './kinds';
import { indicesBehind } from './look-up';
import type { Made } from './made';
import type { Trail } from './trail';

/** What the trails of all requests share. */
export interface Tracks {
  readonly cluster: Cluster;
  readonly made: Made;
  /** Names of indices that existed when they were last looked at, whoever made them. */
  readonly present: Set<string>;
}

/** Watches the indices that a request may create. */
export class IndexWatch {
  /** Those that did not exist before the request. */
  private readonly absent = new Set<string>();

  constructor(private readonly tracks: Tracks) {}

  /** To be called before the cluster learns of the name. */
  async before(name: string): Promise<void> {
    const { cluster, made, present } = this.tracks;
    if (present.has(name) || documentKind(name)) return;
    try {
      if (await indicesBehind(cluster, name)) present.add(name);
      else this.absent.add(name);
    } catch (error) {
      made.note((error as Error).message);
    }
  }

  /**
   * For a request that can only succeed if the name is new. Indices of connectors and sync jobs do not count as made: others may
   * put theirs there as soon as they exist, so that only the documents are removed that requests have made.
   */
  expect(name: string): void {
    if (!documentKind(name)) this.absent.add(name);
  }

  /** To be called before the client learns of the response. */
  async after(): Promise<void> {
    await Promise.all([...this.absent].map((name) => this.lookAt(name)));
  }

  private async lookAt(name: string): Promise<void> {
    const { cluster, made, present } = this.tracks;
    try {
      const found = await indicesBehind(cluster, name);
      if (!found) return;
      present.add(name);
      for (const [index, uuid] of found) {
        if (index.startsWith('.ds-')) made.add({ kind: 'data stream', name, uuid });
        else made.add({ kind: 'index', name: index, uuid });
      }
    } catch (error) {
      made.note(`index ${name}, of which it is not known whether it was made: ${(error as Error).message}`);
    }
  }
}

/** The trail of a request that creates an index or a data stream. */
export class CreationTrail implements Trail {
  readonly needsAnswer = false;
  private readonly watch: IndexWatch;

  constructor(
    tracks: Tracks,
    private readonly name: string,
  ) {
    this.watch = new IndexWatch(tracks);
  }

  async after(status: number | undefined): Promise<void> {
    if (status === undefined || status >= 300) return;
    this.watch.expect(this.name);
    await this.watch.after();
  }
}

/** The trail of a request that writes documents, and may create their indices. */
export class WriteTrail implements Trail {
  /** True if some of the documents are connectors or sync jobs. */
  needsAnswer = false;
  readonly needsBody: boolean;
  private readonly watch: IndexWatch;

  /**
   * @param targetsOf the names of the indices, from the body if that is needed.
   * @param documentsIn what was done to documents, from the response.
   */
  constructor(
    private readonly tracks: Tracks,
    private readonly targetsOf: (body: JsonValue | undefined) => readonly string[],
    private readonly documentsIn: (answer: JsonValue) => readonly JsonValue[],
    needsBody = false,
  ) {
    this.watch = new IndexWatch(tracks);
    this.needsBody = needsBody;
  }

  async before(body: JsonValue | undefined): Promise<void> {
    await this.reach(this.targetsOf(body));
  }

  /** Further indices, found on the way. */
  async reach(names: Iterable<string>): Promise<void> {
    for (const name of names) {
      if (documentKind(name)) this.needsAnswer = true;
      else if (!this.tracks.made.has('index', name)) await this.watch.before(name);
    }
  }

  async after(_status: number | undefined, answer: JsonValue | undefined): Promise<void> {
    await this.watch.after();
    if (!this.needsAnswer) return;
    const { made } = this.tracks;
    if (answer === undefined) made.note('documents of connectors and sync jobs whose ids are not known');
    else for (const document of this.documentsIn(answer)) noteDocument(made, document);
  }
}

function noteDocument(made: Made, document: JsonValue): void {
  if (!isObject(document)) return;
  const { _index: index, _id: id, result } = document;
  const kind = documentKind(String(index));
  if (!kind || result === undefined) return;
  if (result === 'created') made.add({ kind, name: String(id) });
  else if (result === 'deleted') made.forget(kind, String(id));
  else if (result === 'updated' && !made.has(kind, String(id))) made.note(`${kind} ${String(id)}, changed`);
}
