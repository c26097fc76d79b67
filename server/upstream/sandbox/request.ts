import type { Endpoint } from '../../endpoint/endpoint';
import type { Located } from '../../endpoint/table';
import { isObject } from '../../json/value';
import { type LosslessObject, stringifyLossless } from '../../json-text/lossless';
import { apartJson } from './lines';
import { notApart, type SandboxNames } from './names';
import { parametersOf, refuseParameters } from './parameters';
import { type ApartRule, apartRules, scrollsNamed } from './rules';

/** A request of a sandbox as the cluster gets it. */
export interface ApartRequest {
  readonly located: Located<Endpoint>;
  /** The body with the names of the cluster; undefined if it is passed on as it is. */
  readonly body: Buffer | undefined;
  readonly rule: ApartRule;
}

/** In these formats, lengths stand before texts. */
const BINARY = /cbor|smile/i;
/** Lists are read and written again. */
const OTHER_THAN_JSON = /cbor|smile|yaml/i;
/** A proxy before the cluster might resolve them, and arrive at another path. */
const DOTS = /(?:\/|%2f)(?:\.|%2e){1,2}(?=\/|%2f|$)/i;

/** The rule for a request. @throws Trouble 501 if it cannot be kept apart. */
export function apartRuleOf({ endpoint, request }: Located<Endpoint>): ApartRule {
  const rule = endpoint && apartRules[endpoint.name];
  const { uri, headers, method } = request;
  if (!rule) throw notApart(endpoint ? `the operation [${endpoint.name}]` : `[${method} ${uri}]`);
  const [path = ''] = uri.split('?', 1);
  if (DOTS.test(path)) throw notApart(`a path with [.] or [..] in it`);
  const { accept = '', 'content-type': type = '' } = headers;
  const formats = `${accept} ${type} ${parametersOf(uri).get('format') ?? ''}`;
  if (BINARY.test(formats)) throw notApart('a binary format');
  if (rule.listed && OTHER_THAN_JSON.test(formats)) throw notApart('a list in YAML');
  refuseParameters(uri, rule);
  return rule;
}

/**
 * A request with the names of the cluster.
 *
 * @param body the whole body, decompressed; undefined if there is none, or if the rule needs none.
 * @throws Trouble 501 if it cannot be kept apart.
 */
export function apart(
  located: Located<Endpoint>,
  rule: ApartRule,
  body: Buffer | undefined,
  names: SandboxNames,
): ApartRequest {
  const changed = body === undefined || body.length === 0 ? undefined : changedBody(body, rule, names);
  const inPointInTime =
    changed !== undefined && rule.body !== undefined && rule.wide === true && hasPointInTime(changed);
  const { request, placeholders } = located;
  const uri = rule.listed ? wholeList(request.uri, names) : changedPath(located, rule, names, inPointInTime);
  // A body that was changed is no longer compressed.
  const { 'content-encoding': _encoding, ...plain } = request.headers;
  const headers = changed === undefined ? request.headers : plain;
  return {
    located: { ...located, request: { ...request, uri, headers }, placeholders: changedNames(placeholders, names) },
    body: changed === undefined ? undefined : Buffer.from(changed),
    rule,
  };
}

/** True if the body of a request must be there before it is passed on. */
export function needsBody({ body, lines }: ApartRule): boolean {
  return body !== undefined || lines !== undefined;
}

function changedNames(
  given: Located<Endpoint>['placeholders'],
  names: SandboxNames,
): Located<Endpoint>['placeholders'] {
  const { index, connector_id } = given;
  return {
    ...given,
    ...(index !== undefined && { index: names.expression(index) }),
    ...(connector_id !== undefined && { connector_id: names.of(connector_id) }),
  };
}

function changedPath(
  { request, placeholders, endpoint }: Located<Endpoint>,
  { path, wide, aliases }: ApartRule,
  names: SandboxNames,
  inPointInTime: boolean,
): string {
  const { uri } = request;
  const { index, connector_id, connector_sync_job_id, name, scroll_id } = placeholders;
  const parts = uri.split(/(?=[/?])/);
  if (scroll_id !== undefined) parts[2] = `/${encodeURIComponent(scrollsNamed(scroll_id, names))}`;
  if (path === 'job') parts[2] = `/${encodeURIComponent(names.id(connector_sync_job_id ?? ''))}`;
  if (aliases && name !== undefined) parts[aliasAt(parts)] = `/${encodeURIComponent(names.expression(name))}`;
  if (path === 'index' && index !== undefined) parts[0] = `/${encodeURIComponent(names.expression(index))}`;
  else if (path === 'index' && wide && !inPointInTime) parts.unshift(`/${names.prefix}*`);
  else if (path === 'connector') {
    if (connector_id === undefined) throw notApart(`[${endpoint?.name}] without an id`);
    parts[1] = `/${encodeURIComponent(names.of(connector_id))}`;
  }
  return parts.join('');
}

/** Where the names of aliases stand in a path. */
function aliasAt(parts: readonly string[]): number {
  return parts.findIndex((part) => part === '/_alias' || part === '/_aliases') + 1;
}

/** The most that Elasticsearch lists. */
export const LONGEST_LIST = 10_000;

/** What a cluster accepts for the beginning and the length of a list. */
const NUMBER = /^\d{1,9}$/;

/** A list from its beginning, of which the sandbox's own part is taken afterwards. */
function wholeList(uri: string, names: SandboxNames): string {
  const [path = ''] = uri.split('?', 1);
  const kept = new URLSearchParams([...parametersOf(uri)]);
  kept.delete('filter_path');
  // The cluster refuses what is no number.
  if (NUMBER.test(kept.get('from') ?? '0')) kept.delete('from');
  if (NUMBER.test(kept.get('size') ?? '0')) kept.set('size', String(LONGEST_LIST));
  const [connector, indices] = [kept.get('connector_id'), kept.get('index_name')];
  if (connector !== null) kept.set('connector_id', names.of(connector));
  if (indices !== null) kept.set('index_name', names.expression(indices));
  return `${path}?${kept}`;
}

function changedBody(body: Buffer, rule: ApartRule, names: SandboxNames): string {
  const text = body.toString();
  if (rule.lines) return rule.lines(text, names);
  return stringifyLossless(rule.body?.(apartJson(text), names) ?? null);
}

function hasPointInTime(text: string): boolean {
  const body = apartJson(text);
  return isObject(body) && (body as LosslessObject).pit !== undefined;
}
