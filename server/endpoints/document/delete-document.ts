import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { concurrencyParameters, versionParameters, writeParameters } from './parameters';
import { validateDelete } from './validate';
import { concludeWrite } from './write-answer';
import { deleteDocument } from './write-document';
import { writeOptions } from './write-options';

/** `delete`: RestDeleteAction. */
export const deleteEndpoint = endpoint({
  name: 'delete',
  routes: ['DELETE /{index}/_doc/{id}'],
  query: { ...writeParameters, ...versionParameters, ...concurrencyParameters },
  writes: 'deletions',
  handle: ({ mock, placeholders: { index, id }, query }) => {
    const options = writeOptions(query);
    throwIfInvalid(validateDelete(id, options));
    const report = deleteDocument(mock, index, id, options);
    return concludeWrite(report, query.refresh);
  },
});
