import { illegalArgument } from '../errors/elasticsearch-error';

/** How to interpret an index expression (IndicesOptions). */
export interface IndicesOptions {
  /** Skip names of missing or closed indices. */
  readonly ignoreUnavailable: boolean;
  /** Accept an expression that matches nothing. */
  readonly allowNoIndices: boolean;
  readonly expandOpen: boolean;
  readonly expandClosed: boolean;
  readonly expandHidden: boolean;
  /** Naming a closed index is an error. */
  readonly forbidClosed: boolean;
  /** Ignore data streams; naming one is an error. */
  readonly ignoreDataStreams?: boolean;
  /** Ignore aliases; naming one is an error. */
  readonly ignoreAliases?: boolean;
}

const strictExpandOpen: IndicesOptions = {
  ignoreUnavailable: false,
  allowNoIndices: true,
  expandOpen: true,
  expandClosed: false,
  expandHidden: false,
  forbidClosed: false,
};

const strictExpand = { ...strictExpandOpen, expandClosed: true };

/** The options of requests whose parameters do not change them. */
export const indicesOptions = {
  /** Search, count, by-query requests, refresh, flush, force merge, clear cache, statistics. */
  openOnly: { ...strictExpandOpen, forbidClosed: true },
  /** Get index, get mapping, field capabilities. */
  strictExpandOpen,
  /** Get settings, close. */
  strictExpand,
  /** Get alias, _cat/shards. */
  strictExpandHidden: { ...strictExpand, expandHidden: true },
  /** Cluster state of some indices. */
  lenientExpand: { ...strictExpand, ignoreUnavailable: true },
  /** Cluster health. */
  lenientExpandHidden: { ...strictExpand, expandHidden: true, ignoreUnavailable: true },
  /** Put mapping, put settings. */
  mustExist: { ...strictExpand, allowNoIndices: false },
  open: { ...strictExpandOpen, expandOpen: false, expandClosed: true },
  /** Delete index and the actions of `POST /_aliases`. */
  concreteOnly: { ...strictExpand, ignoreAliases: true, ignoreDataStreams: true },
} as const satisfies Record<string, IndicesOptions>;

/** Request parameters that change the options; all of them parsed already except `expand_wildcards`. */
export interface IndicesParameters {
  readonly ignore_unavailable?: boolean | undefined;
  readonly allow_no_indices?: boolean | undefined;
  readonly expand_wildcards?: string | readonly string[] | undefined;
}

/**
 * The options of a request: the defaults, overridden by its parameters (IndicesOptions.fromParameters).
 *
 * @throws ElasticsearchError 400 for an unknown value of `expand_wildcards`.
 */
export function optionsFrom(parameters: IndicesParameters, defaults: IndicesOptions): IndicesOptions {
  const { ignore_unavailable, allow_no_indices, expand_wildcards } = parameters;
  const options = expand_wildcards === undefined ? defaults : { ...defaults, ...expandStates(expand_wildcards) };
  if (ignore_unavailable === undefined && allow_no_indices === undefined) return options;
  return {
    ...options,
    ignoreUnavailable: ignore_unavailable ?? options.ignoreUnavailable,
    allowNoIndices: allow_no_indices ?? options.allowNoIndices,
  };
}

function expandStates(value: string | readonly string[]) {
  const states = { expandOpen: false, expandClosed: false, expandHidden: false };
  for (const state of typeof value === 'string' ? splitByComma(value) : value) {
    if (state === 'open') states.expandOpen = true;
    else if (state === 'closed') states.expandClosed = true;
    else if (state === 'hidden') states.expandHidden = true;
    else if (state === 'none' || state === 'all') {
      states.expandOpen = states.expandClosed = states.expandHidden = state === 'all';
    } else throw illegalArgument(`No valid expand wildcard value [${state}]`);
  }
  return states;
}

/** Splits a comma-separated list as Java's String.split does: empty parts at the end are dropped. */
export function splitByComma(text: string | undefined): string[] {
  if (!text) return [];
  const parts = text.split(',');
  while (parts.at(-1) === '') parts.pop();
  return parts;
}
