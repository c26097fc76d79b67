import type { Endpoint } from '../../endpoint/endpoint';
import { remove } from './delete';
import { get } from './get';
import { post } from './post';
import { put } from './put';

/** The calls of `/_connector/_secret`, which no client has methods for. */
export const secretEndpoints: readonly Endpoint[] = [remove, get, post, put];
