import { refusing } from '../../errors/effect';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { booleanParameter, keptParameter, type QueryParameter, timeParameter } from '../../http/parameters';

/** Reasons why parameters cannot have an effect that a client would see. */
export const NO_WAIT = 'every change is done at once, so there is nothing to wait for';
export const ONE_NODE = 'there is one node, which is also the master';
export const ONE_COPY = 'there is one copy of each shard';
export const NO_REMOTES = 'there are no remote clusters';
export const NO_SNAPSHOTS = 'there are no repositories and no snapshots';
export const NO_RUNNING_TASKS = 'no request by query is listed while it runs';
export const ALL_LOADED = 'all segments are loaded';
export const SPEED = 'changes speed, not answers';

/** How long to wait for the master. */
export const masterTimeout = keptParameter(NO_WAIT, timeParameter());

/** How long to wait for a change, or for other nodes. */
export const waitTimeout = keptParameter(NO_WAIT, timeParameter());

/** Whether to ask the node itself in place of the master. */
export const local = keptParameter(ONE_NODE, booleanParameter());

const PREFERENCES = ['_shards', '_prefer_nodes', '_local', '_only_local', '_only_nodes'];
const REFUSED_PREFERENCES = ['_shards', '_only_nodes'];

const knownPreference: QueryParameter<undefined> = {
  read: (raw) => {
    if (!raw?.startsWith('_')) return undefined;
    const [type = ''] = raw.split(':');
    if (!PREFERENCES.includes(type)) throw illegalArgument(`no Preference for [${raw}]`);
    if (REFUSED_PREFERENCES.includes(type)) throw notEmulated(`the preference [${type}]`);
    return undefined;
  },
};

/**
 * Which copy of a shard to ask, of which there is only one; some values choose shards and nodes, which is refused
 * (Preference.parse).
 *
 * @throws ElasticsearchError 400 for an unknown value that begins with an underscore.
 */
export const preference = refusing('`_shards`, `_only_nodes`', keptParameter(ONE_COPY, knownPreference));
