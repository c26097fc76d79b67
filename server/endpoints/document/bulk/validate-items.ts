import { throwIfInvalid } from '../../../errors/elasticsearch-error';
import { validateUpdate } from '../update-document';
import { validateDelete, validateIndex } from '../validate';
import type { BulkItem } from './item';

/**
 * Checks all items before the first is done (BulkRequest.validate).
 *
 * @throws ElasticsearchError 400 action_request_validation_exception with the faults of all items.
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

function itemMessages({ action, index, id, options, body }: BulkItem): readonly string[] {
  switch (action) {
    case 'index':
    case 'create':
      return validateIndex({ ...options, id, opType: action });
    case 'update':
      return validateUpdate({ ...options, index: index ?? '', id: id ?? '', body: body ?? {} });
    case 'delete':
      return validateDelete({ ...options, id });
  }
}
