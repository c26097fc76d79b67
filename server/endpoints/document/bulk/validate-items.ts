import { throwIfInvalid } from '../../../errors/elasticsearch-error';
import { validateUpdate } from '../update-request';
import { validateDelete, validateIndex } from '../validate';
import { type BulkItem, updateRequest } from './item';

/**
 * Checks all items before the first is executed (BulkRequest.validate).
 *
 * @throws ElasticsearchError 400 action_request_validation_exception with the problems of all items.
 */
export function validateItems(items: readonly BulkItem[]): void {
  if (items.length === 0) throwIfInvalid(['no requests added']);
  const messages: string[] = [];
  for (const item of items) {
    if (item.index === undefined) messages.push('index is missing');
    const found = itemMessages(item);
    if (found.length > 0) messages.push(...found);
  }
  throwIfInvalid(messages);
}

function itemMessages(item: BulkItem): readonly string[] {
  const { action, id, options } = item;
  switch (action) {
    case 'index':
    case 'create':
      return validateIndex(id, action === 'create', options);
    case 'update':
      return validateUpdate(updateRequest(item));
    case 'delete':
      return validateDelete(id, options);
  }
}
