import type { EntryView } from '../../server/generated/control';
import { linkToPlace } from '../documents/place';
import { linkTo } from '../shell/route';

/** Something else that a request is about, with its place in the inspector. */
export interface Related {
  readonly title: string;
  readonly link: string;
}

/** Operations whose placeholder `id` is that of a document. */
const DOCUMENT = /^(?:get|get_source|exists|exists_source|index|create|update|delete|explain|termvectors)$/;

/** What a request is about: the connector, the sync job, the index and the document that its path names. */
export function relatedTo({ operation, params }: Pick<EntryView, 'operation' | 'params'>): readonly Related[] {
  const { connector_id: connector, connector_sync_job_id: job, index, id } = params;
  const found: Related[] = [];
  if (connector !== undefined) found.push({ title: `Connector ${connector}`, link: linkTo('connectors', connector) });
  if (job !== undefined) found.push({ title: `Sync job ${job}`, link: linkTo('jobs', job) });
  if (index === undefined) return found;
  found.push({ title: `Index ${index}`, link: linkToIndex(index) });
  if (id !== undefined && DOCUMENT.test(operation ?? '')) {
    found.push({ title: `Document ${id}`, link: linkToIndex(index, id) });
  }
  return found;
}

/** The connector, sync job, index or document that was probably meant, if the one that the path names does not exist. */
export function meantInstead({ operation, params, diagnosis }: EntryView): Related | undefined {
  const { name, nearest } = diagnosis?.unknown ?? {};
  const [wrong] = Object.entries(params).find(([, value]) => value === name) ?? [];
  if (nearest === undefined || wrong === undefined) return undefined;
  return relatedTo({ operation, params: { ...params, [wrong]: nearest } }).find(({ title }) =>
    title.endsWith(` ${nearest}`),
  );
}

function linkToIndex(index: string, id?: string): string {
  const document = id === undefined ? undefined : { index, id, routing: undefined };
  return linkToPlace({ index, query: '', from: 0, beside: undefined, document });
}
