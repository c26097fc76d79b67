import { illegalArgument } from '../errors/elasticsearch-error';
import { timeText } from '../validation/time-text';
import { parseTimeValue } from '../validation/time-value';
import type { SettingValue } from './settings';

/**
 * Checks the settings of a cluster against each other (SearchService.validateKeepAlives).
 *
 * @param settings all that are set, after the change
 * @throws ElasticsearchError 400.
 */
export function checkClusterSettings(settings: Readonly<Record<string, SettingValue>>): void {
  const [usual, most] = [
    String(settings['search.default_keep_alive'] ?? '5m'),
    String(settings['search.max_keep_alive'] ?? '24h'),
  ];
  const [usualTime, mostTime] = [
    parseTimeValue(usual, 'search.default_keep_alive'),
    parseTimeValue(most, 'search.max_keep_alive'),
  ];
  if (usualTime <= mostTime) return;
  throw illegalArgument(
    `Default keep alive setting for request [search.default_keep_alive] should be smaller than max keep alive [search.max_keep_alive], was (${timeText(usualTime)} > ${timeText(mostTime)})`,
  );
}
