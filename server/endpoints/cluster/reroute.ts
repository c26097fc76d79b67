import { optionalFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { booleanParameter, keptParameter } from '../../http/parameters';
import { field } from '../../validation/fields';
import { timeoutParameters } from '../shared/indices-parameters';
import { judge, readCommand } from './reroute-commands';

/** The body of RestClusterRerouteAction. */
const FIELDS = {
  commands: field('ARRAY', (value) => Array.from(value.elements(), readCommand)),
} as const;

/** Moves shards: RestClusterRerouteAction. With a single node, no command has an effect that a client could see. */
export const rerouteCluster = endpoint({
  name: 'cluster.reroute',
  routes: ['POST /_cluster/reroute'],
  query: {
    ...timeoutParameters,
    dry_run: keptParameter('no command changes anything', booleanParameter()),
    explain: booleanParameter(false),
    metric: keptParameter('the state is not part of the response'),
    retry_failed: keptParameter('no allocation has failed', booleanParameter()),
  },
  body: optionalFields('cluster_reroute', FIELDS),
  note: 'not [move], and not [allocate_replica] of an unassigned replica',
  handle: ({ mock, query: { explain }, body: { commands = [] } }) => {
    const explanations = commands.map((command) => {
      const { decider, yes, explanation, refusal } = judge(mock, command);
      if (refusal && !explain) throw refusal;
      const decisions = [{ decider, decision: yes ? 'YES' : 'NO', explanation }];
      return { command: command.name, parameters: command.parameters, decisions };
    });
    return ok({ acknowledged: true, explanations: explain ? explanations : undefined });
  },
});
