import { illegalArgument } from '../../../errors/elasticsearch-error';
import { notEmulated } from '../../../errors/not-emulated';
import type { JsonReader } from '../../../json-text/reader';
import { hasText, type TokenKind } from '../../../json-text/tokens';
import { readBoolean, readLong } from '../object-fields';
import { checkedPrimaryTerm, checkedSeqNo, parseVersionType } from '../parameters';
import { readSourceSelection } from '../source-selection';
import { type BulkAction, BulkItem, type BulkOptions } from './item';
import type { Leniency } from './leniency';

/** What the request says for all of its items. */
export interface BulkDefaults extends BulkOptions {
  readonly index: string | undefined;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What an action line has said so far. */
interface Said {
  index: string | undefined;
  id: string | undefined;
  opType: string | undefined;
  dynamicTemplates: boolean;
  readonly options: Mutable<BulkOptions>;
}

const SETTERS: Readonly<Record<string, (said: Said, reader: JsonReader) => void>> = {
  _index: (said, reader) => {
    said.index = reader.text();
  },
  _id: (said, reader) => {
    said.id = reader.text();
  },
  routing: ({ options }, reader) => {
    options.routing = reader.text() || undefined;
  },
  op_type: (said, reader) => {
    said.opType = reader.text();
  },
  version: ({ options }, reader) => {
    options.version = readLong(reader);
  },
  version_type: ({ options }, reader) => {
    options.versionType = parseVersionType(reader.text());
  },
  if_seq_no: ({ options }, reader) => {
    options.ifSeqNo = checkedSeqNo(readLong(reader));
  },
  if_primary_term: ({ options }, reader) => {
    options.ifPrimaryTerm = checkedPrimaryTerm(readLong(reader));
  },
  retry_on_conflict: ({ options }, reader) => {
    options.retryOnConflict = readLong(reader);
  },
  pipeline: ({ options }, reader) => {
    options.pipeline = reader.text();
  },
  _source: ({ options }, reader) => {
    options.fetchSource = readSourceSelection(reader);
  },
  require_alias: ({ options }, reader) => {
    options.requireAlias = readBoolean(reader);
  },
  require_data_stream: ({ options }, reader) => {
    options.requireDataStream = readBoolean(reader);
  },
  list_executed_pipelines: ({ options }, reader) => {
    options.listExecutedPipelines = readBoolean(reader);
  },
};

/**
 * Reads an action line token by token, as BulkRequestParser does.
 *
 * @returns undefined for a line without content, and for an action that is skipped with a warning.
 * @throws ElasticsearchError 400 illegal_argument_exception, or as the line is no JSON.
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
  const { index, ...options } = defaults;
  const said: Said = { index, id: undefined, opType: undefined, dynamicTemplates: false, options };
  const third = reader.next();
  if (third === 'START_OBJECT') readParameters(reader, line, said);
  else throw malformed('START_OBJECT or END_OBJECT', third);
  checkClosed(reader, line, lenient);
  return toItem(action, line, said);
}

function isAction(name: string): name is BulkAction {
  return name === 'index' || name === 'create' || name === 'update' || name === 'delete';
}

function readParameters(reader: JsonReader, line: number, said: Said): void {
  for (let kind = reader.next(); kind !== 'END_OBJECT'; kind = reader.next()) {
    const { name } = reader;
    if (kind === 'FIELD_NAME') continue;
    if (hasText(kind)) {
      const set = Object.hasOwn(SETTERS, name) ? SETTERS[name] : undefined;
      if (!set) throw illegalArgument(`Action/metadata line [${line}] contains an unknown parameter [${name}]`);
      set(said, reader);
    } else if (kind === 'START_OBJECT' && name === 'dynamic_templates') {
      said.dynamicTemplates = Object.keys(reader.readValue() as object).length > 0;
    } else if (kind === 'START_OBJECT' && name === '_source') {
      said.options.fetchSource = readSourceSelection(reader);
    } else if (kind !== 'VALUE_NULL') {
      const expected = `expected a simple value for field [${name}] but found [${kind}]`;
      throw illegalArgument(`Malformed action/metadata line [${line}], ${expected}`);
    }
  }
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

function toItem(action: BulkAction, line: number, { index, id, opType, dynamicTemplates, options }: Said): BulkItem {
  if (dynamicTemplates && (action === 'delete' || action === 'update')) {
    const kind = action === 'delete' ? 'Delete' : 'Update';
    throw illegalArgument(`${kind} request in line [${line}] does not accept dynamic_templates`);
  }
  if (action === 'update') checkUpdate(options);
  if (dynamicTemplates) throw notEmulated('dynamic_templates in bulk actions');
  return new BulkItem(action === 'index' && opType === 'create' ? 'create' : action, index, id, options);
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
