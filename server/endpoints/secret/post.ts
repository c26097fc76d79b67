import { writeSecret } from '../../api-documents/secrets';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { secretPost } from '../../generated/bodies';
import { ok } from '../../http/answer';

/** Stores a secret under a generated id: RestPostConnectorSecretAction. The status is 200, not 201. */
export const postSecret = endpoint({
  name: 'connector.secret_post',
  routes: ['POST /_connector/_secret'],
  body: requiredBody(secretPost),
  secrecy: { request: {} },
  handle: ({ mock, body }) => {
    const { value } = body;
    throwIfInvalid(value ? [] : ['[value] of the connector secret cannot be [null] or [""]']);
    const id = mock.runtime.ids.documentId();
    writeSecret(mock.store, id, value ?? '');
    return ok({ id });
  },
});
