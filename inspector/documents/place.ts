import { linkTo, type Route } from '../shell/route';

/** A document, wherever it was found. */
export interface DocumentPlace {
  readonly index: string;
  readonly id: string;
  /** Undefined if its id decides on its shard. */
  readonly routing: string | undefined;
}

/** What is beside the list: a document, a new one, or what the index is made of. */
export type Beside = 'document' | 'new' | 'definition' | undefined;

/** What the view shows, as the address says it. */
export interface Place {
  /** The index or alias whose documents are listed, or a pattern of them. */
  readonly index: string | undefined;
  readonly query: string;
  /** Documents before the first one of the page. */
  readonly from: number;
  readonly beside: Beside;
  readonly document: DocumentPlace | undefined;
}

/** The place that an address names: `#/documents/content-drive?query=title:plan&id=1`. */
export function placeOf({ item, settings }: Route): Place {
  const id = settings.get('id');
  const show = settings.get('show');
  const document =
    item === undefined || id === null
      ? undefined
      : { index: settings.get('in') ?? item, id, routing: settings.get('routing') ?? undefined };
  return {
    index: item,
    query: settings.get('query') ?? '',
    from: Math.max(0, Number(settings.get('from')) || 0),
    beside: document ? 'document' : show === 'new' || show === 'definition' ? show : undefined,
    document,
  };
}

/** The address of a place. */
export function linkToPlace({ index, query, from, beside, document }: Place): string {
  return linkTo('documents', index, {
    query,
    from: from === 0 ? '' : String(from),
    show: document || beside === undefined || beside === 'document' ? '' : beside,
    id: document?.id ?? '',
    in: document && document.index !== index ? document.index : '',
    routing: document?.routing ?? '',
  });
}
