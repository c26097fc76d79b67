import type { AnswerObject } from '../../json/value';
import type { User } from '../../security/users';

/** A user as responses show it, without the hash of the password (User.toXContent). */
export function shownUser({ username, roles, full_name, email, metadata, enabled }: User): AnswerObject {
  return { username, roles: [...roles], full_name, email, metadata, enabled };
}
