import { endpoint } from '../../endpoint/endpoint';

/** Requested by browsers on their own. RestController responds before it looks for a handler. The picture is empty. */
export const favicon = endpoint({
  name: 'favicon',
  routes: ['GET /favicon.ico'],
  note: 'an empty picture',
  handle: () => ({ status: 200, text: '', headers: { 'content-type': 'image/x-icon' } }),
});
