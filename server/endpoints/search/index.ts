import type { Endpoint } from '../../endpoint/endpoint';
import { count } from './count';
import { explain } from './explain';
import { msearch } from './msearch';
import { closePointInTime, openPointInTime } from './point-in-time';
import { clearScroll, scroll } from './scroll';
import { search } from './search';
import { renderApplicationQuery, searchApplicationSearch } from './search-application-queries';
import {
  deleteSearchApplication,
  getSearchApplication,
  listSearchApplications,
  putSearchApplication,
} from './search-applications';
import { searchShards } from './search-shards';
import { msearchTemplate, renderSearchTemplate, searchTemplate } from './search-template';
import { termsEnum } from './terms-enum';
import { validateQuery } from './validate-query';

/** The endpoints that find documents by their content. */
export const searchEndpoints: readonly Endpoint[] = [
  search,
  count,
  scroll,
  clearScroll,
  openPointInTime,
  closePointInTime,
  msearch,
  validateQuery,
  explain,
  searchShards,
  termsEnum,
  searchTemplate,
  msearchTemplate,
  renderSearchTemplate,
  putSearchApplication,
  getSearchApplication,
  deleteSearchApplication,
  listSearchApplications,
  searchApplicationSearch,
  renderApplicationQuery,
];
