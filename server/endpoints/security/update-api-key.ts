import { optionalFields, requiredFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, throwIfInvalid } from '../../errors/elasticsearch-error';
import { renderError } from '../../errors/render-error';
import { ok } from '../../http/answer';
import { type AnswerObject, type JsonObject, setOwn } from '../../json/value';
import { map, namedObjects, string, stringArray } from '../../validation/fields';
import { ownKeyToUpdate, updateKey } from './changed-api-key';
import { checkKey, metadataProblems, readLifetime } from './new-api-key';
import { withRoles } from './role-descriptors';

/** UpdateApiKeyRequestTranslator.PARSER. */
const FIELDS = {
  role_descriptors: namedObjects,
  metadata: map,
  expiration: string,
} as const;

const PAYLOAD = 'update_api_key_request_payload';
const BULK = 'bulk_update_api_key_request';

const update = withRoles(optionalFields(PAYLOAD, FIELDS), rolesIn(PAYLOAD));

/** Changes a key's privileges, metadata or expiration: RestUpdateApiKeyAction. */
export const updateApiKey = endpoint({
  name: 'security.update_api_key',
  routes: ['PUT /_security/api_key/{id}'],
  body: update,
  handle: ({ mock, placeholders: { id }, body, identity }) => {
    const change = readChange(body, PAYLOAD);
    return ok({ updated: updateKey(mock, identity, ownKeyToUpdate(mock, identity, id), change) });
  },
});

/** The same for several keys, each of which succeeds or fails on its own: RestBulkUpdateApiKeyAction. */
export const bulkUpdateApiKeys = endpoint({
  name: 'security.bulk_update_api_keys',
  routes: ['POST /_security/api_key/_bulk_update'],
  body: withRoles(requiredFields(BULK, { ids: stringArray, ...FIELDS }), rolesIn(BULK)),
  handle: ({ mock, body, identity }) => {
    const { ids = [] } = body;
    throwIfInvalid(ids.length === 0 ? ['Field [ids] cannot be empty'] : []);
    const change = readChange(body, BULK);
    const [updated, noops]: [string[], string[]] = [[], []];
    const details: AnswerObject = {};
    for (const id of new Set(ids)) {
      try {
        const key = ownKeyToUpdate(mock, identity, id);
        (updateKey(mock, identity, key, change) ? updated : noops).push(id);
      } catch (error) {
        if (!(error instanceof ElasticsearchError)) throw error;
        setOwn(details, id, renderError(error));
      }
    }
    const count = Object.keys(details).length;
    return ok({ updated, noops, ...(count > 0 && { errors: { count, details } }) });
  },
});

/** Where the role descriptors are in the body that a parser reads. */
function rolesIn(parser: string) {
  return {
    in: [[parser, 'role_descriptors']],
    given: (body: { readonly role_descriptors?: JsonObject }) => body.role_descriptors,
    ofKey: true,
  } as const;
}

/** BaseUpdateApiKeyRequest.validate */
function readChange({ roles, metadata, expiration }: ReturnType<typeof update.read>, parser: string) {
  const lifetime = readLifetime(expiration, parser);
  checkKey(metadataProblems(metadata ?? {}), roles);
  return { roles, metadata, lifetime };
}
