import { own } from '../../json/value';
import type { IndexAnalyzers } from '../analysis/custom-analyzers';
import { BooleanKind } from './boolean-kind';
import { DateKind } from './date-kind';
import { DateNanosKind } from './date-nanos-kind';
import type { FieldType } from './field-type';
import { IpKind } from './ip-kind';
import { JoinKind } from './join-kind';
import { ConstantKeywordKind, FlattenedKind, KeywordKind } from './keyword-kind';
import type { FieldKind } from './kind';
import { NumberKind } from './number-kind';
import { OpaqueKind } from './opaque-kind';
import { RangeKind } from './range-kind';
import { SearchField } from './search-field';
import { TextKind } from './text-kind';
import { VectorKind } from './vector-kind';
import { VersionKind } from './version-kind';

const TEXT: ReadonlySet<string> = new Set(['text', 'match_only_text', 'search_as_you_type', 'annotated_text']);

const NUMBERS: ReadonlySet<string> = new Set(
  'long,integer,short,byte,double,float,half_float,scaled_float,unsigned_long,token_count'.split(','),
);

/** A field as one search sees it. */
export function searchField(type: FieldType, analyzers: IndexAnalyzers, within: string | undefined): SearchField {
  if (!TEXT.has(type.type)) return new SearchField(type, kindOf(type, analyzers), undefined, undefined, within);
  const analyzer = analyzers.analyzer(textParameter(type, 'analyzer'));
  const search = textParameter(type, 'search_analyzer');
  const searchAnalyzer = search === undefined ? analyzer : analyzers.analyzer(search);
  const quote = textParameter(type, 'search_quote_analyzer');
  const quoteAnalyzer = quote === undefined ? searchAnalyzer : analyzers.analyzer(quote);
  return new SearchField(type, new TextKind(), analyzer, searchAnalyzer, within, quoteAnalyzer);
}

function kindOf(type: FieldType, analyzers: IndexAnalyzers): FieldKind {
  if (NUMBERS.has(type.type)) return new NumberKind(type);
  switch (type.type) {
    case 'keyword':
    case 'wildcard': {
      const normalizer = textParameter(type, 'normalizer');
      return new KeywordKind(type, normalizer === undefined ? undefined : analyzers.normalizer(normalizer));
    }
    case 'constant_keyword':
      return new ConstantKeywordKind(type);
    case 'flattened':
      return new FlattenedKind(type);
    case 'date':
      return new DateKind(type);
    case 'date_nanos':
      return new DateNanosKind(type);
    case 'boolean':
      return new BooleanKind(type);
    case 'ip':
      return new IpKind();
    case 'integer_range':
    case 'long_range':
    case 'float_range':
    case 'double_range':
    case 'date_range':
    case 'ip_range':
      return new RangeKind(type);
    case 'dense_vector':
      return new VectorKind(type.name);
    case 'join':
      return new JoinKind();
    case 'version':
      return new VersionKind();
    default:
      return new OpaqueKind(type);
  }
}

function textParameter(type: FieldType, name: string): string | undefined {
  const value = own(type.parameters, name);
  return typeof value === 'string' ? value : undefined;
}
