import type { Endpoint } from '../../endpoint/endpoint';
import { cancel } from './cancel';
import { checkIn } from './check-in';
import { claim } from './claim';
import { remove } from './delete';
import { error } from './error';
import { get } from './get';
import { list } from './list';
import { post } from './post';
import { updateStats } from './update-stats';

/** The endpoints of `/_connector/_sync_job`. */
export const syncJobEndpoints: readonly Endpoint[] = [
  cancel,
  checkIn,
  claim,
  remove,
  error,
  get,
  list,
  post,
  updateStats,
];
