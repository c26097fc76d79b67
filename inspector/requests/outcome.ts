import type { EntryView } from '../../server/generated/control';

/** How a tag is coloured. */
export type Tone = 'good' | 'warn' | 'bad' | 'accent' | '';

export interface Mark {
  readonly text: string;
  readonly tone: Tone;
  readonly title: string;
}

/** Who refused a request, or else what a fault rule did to it; undefined if nothing is to be said. */
export function markOf({ diagnosis, faults, outcome, refused }: EntryView): Mark | undefined {
  if (diagnosis?.refused_by === 'es-connector-mock') return { text: 'mock', tone: 'bad', title: diagnosis.summary };
  if (diagnosis?.refused_by === 'elasticsearch' || (refused && !diagnosis && !faults)) {
    return { text: 'Elasticsearch', tone: 'warn', title: diagnosis?.summary ?? 'Refused as Elasticsearch would' };
  }
  if (!diagnosis && !faults) return undefined;
  const title = outcome?.replaceAll('_', ' ') ?? diagnosis?.summary ?? `Fault rules: ${faults?.join(', ')}`;
  return { text: 'fault', tone: 'accent', title };
}

/** The colour of a status. */
export function toneOf(status: number): Tone {
  if (status === 0 || status >= 500) return 'bad';
  return status >= 400 ? 'warn' : 'good';
}

/** The status, or what became of the response if none was sent. */
export function statusText({ status, outcome }: EntryView): string {
  if (outcome === 'connection_reset') return 'reset';
  if (outcome === 'connection_closed') return 'closed';
  return outcome === 'hanging' ? 'hangs' : String(status);
}

/** The path with the query string as it would be written. */
export function targetOf({ path, query }: Pick<EntryView, 'path' | 'query'>): string {
  const parameters = Object.entries(query).map(([name, value]) => (value === '' ? name : `${name}=${value}`));
  return parameters.length === 0 ? path : `${path}?${parameters.join('&')}`;
}

/** The time of day, in milliseconds, of an instant. */
export const timeOfDay = (instant: string): string => instant.slice(11, 23);

/** Milliseconds as short as they can be. */
export function durationOf(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${milliseconds >= 10 ? Math.round(milliseconds) : milliseconds.toFixed(1)} ms`;
}
