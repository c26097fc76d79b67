import { ElasticsearchError } from '../../errors/elasticsearch-error';

/** 400: the stores of users and roles refuse a change (ValidationException, as NativeUsersStore throws it). */
export function notValid(message: string): ElasticsearchError {
  return new ElasticsearchError('validation_exception', `Validation Failed: 1: ${message};`);
}
