/** A setting as Elasticsearch shows it: all scalars are text. */
export type SettingValue = string | readonly string[];

/** Settings of an index without the `index.` prefix, flat: `{ 'number_of_shards': '1', 'hidden': 'true' }`. */
export type Settings = Readonly<Record<string, SettingValue>>;
