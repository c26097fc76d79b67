import type { ControlEndpoint } from './endpoint';
import { faultEndpoints } from './faults/endpoints';
import { journalEndpoints } from './journal/endpoints';
import { sandboxEndpoints } from './sandboxes/endpoints';
import { scenarioEndpoints } from './scenarios/endpoints';
import { snapshotEndpoints } from './snapshots/endpoints';
import { standInEndpoints } from './stand-in/endpoints';
import { stateEndpoints } from './state/endpoints';
import { timeEndpoints } from './time/endpoints';

/** Endpoints that belong together. */
export interface ControlArea {
  readonly title: string;
  /** What it is for, in a few sentences. */
  readonly about: string;
  readonly endpoints: readonly ControlEndpoint[];
}

/** The whole control API, in the order of its documentation. */
export const controlAreas: readonly ControlArea[] = [
  {
    title: 'State',
    about:
      'A reset takes everything back to the start: what is stored, clock, ids, journal, faults and stand-in. Snapshots stay. It costs the same whatever the mock holds.',
    endpoints: stateEndpoints,
  },
  {
    title: 'Snapshots',
    about:
      'States under a name, in memory. Saving and restoring cost the same whatever the mock holds; comparing costs what the difference costs.',
    endpoints: snapshotEndpoints,
  },
  {
    title: 'Sandboxes',
    about:
      'Servers of their own in one process, for tests that run at the same time: `/_mock/sandbox/{name}` is a whole Elasticsearch to any client that takes a path in its URL. Each has its own state, journal, faults, clock and ids, and this whole API below `/_mock/sandbox/{name}/_mock`. The first request makes it, in the state that the server was started with.',
    endpoints: sandboxEndpoints,
  },
  {
    title: 'Clock and ids',
    about:
      'Every timestamp, `now` in date mathematics, every expiry follows the clock of the mock. With a frozen clock and a seed, the same requests get the same bytes.',
    endpoints: timeEndpoints,
  },
  {
    title: 'Journal',
    about:
      'The last requests with their answers, capped in number and bytes. Secrets and credentials are left out of all that it shows. Refused requests say why: in the header `X-Mock-Diagnosis`, and in the entry that `X-Mock-Journal-Entry` names.',
    endpoints: journalEndpoints,
  },
  {
    title: 'Faults',
    about:
      'What goes wrong on purpose. A rule says which requests, when, and how; all rules that a request falls under count, and the first with an answer has the word.',
    endpoints: faultEndpoints,
  },
  {
    title: 'Scenarios',
    about: 'Incidents that connector services meet in the field, ready to be played.',
    endpoints: scenarioEndpoints,
  },
  {
    title: 'Stand-in for the connector service',
    about:
      "For those who build on the API without running a service: jobs are claimed, check in, index documents and end on their own, on the mock's clock. What was due is done before the next request, with its own times.",
    endpoints: standInEndpoints,
  },
];

export const controlEndpoints: readonly ControlEndpoint[] = controlAreas.flatMap(({ endpoints }) => endpoints);
