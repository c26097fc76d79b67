import { removeSecret } from '../../api-documents/secrets';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { secretIdProblems, secretNotFound } from './secrets';

/** Removes a secret: RestDeleteConnectorSecretAction. */
export const deleteSecret = endpoint({
  name: 'connector.secret_delete',
  routes: ['DELETE /_connector/_secret/{id}'],
  writes: 'deletions',
  handle: ({ mock, placeholders: { id } }) => {
    throwIfInvalid(secretIdProblems(id));
    if (removeSecret(mock.store, id) === 'not_found') throw secretNotFound(mock, id);
    return ok({ deleted: true });
  },
});
