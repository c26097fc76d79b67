import { refusing } from '../../errors/effect';
import { illegalArgument, parseException } from '../../errors/elasticsearch-error';
import { JsonReader } from '../../json-text/reader';
import { hasText } from '../../json-text/tokens';
import { readSourceSelection } from '../../query/hits/parse-source';
import type { SourceSelection } from '../../query/source-filter';
import type { BodyValue } from '../../validation/body-value';
import { declaringFields, field } from '../../validation/fields';
import { parseWith, type Refusals } from '../../validation/object-parser';
import { TextValue } from '../../validation/text-value';
import { checkedVersion, parseVersionType } from './parameters';

/** One of the documents requested by a multi-get. */
export interface MgetItem {
  readonly index: string | undefined;
  readonly id: string | undefined;
  readonly routing: string | undefined;
  readonly version: number | undefined;
  readonly storedFields: readonly string[] | undefined;
  /** Undefined to use the selection in the query string. */
  readonly selection: SourceSelection | undefined;
}

/** Defaults for items that do not specify these. */
export type MgetDefaults = Pick<MgetItem, 'index' | 'routing' | 'storedFields'>;

/**
 * Reads the body of a multi-get (MultiGetRequest.add).
 *
 * @throws ElasticsearchError 400 parsing_exception, parse_exception or illegal_argument_exception
 */
export function readMgetBody(text: string, defaults: MgetDefaults): MgetItem[] {
  const body = new TextValue(new JsonReader(text));
  const token = body.open();
  if (token !== 'START_OBJECT') throw body.malformed(`unexpected token [${token ?? null}], expected [START_OBJECT]`);
  return Object.values(parseWith(body, mgetKeys, LIST_REFUSALS, defaults)).flat();
}

const notAList = (value: BodyValue) =>
  value.malformed(`unexpected token [${value.token}], expected [FIELD_NAME] or [START_ARRAY]`);

const LIST_REFUSALS: Refusals<BodyValue> = {
  unknown: (key, value) =>
    value.token === 'START_ARRAY'
      ? value.malformed(`unknown key [${key}] for a START_ARRAY, expected [docs] or [ids]`)
      : notAList(value),
  unfit: (_, value) => notAList(value),
};

/** Of a list, the last text counts: the parser passes over its brackets. */
const text = field('PLAIN_VALUE_ARRAY', (value): string | undefined => {
  if (value.token !== 'START_ARRAY') return value.text();
  const texts = Array.from(value.elements(), (one) => (hasText(one.token) ? one.text() : undefined));
  return texts.findLast((one) => one !== undefined);
});

/** The keys of one document. */
const ITEM = {
  _index: text,
  _id: text,
  routing: text,
  stored_fields: field('PLAIN_VALUE_ARRAY', (value) =>
    value.token === 'START_ARRAY' ? Array.from(value.elements(), (one) => one.text()) : [value.text()],
  ),
  version: refusing(
    '2^53 or more',
    field('PLAIN_VALUE', (value) => checkedVersion(value.long())),
  ),
  version_type: field('PLAIN_VALUE', (value) => parseVersionType(value.text())),
  _source: field('PLAIN_VALUE_OBJECT_ARRAY', readSource),
  fields: field('PLAIN_VALUE_ARRAY', (value): never => {
    throw value.malformed('Unsupported field [fields] used, expected [stored_fields] instead');
  }),
} as const;

/** Unexpected lists and nulls are skipped. The end of an unexpected object is taken for that of the document. */
const ITEM_REFUSALS: Refusals<BodyValue> = {
  unknown: (key, value) => {
    if (hasText(value.token)) return unknownKey(key);
    return value.token === 'START_OBJECT' ? withinObject(value) : void value.skip();
  },
  unfit: (_, value) => (value.token === 'START_OBJECT' ? withinObject(value) : void value.skip()),
};

function unknownKey(key: string): Error {
  return parseException(`failed to parse multi get request. unknown field [${key}]`);
}

function withinObject(object: BodyValue): Error {
  const keys = Array.from(object.members(), ([key, value]) => (hasText(value.token) ? key : '_id'));
  const unknown = keys.find((key) => !Object.hasOwn(ITEM, key));
  return unknown === undefined ? illegalArgument(NO_OBJECT) : unknownKey(unknown);
}

const NO_OBJECT = 'docs array element should include an object';

function readIds(value: BodyValue, defaults: MgetDefaults): MgetItem[] {
  return Array.from(value.elements(), (id) => {
    if (!hasText(id.token)) throw illegalArgument('ids array element should only contain ids');
    return { ...defaults, id: id.text(), version: undefined, selection: undefined };
  });
}

function readDocuments(value: BodyValue, defaults: MgetDefaults): MgetItem[] {
  return Array.from(value.elements(), (one) => {
    if (one.token !== 'START_OBJECT') throw illegalArgument(NO_OBJECT);
    const read = parseWith(one, ITEM, ITEM_REFUSALS);
    return {
      index: read._index ?? defaults.index,
      id: read._id,
      routing: read.routing ?? defaults.routing,
      version: read.version,
      storedFields: read.stored_fields ?? defaults.storedFields,
      selection: read._source,
    };
  });
}

function readSource(value: BodyValue): SourceSelection {
  if (value.token === 'VALUE_NUMBER') throw parseException('illegal type for _source: [VALUE_NUMBER]');
  return readSourceSelection(value);
}

/** The keys of a multi-get. */
export const mgetKeys = {
  docs: declaringFields(ITEM, field('ARRAY', readDocuments)),
  ids: field('ARRAY', readIds),
} as const;
