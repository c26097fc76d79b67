import type { Endpoint } from '../../endpoint/endpoint';
import { remove } from './delete';
import { get } from './get';
import { post } from './post';
import { put } from './put';

/** The endpoints of `/_connector/_secret`, for which clients have no methods. */
export const secretEndpoints: readonly Endpoint[] = [remove, get, post, put];
