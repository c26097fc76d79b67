import { peek, peekWithText } from '../client/elasticsearch';
import { exactJson } from '../parts/exact-json';
import { objectIn, objectsIn, textIn } from '../parts/stored';
import type { Tone } from '../requests/outcome';
import type { Filtering } from './filtering-rules';

/** A connector as its index has it, as far as the list shows it. */
export interface ConnectorSummary {
  readonly id: string;
  readonly name: string | null;
  readonly service_type: string | null;
  /** Empty if the document has none. */
  readonly status: string;
  readonly last_seen: string | null;
  readonly last_synced: string | null;
  readonly last_sync_status: string | null;
  readonly last_indexed_document_count: number | null;
  readonly deleted?: boolean;
}

/** An entry of a connector's configuration. */
export interface ConfigurationField {
  readonly label?: string | null;
  readonly value: unknown;
  readonly default_value?: unknown;
  readonly display?: string;
  readonly type?: string;
  readonly tooltip?: string | null;
  readonly order?: number;
  readonly required?: boolean;
  readonly sensitive?: boolean;
  readonly options?: readonly { readonly label: string; readonly value: unknown }[];
  readonly depends_on?: readonly { readonly field: string; readonly value: unknown }[];
}

export interface Schedule {
  readonly enabled: boolean;
  readonly interval: string;
}

/** A connector as the API returns it, as far as the page knows its parts. */
export interface Connector extends ConnectorSummary {
  readonly description?: string | null;
  readonly index_name: string | null;
  readonly error: string | null;
  readonly configuration: Readonly<Record<string, ConfigurationField>>;
  readonly scheduling: Readonly<Record<string, Schedule>>;
  readonly filtering?: readonly Filtering[];
  readonly features?: Features | null;
  readonly pipeline?: Pipeline | null;
  readonly api_key_id?: string | null;
  readonly api_key_secret_id?: string | null;
  /** The JSON text of the document. */
  readonly text: string;
}

interface Switch {
  readonly enabled?: boolean;
}

/** What a connector supports. */
export interface Features {
  readonly document_level_security?: Switch;
  readonly incremental_sync?: Switch;
  readonly native_connector_api_keys?: Switch;
  readonly sync_rules?: { readonly basic?: Switch; readonly advanced?: Switch };
}

/** How the documents of a connector are ingested. */
export interface Pipeline {
  readonly name: string;
  readonly extract_binary_content: boolean;
  readonly reduce_whitespace: boolean;
  readonly run_ml_inference: boolean;
}

const LISTED = [
  'name',
  'service_type',
  'status',
  'last_seen',
  'last_synced',
  'last_sync_status',
  'last_indexed_document_count',
  'deleted',
];

interface Hits<Source> {
  readonly hits: { readonly hits: readonly { readonly _id: string; readonly _source: Source }[] };
}

/** All connectors, those that are deleted too, in the order of their names. */
export async function readConnectors(): Promise<readonly ConnectorSummary[]> {
  const { hits } = await peek<Hits<object>>('/.elastic-connectors-v1/_search?ignore_unavailable=true', {
    size: 10_000,
    _source: LISTED,
  });
  const all = hits.hits.map(({ _id, _source }) => summaryIn(_id, objectIn(_source)));
  return all.sort((one, other) => order.compare(nameOf(one), nameOf(other)));
}

/** One connector, deleted or not. @throws CallFailure in Elasticsearch's words. */
export async function readConnector(id: string): Promise<Connector> {
  const { value, text } = await peekWithText(`${pathOf(id)}?include_deleted=true`);
  const stored = objectIn(value);
  const entries = (part: unknown) =>
    Object.entries(objectIn(part)).map(([name, value]) => [name, objectIn(value)] as const);
  return {
    ...(stored as unknown as Connector),
    ...summaryIn(id, stored),
    index_name: textIn(stored.index_name),
    error: textIn(stored.error),
    configuration: Object.fromEntries(entries(stored.configuration).map(([name, field]) => [name, fieldIn(field)])),
    scheduling: Object.fromEntries(
      entries(stored.scheduling).map(([name, { enabled, interval }]) => [
        name,
        { enabled: enabled === true, interval: textIn(interval) ?? '' },
      ]),
    ),
    filtering: filteringIn(stored, objectIn(exactJson(text))),
    text,
  };
}

function summaryIn(id: string, stored: Readonly<Record<string, unknown>>): ConnectorSummary {
  const { name, service_type, status } = stored;
  const texts = { name: textIn(name), service_type: textIn(service_type), status: textIn(status) ?? '' };
  return { ...(stored as unknown as ConnectorSummary), ...texts, id };
}

/** The sync rules. Advanced ones are JSON that is edited: their numbers stay as they were written. */
function filteringIn(
  stored: Readonly<Record<string, unknown>>,
  exact: Readonly<Record<string, unknown>>,
): readonly Filtering[] {
  const asWritten = objectsIn(exact.filtering);
  return objectsIn(stored.filtering).map((each, at) => {
    const halves = Object.entries(each).map(([name, half]) => {
      const { advanced_snippet } = objectIn(objectIn(asWritten[at])[name]);
      return [name, advanced_snippet === undefined ? half : { ...objectIn(half), advanced_snippet }];
    });
    return Object.fromEntries(halves);
  });
}

function fieldIn(field: Readonly<Record<string, unknown>>): ConfigurationField {
  const { options, depends_on } = field;
  const lists = { options: objectsIn(options), depends_on: objectsIn(depends_on) };
  return { ...field, ...lists } as unknown as ConfigurationField;
}

/** `connector-9` comes before `connector-10`. */
const order = new Intl.Collator('en', { numeric: true });

/** What people call it. */
export const nameOf = ({ name, id }: Pick<ConnectorSummary, 'name' | 'id'>): string => name || id;

export const pathOf = (id: string): string => `/_connector/${encodeURIComponent(id)}`;

const TONES: Readonly<Record<string, Tone>> = {
  connected: 'good',
  error: 'bad',
  configured: 'accent',
  needs_configuration: 'warn',
};

export const statusTone = (status: string): Tone => TONES[status] ?? '';

/** `needs_configuration` as words; a dash for what is missing. */
export const inWords = (name: string): string => (name === '' ? '–' : name.replaceAll('_', ' '));

/** What a dash in place of a status means; undefined for a status. */
export const statusHint = (status: string): string | undefined =>
  status === '' ? 'The document has no status, which Elasticsearch always stores.' : undefined;
