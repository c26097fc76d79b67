import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { isObject, own } from '../../json/value';
import type { IndexState } from '../../store/index-state';

/**
 * The routing value of a request: its own, or that of the alias it goes through
 * (ProjectMetadata.resolveWriteIndexRouting).
 *
 * @throws ElasticsearchError 400 if both exist and differ, or if the mapping requires one and there is none.
 */
export function resolveRouting(
  state: IndexState,
  expression: string,
  id: string,
  requested: string | undefined,
): string | undefined {
  const ofAlias = expression === state.name ? undefined : own(state.aliases, expression)?.index_routing;
  if (ofAlias !== undefined) checkAliasRouting(expression, ofAlias, requested);
  const routing = ofAlias ?? requested;
  if (routing === undefined && isRequired(state)) {
    throw new ElasticsearchError('routing_missing_exception', `routing is required for [${state.name}]/[${id}]`, {
      metadata: { index_uuid: '_na_', index: state.name },
    });
  }
  return routing;
}

function checkAliasRouting(alias: string, ofAlias: string, requested: string | undefined): void {
  if (ofAlias.includes(',')) {
    throw illegalArgument(
      `index/alias [${alias}] provided with routing value [${ofAlias}] that resolved to several routing values, rejecting operation`,
    );
  }
  if (requested !== undefined && requested !== ofAlias) {
    throw illegalArgument(
      `Alias [${alias}] has index routing associated with it [${ofAlias}], and was provided with routing value [${requested}], rejecting operation`,
    );
  }
}

function isRequired(state: IndexState): boolean {
  const routing = own(state.mappings.definition, '_routing');
  return isObject(routing) && own(routing, 'required') === true;
}
