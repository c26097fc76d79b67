import type { ControlArea, ControlEndpoint } from './endpoint';
import { faultEndpoints } from './faults/endpoints';
import { inspectorEndpoints } from './inspector/endpoints';
import { journalEndpoints } from './journal/endpoints';
import { openApiEndpoints } from './openapi/endpoints';
import { operationEndpoints } from './operations/endpoints';
import { recordingEndpoints } from './recording/endpoints';
import { sandboxEndpoints } from './sandboxes/endpoints';
import { scenarioEndpoints } from './scenarios/endpoints';
import { snapshotEndpoints } from './snapshots/endpoints';
import { standInEndpoints } from './stand-in/endpoints';
import { stateEndpoints } from './state/endpoints';
import { timeEndpoints } from './time/endpoints';
import { upstreamEndpoints } from './upstream/endpoints';
import { whoamiEndpoints } from './whoami/endpoints';

/** The whole control API, in the order of its documentation. */
export const controlAreas: readonly ControlArea[] = [
  {
    title: 'Inspector',
    about:
      "In a browser, `/_mock` shows the inspector: a page that shows what the mock receives and holds. `docs/inspector.md` describes it. Two prefixes take requests to Elasticsearch's API by way of the control API. `GET /_mock/peek/{path}` leaves no trace: nothing is recorded, no fault applies, the clock does not advance, and credentials do not matter; with a body, POST is accepted too. What would leave a trace, such as `_refresh` or a scroll, is refused with 400. `POST /_mock/send/{METHOD}/{path}` sends a request with that method, for browsers, which cannot send GET with a body.",
    endpoints: inspectorEndpoints(() => controlEndpoints),
  },
  {
    title: 'State',
    about:
      'A reset restores the initial state: stored data, clock, ids, journal, faults and stand-in. Snapshots are kept. The cost does not depend on how much the mock holds.',
    endpoints: stateEndpoints,
  },
  {
    title: 'Snapshots',
    about:
      'Named states, kept in memory. The cost of saving and restoring does not depend on how much the mock holds; the cost of comparing depends on the differences.',
    endpoints: snapshotEndpoints,
  },
  {
    title: 'Sandboxes',
    about:
      'Independent servers in one process, for tests that run in parallel: `/_mock/sandbox/{name}` is a complete Elasticsearch for any client that accepts a path in its URL. Each sandbox has its own state, journal, faults, clock and ids, and this whole API below `/_mock/sandbox/{name}/_mock`. The first request creates it, in the state that the server was started with.',
    endpoints: sandboxEndpoints,
  },
  {
    title: 'A cluster behind the server',
    about:
      'With `--upstream`, requests go to a real cluster. A reset then removes from it what was seen made through this server, prints that before, and loads the start fixture again; it leaves everything else alone. `docs/upstream.md` describes what else is different.',
    endpoints: upstreamEndpoints,
  },
  {
    title: 'Clock and ids',
    about:
      'All timestamps, `now` in date math and all expiry times follow the clock of the mock. With a frozen clock and a seed, the same requests get byte-identical responses.',
    endpoints: timeEndpoints,
  },
  {
    title: 'Operations',
    about:
      'The operations of Elasticsearch, by their names in the official specification. Matches and fault rules with any other name are refused, with a suggestion: a typo must not let a test pass.',
    endpoints: [...operationEndpoints, ...openApiEndpoints(() => controlAreas)],
  },
  {
    title: 'Credentials',
    about:
      'What a user or an API key may do, and why their requests are refused. Where credentials are not checked, this is what they could do with `--auth on`. `docs/security.md` describes users, roles and keys.',
    endpoints: whoamiEndpoints,
  },
  {
    title: 'Journal',
    about:
      'The latest requests with their responses, limited in number and bytes. Secrets and credentials are never shown. Refused requests carry an explanation: in the header `X-Mock-Diagnosis`, and in the entry whose number is in `X-Mock-Journal-Entry`.',
    endpoints: journalEndpoints,
  },
  {
    title: 'Recordings',
    about:
      'The journal as a recording, which is kept in a file and played again. Secrets are hidden as in the journal; ids and times that change from run to run have names. `docs/recordings.md` describes it.',
    endpoints: recordingEndpoints,
  },
  {
    title: 'Faults',
    about:
      'Deliberate failures. A rule says which requests fail, when and how. All rules that match a request apply; the first one with a response determines the response.',
    endpoints: faultEndpoints,
  },
  {
    title: 'Scenarios',
    about: 'Incidents that connector services encounter in production, ready to be played.',
    endpoints: scenarioEndpoints,
  },
  {
    title: 'Stand-in for the connector service',
    about:
      "For people who build on the API without running a connector service: jobs are claimed, check in, index documents and finish automatically, on the mock's clock. Whatever has become due is carried out before the next request, with its own timestamps.",
    endpoints: standInEndpoints,
  },
];

export const controlEndpoints: readonly ControlEndpoint[] = controlAreas.flatMap(({ endpoints }) => endpoints);
