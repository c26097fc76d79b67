import { type ComponentSettings, joinedValue } from '../../store/analysis/analysis-settings';
import { asciiFolding } from './ascii-folding';
import { chainAnalyzer } from './chain';
import * as filters from './filters';
import { fingerprint } from './fingerprint';
import { snowballAnalyzer } from './snowball';
import { standardTokenizer } from './standard-tokenizer';
import type { Analyzer } from './token';
import { patternTokenizer } from './user-patterns';

/**
 * The analyzers that read more from their settings than stop words.
 *
 * @param stopWords those that the settings name
 * @returns undefined for any other type
 * @throws ElasticsearchError 400 for settings that are not valid
 */
export function configuredAnalyzer(
  type: string,
  settings: ComponentSettings,
  stopWords?: readonly string[],
): Analyzer | undefined {
  const stop = filters.stop(stopWords ?? []);
  switch (type) {
    case 'pattern': {
      // PatternAnalyzer
      const lower = joinedValue(settings, 'lowercase') === 'false' ? [] : [filters.lowercaseFilter];
      return chainAnalyzer(type, patternTokenizer(settings), [...lower, stop], []);
    }
    case 'fingerprint': {
      // FingerprintAnalyzer
      const longest = Number(joinedValue(settings, 'max_output_size') ?? 255);
      const join = fingerprint(joinedValue(settings, 'separator') ?? ' ', longest);
      return chainAnalyzer(type, standardTokenizer, [filters.lowercaseFilter, asciiFolding, stop, join], []);
    }
    case 'snowball':
      return snowballAnalyzer(joinedValue(settings, 'language') ?? joinedValue(settings, 'name'), stopWords);
    default:
      return undefined;
  }
}
