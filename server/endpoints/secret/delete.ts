import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { getSecret, idProblems } from './secrets';

/** Removes a secret: RestDeleteConnectorSecretAction. */
export const remove = endpoint({
  name: 'connector.secret_delete',
  routes: ['DELETE /_connector/_secret/{id}'],
  handle: ({ mock, path: { id = '' } }) => {
    throwIfInvalid(idProblems(id));
    getSecret(mock, id).index.delete(id);
    return ok({ deleted: true });
  },
});
