import { type Endpoint, endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { isReserved, reservedUsersOf, usersOf } from '../../security/users';
import { visibleAtOnce } from '../shared/refresh-parameter';
import { notValid } from './not-valid';

/** Lets a user log in again: RestSetEnabledAction. */
export const enableUser = settingEnabled('enable', true);

/** Keeps a user from logging in: RestSetEnabledAction. */
export const disableUser = settingEnabled('disable', false);

function settingEnabled(verb: 'enable' | 'disable', enabled: boolean): Endpoint {
  return endpoint({
    name: `security.${verb}_user`,
    routes: [`PUT /_security/user/{username}/_${verb}`, `POST /_security/user/{username}/_${verb}`],
    query: { refresh: visibleAtOnce },
    handle: ({ mock: { store }, placeholders: { username }, identity }) => {
      // TransportSetEnabledAction
      if (username === identity.username) {
        throw illegalArgument('users may not update the enabled status of their own account');
      }
      const user = usersOf(store).get(username);
      if (isReserved(username)) {
        const reserved = reservedUsersOf(store);
        reserved.set(username, { ...reserved.get(username), enabled });
      } else if (user) usersOf(store).set(username, { ...user, enabled });
      else throw notValid(`only existing users can be ${verb}d`);
      return ok({});
    },
  });
}
