import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { emptyAnswer } from '../../http/answer';
import { booleanParameter, listParameter } from '../../http/parameters';
import { NODE_ID, NODE_NAME } from '../../runtime/node';
import { settingOf } from '../../store/cluster-setting';
import {
  addVotingExclusions,
  clearVotingExclusions,
  type VotingExclusion,
  votingExclusions,
} from '../../store/voting-exclusions';
import { masterTimeout, waitTimeout } from '../shared/kept-parameters';

const ABSENT = '_absent_';

/**
 * Keeps nodes from voting for a master: RestAddVotingConfigExclusionAction. The only node cannot be replaced, so
 * excluding it takes until the timeout.
 */
export const postVotingExclusions = endpoint({
  name: 'cluster.post_voting_config_exclusions',
  routes: ['POST /_cluster/voting_config_exclusions'],
  query: {
    node_ids: listParameter,
    node_names: listParameter,
    timeout: waitTimeout,
    master_timeout: masterTimeout,
  },
  handle: ({ mock: { store }, query: { node_ids: ids = [], node_names: names = [] } }) => {
    if ((ids.length === 0) === (names.length === 0)) {
      throw illegalArgument('You must set [node_names] or [node_ids] but not both');
    }
    const before = votingExclusions(store);
    const asked = [...ids.map(nodeById), ...names.map(nodeByName)];
    const added = asked.filter((one) => !before.some((known) => isSame(known, one)));
    const most = Number(settingOf(store, 'cluster.max_voting_config_exclusions') ?? 10);
    if (before.length + added.length > most) {
      const nodes = ids.length > 0 ? `with ids [${ids.join(', ')}]` : `named [${names.join(', ')}]`;
      throw illegalArgument(
        `add voting config exclusions request for nodes ${nodes} would add [${added.length}] exclusions to the existing ` +
          `[${before.length}] which would exceed the maximum of [${most}] set by [cluster.max_voting_config_exclusions]`,
      );
    }
    addVotingExclusions(store, added);
    if (asked.some(isHere)) throw timedOut('timed out waiting for voting config exclusions to take effect');
    return emptyAnswer(200);
  },
});

/** Lets all nodes vote again: RestClearVotingConfigExclusionsAction. The only node is never removed. */
export const deleteVotingExclusions = endpoint({
  name: 'cluster.delete_voting_config_exclusions',
  routes: ['DELETE /_cluster/voting_config_exclusions'],
  query: { wait_for_removal: booleanParameter(true), master_timeout: masterTimeout },
  handle: ({ mock: { store }, query }) => {
    const excluded = votingExclusions(store);
    if (query.wait_for_removal && excluded.some(isHere)) {
      const nodes = excluded.map(({ node_id: id, node_name: name }) => `{${name}}{${id}}`).join(', ');
      throw timedOut(
        `timed out waiting for removal of nodes; if nodes should not be removed, set ?wait_for_removal=false. [${nodes}]`,
      );
    }
    clearVotingExclusions(store);
    return emptyAnswer(200);
  },
});

function nodeById(id: string): VotingExclusion {
  return id === NODE_ID ? { node_id: NODE_ID, node_name: NODE_NAME } : { node_id: id, node_name: ABSENT };
}

function nodeByName(name: string): VotingExclusion {
  return name === NODE_NAME ? { node_id: NODE_ID, node_name: NODE_NAME } : { node_id: ABSENT, node_name: name };
}

function isHere({ node_id: id }: VotingExclusion): boolean {
  return id === NODE_ID;
}

function isSame(one: VotingExclusion, other: VotingExclusion): boolean {
  return one.node_id === other.node_id && one.node_name === other.node_name;
}

function timedOut(reason: string): ElasticsearchError {
  return new ElasticsearchError('timeout_exception', reason, {
    extra: { timed_out: true, header: { 'X-Timed-Out': '?1' } },
  });
}
