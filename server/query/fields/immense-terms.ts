import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonObject } from '../../json/value';
import { Budget } from '../../runtime/budget';
import type { Analyzer } from '../analysis/token';
import type { FieldType } from './field-type';
import { eachValue, type SourcePath, sourcePath } from './source-values';

/** The longest term that Lucene accepts, in bytes of UTF-8 (IndexWriter.MAX_TERM_LENGTH). */
const MAX_TERM = 32_766;
/** A shorter text has no term that is longer: a UTF-16 unit is at most three bytes of UTF-8. */
const SHORTEST_TEXT = MAX_TERM / 3;
/** How much of a term an error shows, in bytes. */
const SHOWN_BYTES = 30;

/** Longer than the tokens that most tokenizers make of a text without spaces; those that do not split it keep it whole. */
const PROBE = 'x'.repeat(300);
const LONGEST_TOKEN = 255;

interface Fields {
  types(): readonly FieldType[];
  field(name: string, within: string | undefined): { readonly analyzer: Analyzer | undefined } | undefined;
}

interface LongTerms {
  readonly name: string;
  readonly paths: readonly SourcePath[];
  readonly analyzer: Analyzer;
}

/** The text fields of an index whose analyzers may make terms of any length. */
export function fieldsOfLongTerms(fields: Fields): readonly LongTerms[] {
  return fields.types().flatMap((type) => {
    if (type.scripted || type.parameters.index === false) return [];
    const analyzer = fields.field(type.name, type.nestedPath)?.analyzer;
    if (!analyzer || !makesLongTerms(analyzer)) return [];
    return [{ name: type.name, paths: type.sources.map(sourcePath), analyzer }];
  });
}

/** True for analyzers that do not split long words, and for those that make so much of them that a budget must decide. */
function makesLongTerms(analyzer: Analyzer): boolean {
  try {
    return analyzer.tokens(PROBE, new Budget()).some(({ term }) => term.length > LONGEST_TOKEN);
  } catch (error) {
    if (error instanceof ElasticsearchError) return true;
    throw error;
  }
}

/** True for a document that is long enough to hold an immense term. */
export function mayHoldImmenseTerm(text: string): boolean {
  return text.length > SHORTEST_TEXT;
}

/**
 * Checks the terms that text fields make of a document.
 *
 * @throws ElasticsearchError 400 `Document contains at least one immense term in field="…"` (IndexingChain, Lucene 10).
 */
export function checkImmenseTerms(fields: readonly LongTerms[], source: JsonObject, budget: Budget): void {
  for (const { name, paths, analyzer } of fields) {
    for (const path of paths) {
      eachValue(source, path, (value) => {
        if (typeof value !== 'string' || value.length <= SHORTEST_TEXT) return;
        for (const { term } of analyzer.tokens(value, budget)) checkTerm(name, term);
      });
    }
  }
}

function checkTerm(field: string, term: string): void {
  if (term.length <= SHORTEST_TEXT) return;
  const bytes = Buffer.from(term);
  if (bytes.length <= MAX_TERM) return;
  const cause = `bytes can be at most ${MAX_TERM} in length; got ${bytes.length}`;
  const prefix = [...bytes.subarray(0, SHOWN_BYTES)].map(signed).join(', ');
  throw illegalArgument(
    `Document contains at least one immense term in field="${field}" (whose UTF8 encoding is longer than the max length ${MAX_TERM}), all of which were skipped.  Please correct the analyzer to not produce such terms.  The prefix of the first immense term is: '[${prefix}]...', original message: ${cause}`,
    new ElasticsearchError('max_bytes_length_exceeded_exception', cause),
  );
}

/** A byte as Java prints it. */
function signed(byte: number): number {
  return byte > 127 ? byte - 256 : byte;
}
