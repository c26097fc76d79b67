const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** What contains definitions by name in indices, mappings and templates. */
export const OF_FIELDS = set('aliases dynamic_templates fields properties runtime');
/** The same in API keys, as they are stored. */
export const OF_ROLES = set('limitedBy roleDescriptors');
/** The same in the schema of a search application's parameters. */
export const OF_PARAMETERS = set('$defs definitions patternProperties properties');

/** Settings of an index or a template: flat names, in which clients have named analysers and filters. */
export const SETTINGS = set('settings');
/** What processors look for, and how it is separated. */
export const PATTERNS = set('field_split formats pattern patterns separator value_split');
