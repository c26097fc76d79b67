import { type Endpoint, family } from '../../endpoint/endpoint';
import {
  deleteComponentTemplate,
  existsComponentTemplate,
  getComponentTemplate,
  putComponentTemplate,
} from './component-template';
import { deleteIndexTemplate, existsIndexTemplate, getIndexTemplate, putIndexTemplate } from './index-template';
import { deleteTemplate, existsTemplate, getTemplate, putTemplate } from './legacy-template';
import { simulateIndexTemplate, simulateTemplate } from './simulate';

/** The endpoints for templates of all three kinds. */
export const templateEndpoints: readonly Endpoint[] = family({ contents: { definesFields: true } }, [
  deleteComponentTemplate,
  deleteIndexTemplate,
  deleteTemplate,
  existsComponentTemplate,
  existsIndexTemplate,
  existsTemplate,
  getComponentTemplate,
  getIndexTemplate,
  getTemplate,
  putComponentTemplate,
  putIndexTemplate,
  putTemplate,
  simulateIndexTemplate,
  simulateTemplate,
]);
