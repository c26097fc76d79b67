import { endpoint } from '../../endpoint/endpoint';

/** What browsers ask for on their own: RestController answers it before it looks for a handler. The picture is empty. */
export const favicon = endpoint({
  name: 'favicon',
  routes: ['GET /favicon.ico'],
  note: 'an empty picture',
  handle: () => ({ status: 200, text: '', headers: { 'content-type': 'image/x-icon' } }),
});
