import type { AnswerObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { Mock } from '../../mock';
import { NODE_ID, NODE_NAME } from '../../runtime/node';
import { splitByComma } from '../../store/indices-options';

export const HOST = '127.0.0.1';
export const TRANSPORT_PORT = 9300;
export const TRANSPORT = `${HOST}:${TRANSPORT_PORT}`;

/** Roles of the only node. */
export const ROLES = ['data', 'data_content', 'ingest', 'master', 'remote_cluster_client', 'transform'];

/** All roles of a node by their letters, as `_cat` shows them. */
export const ROLE_LETTERS = 'cdfhilmrstw';

/** Attributes of the only node; x-pack sets this one (XPackPlugin.additionalSettings). */
export const ATTRIBUTES: Record<string, string> = { 'xpack.installed': 'true' };

/** `_nodes` and `cluster_name`, which begin the responses of all nodes. */
export function nodeHeader(mock: Mock, reached = true): AnswerObject {
  const count = reached ? 1 : 0;
  return { _nodes: { total: count, successful: count, failed: 0 }, cluster_name: mock.settings.clusterName };
}

/** The only node, as the lists of tasks show it. */
export function nodeBody(): AnswerObject {
  return {
    name: NODE_NAME,
    transport_address: TRANSPORT,
    host: HOST,
    ip: TRANSPORT,
    roles: ROLES,
    attributes: ATTRIBUTES,
  };
}

/**
 * Whether an expression of nodes reaches the only node: ids, names and addresses, patterns of these, `_local`,
 * `_master`, roles and attributes (DiscoveryNodes.resolveNodes). No expression reaches all nodes.
 */
export function reachesNode(expression: string | undefined): boolean {
  const parts = splitByComma(expression);
  if (parts.length === 0) return true;
  let reached = false;
  for (const part of parts) {
    const [key = '', value] = part.split(':');
    if (value !== undefined && isRole(key)) {
      if (value === 'true') reached ||= ROLES.includes(key);
      else if (value === 'false' && ROLES.includes(key)) reached = false;
    } else {
      reached ||= isNamed(part) || (value !== undefined && hasAttribute(key, value));
    }
  }
  return reached;
}

const OTHER_ROLES = ['coordinating_only', 'data_cold', 'data_frozen', 'data_hot', 'data_warm', 'ml', 'voting_only'];

function isRole(name: string): boolean {
  return ROLES.includes(name) || OTHER_ROLES.includes(name);
}

function isNamed(part: string): boolean {
  if (part === '_local' || part === '_master' || part === '_all' || part === NODE_ID) return true;
  return [NODE_NAME, HOST, TRANSPORT].some((name) => wildcardMatch(part, name));
}

function hasAttribute(name: string, value: string): boolean {
  return Object.entries(ATTRIBUTES).some(([key, own]) => wildcardMatch(name, key) && wildcardMatch(value, own));
}
