import { illegalArgument, numberFormatException } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { mapperParsingError } from './mapping-failure';
import { notAMap } from './metadata-sections';

/**
 * `index_prefixes` of texts, with the defaults that a mapping shows (TextFieldMapper.parsePrefixConfig).
 *
 * @throws ElasticsearchError 400, not yet wrapped
 */
export function readPrefixes(field: string, value: JsonValue): JsonObject {
  if (!isObject(value)) throw notAMap(value);
  const { min_chars: least = 2, max_chars: most = 5, ...others } = value;
  const [min, max] = [wholeNumber(least), wholeNumber(most)];
  const listed = Object.entries(others).map(([key, other]) => ` [${key} : ${javaText(other)}]`);
  if (listed.length > 0) {
    throw mapperParsingError(`Mapping definition for [${field}] has unsupported parameters: ${listed.join('')}`);
  }
  if (min > max) throw illegalArgument(`min_chars [${min}] must be less than max_chars [${max}]`);
  if (min < 1) throw illegalArgument(`min_chars [${min}] must be greater than zero`);
  if (max >= 20) throw illegalArgument(`max_chars [${max}] must be less than 20`);
  return { min_chars: min, max_chars: max };
}

function wholeNumber(value: JsonValue): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) throw numberFormatException(javaText(value));
  return Math.trunc(number);
}

/** The form of a locale: a language, perhaps a country and a variant (LocaleUtils.parse). */
export function checkLocale(value: JsonValue): string {
  const locale = javaText(value);
  const parts = locale.split(/[_-]/);
  if (parts.length > 3) {
    throw illegalArgument(`Locales can have at most 3 parts but got ${parts.length}: [${parts.join(', ')}]`);
  }
  const [language = ''] = parts;
  if (locale !== '' && language !== 'ROOT' && !/^[A-Za-z]{2,8}$/.test(language)) {
    throw illegalArgument(`Unknown language: ${language}`);
  }
  return locale;
}
