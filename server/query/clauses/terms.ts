import { illegalArgument } from '../../errors/elasticsearch-error';
import { type JsonValue, own } from '../../json/value';
import { alias, field, refusedField, string } from '../../validation/fields';
import { parseObject, parseWith } from '../../validation/object-parser';
import { checkBoost } from '../dsl/check-boost';
import { builderRefusals, unknownToken, unsupportedKey, WRITTEN } from '../dsl/clause';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, parsingFailure } from '../dsl/failure';
import type { DeclaredClause, ParseClause } from '../dsl/parse-query';
import { prepared } from '../errors';
import { checkMetadataQuery } from '../fields/metadata-refusals';
import { eachValue, sourcePath } from '../fields/source-values';
import { matchNone } from '../matcher';
import type { Scope } from '../scope';
import { matchTerms } from './field-match';

/** The source of the values in a terms lookup. */
interface Lookup {
  readonly index: string;
  readonly id: string;
  readonly path: string;
}

/** The field, and what it is compared with. */
interface Compared {
  readonly field: string;
  readonly with: readonly JsonValue[] | Lookup;
}

/** Every list and every object belongs to a field, even under the name of an option. */
const COMPARED = alias(
  'compared',
  field('OBJECT_ARRAY', (value: Cursor, found: { field?: string }): Compared => {
    if (found.field !== undefined) throw parsingFailure('[terms] query does not support multiple fields', value);
    found.field = value.name;
    return { field: value.name, with: value.token === 'START_OBJECT' ? readLookup(value) : readValues(value) };
  }),
);

const FIELDS = { ...WRITTEN, compared: COMPARED } as const;

const REFUSALS = builderRefusals({ value: unsupportedKey('terms'), null: unknownToken('terms') });

/** `terms` (TermsQueryBuilder). */
const parseTerms: ParseClause = (cursor) => {
  const find = (key: string, value: Cursor) => (value.isScalar ? own(WRITTEN, key) : COMPARED);
  const { compared, boost, _name } = parseWith(cursor, FIELDS, REFUSALS, {}, find);
  checkBoost('terms', boost, cursor);
  if (!compared) {
    throw parsingFailure(
      '[terms] query requires a field name, followed by array of terms or a document lookup specification',
      cursor,
      'end',
    );
  }
  return {
    clause: 'terms',
    boost,
    label: _name,
    ...(!('index' in compared.with) && compared.with.length === 0 && { rewrite: () => 'match_none' }),
    compile: (scope) => {
      checkMetadataQuery(scope, compared.field, 'terms');
      const found = scope.field(compared.field);
      const values = 'index' in compared.with ? lookUp(scope, compared.with) : compared.with;
      checkCount(scope, values.length);
      return found && values.length > 0 ? matchTerms(scope, found, values) : matchNone;
    },
  };
};

/** `terms` (TermsQueryBuilder), with the keys that it takes besides the name of a field. */
export const terms: DeclaredClause = Object.assign(parseTerms, { fields: WRITTEN });

function readValues(list: Cursor): JsonValue[] {
  const elements = list.elements();
  return elements.map((one, at) => {
    if (one.value === null) throw parsingFailure('No value specified for terms query', one);
    // The end of the inner list counts as that of the outer one, so what follows has no key.
    if (one.token === 'START_ARRAY') {
      const message = at === elements.length - 1 ? unknownToken('terms') : unsupportedKey('terms');
      throw parsingFailure(message(list.name, 'END_ARRAY'), one, 'after');
    }
    return one.value;
  });
}

function readLookup(cursor: Cursor): Lookup {
  const { index, id, path } = parseObject(cursor, 'terms_lookup', {
    index: string,
    id: string,
    path: string,
    routing: refusedField('[routing] of a terms lookup'),
  });
  if (index !== undefined && id !== undefined && path !== undefined) return { index, id, path };
  const missing = Object.entries({ index, id, path }).filter(([, value]) => value === undefined);
  throw argumentFailure(`Required [${missing.map(([name]) => name).join(', ')}]`);
}

/** The values at a path of another document; empty if it does not exist. */
function lookUp(scope: Scope, { index, id, path }: Lookup): JsonValue[] {
  const source = prepared(() => scope.shard.lookUp(index, id));
  const values: JsonValue[] = [];
  if (source) eachValue(source, sourcePath(path), (value) => values.push(value));
  return values.filter((value) => value !== null);
}

function checkCount(scope: Scope, count: number): void {
  const most = scope.shard.limit('max_terms_count', 65_536);
  if (count <= most) return;
  throw illegalArgument(
    `The number of terms [${count}] used in the Terms Query request has exceeded the allowed maximum of [${most}]. ` +
      'This maximum can be set by changing the [index.max_terms_count] index level setting.',
  );
}
