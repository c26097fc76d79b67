import { acknowledged, ok } from '../../http/answer';
import { RawJson } from '../../json/value';
import { andThen, type Eventually } from '../../runtime/eventually';
import type { StoreSnapshot } from '../../store/store';
import { type ControlAnswer, type ControlCall, type ControlEndpoint, controlEndpoint } from '../endpoint';
import { findPlaceholders } from '../redaction/placeholder';
import { exportState } from './export';
import { fixtureByName, listFixtures } from './fixtures';
import { importState } from './import';

interface LoadInput {
  readonly baseline?: boolean;
}

export const stateEndpoints: readonly ControlEndpoint[] = [
  controlEndpoint({
    route: 'POST /reset',
    summary: 'Resets the server to its initial state.',
    answer: 'answers.schema.json#/$defs/Acknowledged',
    handle: ({ mock }) => {
      if (!mock.upstream) mock.reset();
      return andThen(mock.upstream?.reset(), () => acknowledged);
    },
  }),
  controlEndpoint({
    route: 'GET /fixtures',
    summary: 'Lists the fixtures that can be loaded by name.',
    answer: 'answers.schema.json#/$defs/FixtureList',
    handle: ({ mock }) => ok({ fixtures: listFixtures(mock.settings.fixtures) }),
  }),
  controlEndpoint({
    route: 'POST /fixtures/{name}',
    summary: 'Replaces the whole state with a fixture.',
    input: 'load.schema.json',
    answer: 'answers.schema.json#/$defs/Acknowledged',
    handle: (call) => {
      const { settings, store } = call.mock;
      return load(call, fixtureByName(call.placeholders.name, settings.fixtures, store));
    },
  }),
  controlEndpoint({
    route: 'GET /state',
    summary: 'Exports the whole state as a fixture, with placeholders in place of secrets.',
    input: 'export.schema.json',
    handle: ({ mock, input }) => ok(new RawJson(exportState(mock.store, { withSecrets: input.with_secrets }))),
  }),
  controlEndpoint({
    route: 'PUT /state',
    summary: 'Replaces the whole state with one that was exported or written by hand.',
    input: 'load.schema.json',
    text: 'A state, in the format of schemas/fixture.schema.json.',
    answer: 'answers.schema.json#/$defs/Loaded',
    handle: (call) => {
      return andThen(load(call, importState(call.text, call.mock.store, 'The state')), () => {
        const placeholders = findPlaceholders(call.text);
        return placeholders.length === 0 ? acknowledged : ok({ acknowledged: true, placeholders });
      });
    },
  }),
];

function load({ mock, input }: ControlCall<LoadInput>, snapshot: StoreSnapshot): Eventually<ControlAnswer> {
  const { baseline } = input;
  if (!mock.upstream) mock.load(snapshot, baseline);
  return andThen(mock.upstream?.load(snapshot, baseline ?? false), () => acknowledged);
}
