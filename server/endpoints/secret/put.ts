import { writeSecret } from '../../api-documents/secrets';
import { optionalBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { nullPointer } from '../../errors/null-pointer';
import { secretPut } from '../../generated/bodies';
import { created, ok } from '../../http/answer';
import { addIdLength } from '../shared/id-length';

/** Stores a secret under a given id: RestPutConnectorSecretAction, which does not check whether there is a body. */
export const putSecret = endpoint({
  name: 'connector.secret_put',
  routes: ['PUT /_connector/_secret/{id}'],
  body: optionalBody(secretPut),
  secrecy: { request: {} },
  handle: ({ mock, placeholders: { id }, body }) => {
    if (!body) throw nullPointer('the body of the request');
    throwIfInvalid([
      ...(id ? [] : ['[id] cannot be [null] or [""]']),
      ...(body.value ? [] : ['[value] cannot be [null] or [""]']),
    ]);
    const tooLong: string[] = [];
    addIdLength(tooLong, id);
    throwIfInvalid(tooLong);
    const result = writeSecret(mock.store, id, body.value);
    return result === 'created' ? created({ result }) : ok({ result });
  },
});
