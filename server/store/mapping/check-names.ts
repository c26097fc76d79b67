import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import type { AnalysisNames } from '../analysis/check-analysis';

/** The parameters of fields that name an analyzer. */
const ANALYZERS = ['analyzer', 'search_analyzer', 'search_quote_analyzer'];
const ANALYZED = ['text', 'match_only_text', 'search_as_you_type', 'annotated_text', 'completion', 'token_count'];

/**
 * Looks up the analyzers and normalizers that the fields of a normalized mapping name.
 *
 * @param properties as in `{ title: { type: 'text', analyzer: 'english' } }`.
 * @throws ElasticsearchError 400 for a name that neither the index nor Elasticsearch defines, 501 for one that the mock does not support.
 */
export function checkFieldNames(properties: JsonValue | undefined, names: AnalysisNames): void {
  if (!isObject(properties)) return;
  for (const [name, field] of Object.entries(properties)) if (isObject(field)) checkField(name, field, names);
}

function checkField(name: string, field: JsonObject, names: AnalysisNames): void {
  const type = own(field, 'type');
  if (typeof type === 'string' && ANALYZED.includes(type)) {
    for (const parameter of ANALYZERS) {
      const value = own(field, parameter);
      if (value !== undefined) names.checkAnalyzer(javaText(value));
    }
  }
  const similarity = own(field, 'similarity');
  if (similarity !== undefined && type !== 'dense_vector') names.checkSimilarity(javaText(similarity), name);
  const normalizer = own(field, 'normalizer');
  if (type === 'keyword' && normalizer !== undefined && normalizer !== null) {
    names.checkNormalizer(javaText(normalizer), name);
  }
  checkFieldNames(field.fields, names);
  checkFieldNames(field.properties, names);
}
