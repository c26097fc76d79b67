import { findSecret } from '../../api-documents/secrets';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { secretIdProblems, secretNotFound } from './secrets';

/** Returns a secret in clear text: RestGetConnectorSecretAction. */
export const getSecret = endpoint({
  name: 'connector.secret_get',
  routes: ['GET /_connector/_secret/{id}'],
  secrecy: { answer: { id: 'readable' } },
  handle: ({ mock, placeholders: { id } }) => {
    throwIfInvalid(secretIdProblems(id));
    const secret = findSecret(mock.store, id);
    if (!secret) throw secretNotFound(mock, id);
    return ok({ id, value: secret.source.value });
  },
});
