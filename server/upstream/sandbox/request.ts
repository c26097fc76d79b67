import type { Endpoint } from '../../endpoint/endpoint';
import type { Located } from '../../endpoint/table';
import { isObject } from '../../json/value';
import { type LosslessObject, stringifyLossless } from '../../json-text/lossless';
import { apartJson } from './lines';
import { notApart, type SandboxNames } from './names';
import { type ApartRule, apartRules } from './rules';

/** A request of a sandbox as the cluster gets it. */
export interface ApartRequest {
  readonly located: Located<Endpoint>;
  /** The body with the names of the cluster; undefined if it is passed on as it is. */
  readonly body: Buffer | undefined;
  readonly rule: ApartRule;
}

/** Parameters by which bodies are given in another way, and those that name what cannot be told apart. */
const REFUSED_PARAMETERS = /[?&](source|query|connector_name)=/;
/** In these formats, lengths stand before texts. */
const BINARY = /cbor|smile/i;

/** The rule for a request. @throws Trouble 501 if it cannot be kept apart. */
export function apartRuleOf({ endpoint, request }: Located<Endpoint>): ApartRule {
  const rule = endpoint && apartRules[endpoint.name];
  if (!rule) throw notApart(endpoint ? `the operation [${endpoint.name}]` : `[${request.method} ${request.uri}]`);
  const { accept = '', 'content-type': type = '' } = request.headers;
  if (BINARY.test(accept + type) || /[?&]format=(?:cbor|smile)/i.test(request.uri)) throw notApart('a binary format');
  const takesBody = rule.body !== undefined || rule.listed !== undefined;
  const [, parameter] = (takesBody && REFUSED_PARAMETERS.exec(request.uri)) || [];
  if (parameter !== undefined) throw notApart(`the parameter [${parameter}]`);
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
  const { index, connector_id } = placeholders;
  const parts = uri.split(/(?=[/?])/);
  const { name, scroll_id } = placeholders;
  if (scroll_id?.split(',').includes('_all')) throw notApart('[_all] of the scrolls');
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

/** A list from its beginning, of which the sandbox's own part is taken afterwards. */
function wholeList(uri: string, names: SandboxNames): string {
  const [path = '', query = ''] = uri.split('?', 2);
  const kept = new URLSearchParams(query);
  kept.delete('from');
  kept.set('size', String(LONGEST_LIST));
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
