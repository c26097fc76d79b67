import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { getSecret, idProblems } from './secrets';

/** Shows a secret in clear text: RestGetConnectorSecretAction. */
export const get = endpoint({
  name: 'connector.secret_get',
  routes: ['GET /_connector/_secret/{id}'],
  handle: ({ mock, path: { id = '' } }) => {
    throwIfInvalid(idProblems(id));
    return ok({ id, value: getSecret(mock, id).secret.source.value });
  },
});
