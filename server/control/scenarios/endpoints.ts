import { created, ok } from '../../http/answer';
import { type ControlEndpoint, controlEndpoint } from '../endpoint';
import { playScenario } from './play';
import { scenarios } from './scenarios';

export const scenarioEndpoints: readonly ControlEndpoint[] = [
  controlEndpoint({
    route: 'GET /scenarios',
    summary: 'Lists the incidents that can be played.',
    answer: 'answers.schema.json#/$defs/ScenarioList',
    handle: () =>
      ok({
        scenarios: Object.entries(scenarios).map(([name, { description, takes }]) => ({ name, description, takes })),
      }),
  }),
  controlEndpoint({
    route: 'POST /scenarios/{name}',
    summary: 'Plays an incident: adds its fault rules and makes its changes.',
    input: 'scenario.schema.json',
    answer: 'answers.schema.json#/$defs/PlayedScenario',
    handle: ({ mock, placeholders, input }) => created(playScenario(mock, placeholders.name, input)),
  }),
];
