import { requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { keptParameter, timeParameter } from '../../http/parameters';
import { javaText } from '../../json/java-text';
import { type JsonObject, own } from '../../json/value';
import type { Mock } from '../../mock';
import { NODE_ID } from '../../runtime/node';
import { map } from '../../validation/fields';
import { nodeHeader } from '../shared/only-node';

type Settings = Readonly<Record<string, string>>;

/** The settings that can be changed, with their values at first (UpdateSecuritySettingsAction.ALLOWED_SETTING_KEYS). */
const FIRST: Settings = { 'index.auto_expand_replicas': '0-1', 'index.number_of_replicas': '0' };

const INDICES = ['security', 'security-tokens', 'security-profile'] as const;

const NOTE = 'the settings are kept and shown; accounts are not documents of an index here';
const timeout = keptParameter('there is only one node', timeParameter());

/** The settings of the indices that hold accounts: RestGetSecuritySettingsAction. */
export const getSecuritySettings = endpoint({
  name: 'security.get_settings',
  routes: ['GET /_security/settings'],
  query: { master_timeout: timeout },
  note: NOTE,
  handle: ({ mock }) => ok(Object.fromEntries(INDICES.map((index) => [index, shown(settingsOf(mock, index))]))),
});

/** Null sets a setting back to its first value: RestUpdateSecuritySettingsAction. */
export const updateSecuritySettings = endpoint({
  name: 'security.update_settings',
  routes: ['PUT /_security/settings'],
  query: { master_timeout: timeout, timeout },
  body: requiredFields('update_security_settings_request', {
    security: map,
    'security-tokens': map,
    'security-profile': map,
  }),
  note: NOTE,
  handle: ({ mock, body }) => {
    const given = INDICES.flatMap((index) => (body[index] ? [[index, body[index]] as const] : []));
    throwIfInvalid(given.length === 0 ? ['No settings given to update'] : given.flatMap(problems));
    for (const [index, changes] of given) {
      const changed = Object.entries(changes).map(([name, value]) => [
        name,
        value === null ? (own(FIRST, name) ?? '') : javaText(value),
      ]);
      stored(mock).set(index, { ...settingsOf(mock, index), ...Object.fromEntries(changed) });
    }
    return ok({ acknowledged: true });
  },
});

function problems([index, changes]: readonly [string, JsonObject]): string[] {
  const illegal = Object.keys(changes).filter((name) => !Object.hasOwn(FIRST, name));
  if (illegal.length === 0) return [];
  const allowed = Object.keys(FIRST).join(', ');
  return [
    `illegal settings for index [${index}]: [${illegal.join(', ')}], these settings may not be configured. ` +
      `Only the following settings may be configured for that index: [${allowed}]`,
  ];
}

function stored({ store }: Mock): Map<string, Settings> {
  return store.section<Settings>('security_settings');
}

function settingsOf(mock: Mock, index: string): Settings {
  return stored(mock).get(index) ?? FIRST;
}

function shown(settings: Settings) {
  const values = Object.entries(settings).map(([name, value]) => [name.slice('index.'.length), value]);
  return { index: Object.fromEntries(values) };
}

/** What the cache of document level security holds, which there is none of here: RestSecurityStatsAction. */
export const getSecurityStats = endpoint({
  name: 'security.get_stats',
  routes: ['GET /_security/stats'],
  note: 'there is no cache for document level security, so all numbers are zero',
  handle: ({ mock }) => {
    const bit_set_cache = {
      count: 0,
      memory: '0b',
      memory_in_bytes: 0,
      hits: 0,
      misses: 0,
      evictions: 0,
      hits_time_in_millis: 0,
      misses_time_in_millis: 0,
    };
    return ok({ ...nodeHeader(mock), nodes: { [NODE_ID]: { roles: { dls: { bit_set_cache } } } } });
  },
});
