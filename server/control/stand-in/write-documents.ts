import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { StandInJob } from '../../generated/control';
import { isObject, type JsonObject } from '../../json/value';
import { newSource } from '../../store/new-source';
import type { Store } from '../../store/store';
import { completeChange, failChange, type JobChange, NOTHING } from './job-changes';

/** Work in short steps. @returns how many documents it wrote to indices that are not those of the connector API. */
export type Steps<Result = number> = Generator<void, Result>;

/** What a job that ends has written, and what that makes of the job. */
interface Written {
  readonly change: JobChange;
  readonly documents: number;
}

/** Indexes the documents that a rule asks for when a job completes. If the mapping rejects one, the job fails with that error. */
export function* writeDocuments(store: Store, job: JsonObject, rule: StandInJob, time: string): Steps<Written> {
  const { documents = 0, document = {} } = rule;
  const { index_name: name, id } = isObject(job.connector) ? job.connector : {};
  if (documents === 0 || typeof name !== 'string') return { change: completeChange(job, NOTHING, time), documents: 0 };
  try {
    const index = store.index(name) ?? store.aliased(name)[0] ?? store.create(name);
    for (let number = 1; number <= documents; number += 1) {
      const documentId = `${id}-${number}`;
      const source = { id: documentId, title: `Document ${number}`, _timestamp: time, ...document } as JsonObject;
      index.write({ id: documentId, ...newSource(source) });
      yield;
    }
    index.refresh();
    return { change: completeChange(job, { indexed: documents, total: index.live.size }, time), documents };
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    return { change: failChange(job, error.message, time), documents };
  }
}
