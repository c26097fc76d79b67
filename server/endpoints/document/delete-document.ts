import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { concurrencyParameters, versionParameters, writeParameters } from './parameters';
import { validateDelete } from './validate';
import { writeAnswer } from './write-answer';
import { deleteDocument, refreshAfter } from './write-document';

/** `delete`: RestDeleteAction. */
export const deleteEndpoint = endpoint({
  name: 'delete',
  routes: ['DELETE /{index}/_doc/{id}'],
  query: { ...writeParameters, ...versionParameters, ...concurrencyParameters },
  handle: ({ mock, path, query }) => {
    const { index, id } = path as { index: string; id: string };
    const options = {
      routing: query.routing,
      version: query.version,
      versionType: query.version_type,
      ifSeqNo: query.if_seq_no,
      ifPrimaryTerm: query.if_primary_term,
    };
    throwIfInvalid(validateDelete(id, options));
    const report = deleteDocument(mock, index, id, options);
    refreshAfter(report.state, query.refresh);
    return writeAnswer(report, query.refresh === 'immediate');
  },
});
