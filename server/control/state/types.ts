import type { JsonObject } from '../../json/value';

/** A state of the whole mock, as schemas/fixture.schema.json describes it. */
export interface FixtureState {
  readonly $schema?: string;
  readonly description?: string;
  /** Connectors: their id, and what is not the API's default. */
  readonly connectors?: readonly FixtureDocument[];
  /** Sync jobs: their id, that of their connector, and what is not the API's default. */
  readonly sync_jobs?: readonly (FixtureDocument & { readonly connector: { readonly id: string } })[];
  readonly secrets?: readonly { readonly id: string; readonly value: string }[];
  readonly indices?: Readonly<Record<string, FixtureIndex>>;
  /** Definitions of the cluster by kind and name. */
  readonly cluster?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface FixtureDocument {
  readonly id: string;
  readonly [field: string]: unknown;
}

export interface FixtureIndex {
  readonly uuid?: string;
  readonly created_at?: string;
  readonly closed?: boolean;
  readonly settings?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly mappings?: JsonObject;
  readonly aliases?: Readonly<Record<string, JsonObject>>;
  readonly documents?: readonly {
    readonly id: string;
    readonly source: Readonly<Record<string, unknown>>;
    readonly routing?: string;
    readonly version?: number;
    readonly seq_no?: number;
  }[];
  readonly deleted?: readonly { readonly id: string; readonly version: number; readonly seq_no: number }[];
}
