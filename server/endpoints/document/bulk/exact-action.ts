import { refusing } from '../../../errors/effect';
import { illegalArgument } from '../../../errors/elasticsearch-error';
import { setOwn } from '../../../json/value';
import type { JsonReader } from '../../../json-text/reader';
import { hasText, type TokenKind } from '../../../json-text/tokens';
import { readSourceSelection } from '../../../query/hits/parse-source';
import type { BodyValue } from '../../../validation/body-value';
import { field } from '../../../validation/fields';
import { type ParsedFields, parseWith, type Refusals } from '../../../validation/object-parser';
import { TextValue } from '../../../validation/text-value';
import { checkedPrimaryTerm, checkedSeqNo, checkedVersion, parseVersionType } from '../parameters';
import { type BulkAction, BulkItem, type BulkOptions } from './item';
import type { Leniency } from './leniency';

/** Defaults that the request sets for all of its items. */
export interface BulkDefaults extends BulkOptions {
  readonly index: string | undefined;
}

const text = field('PLAIN_VALUE', (value) => value.text());
const flag = field('PLAIN_VALUE', (value) => value.boolean());
const number = field('PLAIN_VALUE', (value) => value.int());

/** The parameters of an action line. */
export const actionKeys = {
  _index: text,
  _id: text,
  routing: text,
  op_type: text,
  version: refusing(
    '2^53 or more',
    field('PLAIN_VALUE', (value) => checkedVersion(value.long())),
  ),
  version_type: field('PLAIN_VALUE', (value) => parseVersionType(value.text())),
  if_seq_no: field('PLAIN_VALUE', (value) => checkedSeqNo(value.long())),
  if_primary_term: field('PLAIN_VALUE', (value) => checkedPrimaryTerm(value.long())),
  retry_on_conflict: number,
  pipeline: text,
  _source: field('PLAIN_VALUE_OBJECT', readSourceSelection),
  require_alias: flag,
  require_data_stream: flag,
  list_executed_pipelines: flag,
  dynamic_templates: field('OBJECT', readTemplates),
} as const;

/** Paths of fields with the names of templates. */
function readTemplates(value: BodyValue): Readonly<Record<string, string>> {
  const templates: Record<string, string> = {};
  for (const [path, name] of value.members()) setOwn(templates, path, name.text());
  return templates;
}

type Said = ParsedFields<typeof actionKeys>;

/**
 * Reads an action line token by token, as BulkRequestParser does.
 *
 * @returns undefined for a line without content, and for an action that is skipped with a warning.
 * @throws ElasticsearchError 400 illegal_argument_exception, or the error for invalid JSON.
 */
export function readExactAction(
  reader: JsonReader,
  line: number,
  defaults: BulkDefaults,
  lenient: Leniency | undefined,
): BulkItem | 'skip' | undefined {
  const malformed = (expected: string, found: string | undefined) =>
    illegalArgument(`Malformed action/metadata line [${line}], expected ${expected} but found [${found ?? null}]`);
  const first = reader.next();
  if (first === undefined) return undefined;
  if (first !== 'START_OBJECT') throw malformed('START_OBJECT', first);
  const second = reader.next();
  if (second !== 'FIELD_NAME') throw malformed('FIELD_NAME', second);
  const action = reader.name;
  if (!isAction(action)) {
    if (!lenient) throw malformed('field [create], [delete], [index] or [update]', action);
    lenient.unknownAction(action);
    return 'skip';
  }
  const third = reader.next();
  if (third !== 'START_OBJECT') throw malformed('START_OBJECT or END_OBJECT', third);
  const said = parseWith(new TextValue(reader), actionKeys, refusalsOf(line));
  checkClosed(reader, line, lenient);
  return toItem(action, line, said, defaults);
}

function isAction(name: string): name is BulkAction {
  return name === 'index' || name === 'create' || name === 'update' || name === 'delete';
}

/** Nulls are skipped. */
function refusalsOf(line: number): Refusals<BodyValue> {
  const notSimple = (key: string, { token }: BodyValue): Error | undefined => {
    if (token === 'VALUE_NULL') return undefined;
    const expected = `expected a simple value for field [${key}] but found [${token}]`;
    return illegalArgument(`Malformed action/metadata line [${line}], ${expected}`);
  };
  const unknown = (key: string): Error =>
    illegalArgument(`Action/metadata line [${line}] contains an unknown parameter [${key}]`);
  return {
    unknown: (key, value) => (hasText(value.token) ? unknown(key) : notSimple(key, value)),
    // As a scalar, [dynamic_templates] is unknown.
    unfit: (key, value) => (hasText(value.token) ? unknown(key) : notSimple(key, value)),
  };
}

/** BulkRequestParser.checkBulkActionIsProperlyClosed. */
function checkClosed(reader: JsonReader, line: number, lenient: Leniency | undefined): void {
  let kind: TokenKind | undefined;
  try {
    kind = reader.next();
  } catch (error) {
    if (!lenient) throw error;
    lenient.unclosed('unclosed');
    return;
  }
  if (kind !== 'END_OBJECT') {
    if (!lenient) {
      throw illegalArgument(`Malformed action/metadata line [${line}], expected END_OBJECT but found [${kind}]`);
    }
    lenient.unclosed('keys');
    return;
  }
  if (reader.next() === undefined) return;
  if (!lenient)
    throw illegalArgument(`Malformed action/metadata line [${line}], unexpected data after the closing brace`);
  lenient.unclosed('trailing');
}

function toItem(action: BulkAction, line: number, said: Said, defaults: BulkDefaults): BulkItem {
  const templates = said.dynamic_templates ?? {};
  const isNamed = Object.keys(templates).length > 0;
  if (isNamed && (action === 'delete' || action === 'update')) {
    const kind = action === 'delete' ? 'Delete' : 'Update';
    throw illegalArgument(`${kind} request in line [${line}] does not accept dynamic_templates`);
  }
  const options = optionsOf(said, defaults);
  if (action === 'update') checkUpdate(options);
  const type = action === 'index' && said.op_type === 'create' ? 'create' : action;
  const given = isNamed ? { ...options, dynamicTemplates: templates } : options;
  return new BulkItem(type, said._index ?? defaults.index, said._id, given);
}

/** The line's own options, with those of the request as defaults. */
function optionsOf(said: Said, { index: _, ...defaults }: BulkDefaults): BulkOptions {
  return {
    ...defaults,
    routing: said.routing === undefined ? defaults.routing : said.routing || undefined,
    version: said.version ?? defaults.version,
    versionType: said.version_type ?? defaults.versionType,
    ifSeqNo: said.if_seq_no ?? defaults.ifSeqNo,
    ifPrimaryTerm: said.if_primary_term ?? defaults.ifPrimaryTerm,
    retryOnConflict: said.retry_on_conflict ?? defaults.retryOnConflict,
    pipeline: said.pipeline ?? defaults.pipeline,
    fetchSource: said._source ?? defaults.fetchSource,
    requireAlias: said.require_alias ?? defaults.requireAlias,
    requireDataStream: said.require_data_stream ?? defaults.requireDataStream,
    listExecutedPipelines: said.list_executed_pipelines ?? defaults.listExecutedPipelines,
  };
}

function checkUpdate(options: BulkOptions): void {
  if (options.version !== undefined || (options.versionType ?? 'internal') !== 'internal') {
    throw illegalArgument(
      'Update requests do not support versioning. Please use `if_seq_no` and `if_primary_term` instead',
    );
  }
  if (options.requireDataStream) {
    throw illegalArgument(
      'Update requests do not support the `require_data_stream` flag, as data streams do not support update operations',
    );
  }
}
