import type { ComponentType } from 'preact';
import { Connectors } from '../connectors/connectors';
import { Console } from '../console/console';
import { Documents } from '../documents/documents';
import { Faults } from '../faults/faults';
import { Requests } from '../requests/requests';
import { State } from '../state/state';
import { SyncJobs } from '../sync-jobs/sync-jobs';
import { Verify } from '../verify/verify';

export interface View {
  /** As in the address. */
  readonly name: string;
  readonly title: string;
  readonly Content: ComponentType;
}

const first: View = { name: 'requests', title: 'Requests', Content: Requests };

/** In the order of the bar. */
export const views: readonly View[] = [
  first,
  { name: 'connectors', title: 'Connectors', Content: Connectors },
  { name: 'jobs', title: 'Sync jobs', Content: SyncJobs },
  { name: 'documents', title: 'Documents', Content: Documents },
  { name: 'console', title: 'Console', Content: Console },
  { name: 'verify', title: 'Verify', Content: Verify },
  { name: 'faults', title: 'Faults', Content: Faults },
  { name: 'state', title: 'State', Content: State },
];

/** The view of an address, by its name or by its title (`sync-jobs`); the first one for an empty name, undefined for a wrong one. */
export function shownView(name: string): View | undefined {
  if (name === '') return first;
  const written = name.toLowerCase();
  return views.find((each) => each.name === written || each.title.toLowerCase().replace(' ', '-') === written);
}
