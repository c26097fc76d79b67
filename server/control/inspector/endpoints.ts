import { ok } from '../../http/answer';
import { type ControlEndpoint, controlEndpoint } from '../endpoint';
import { pageFile } from './page-files';

/**
 * The entry to the control API.
 *
 * @param all the whole table, which contains these endpoints too.
 */
export function inspectorEndpoints(all: () => readonly ControlEndpoint[]): readonly ControlEndpoint[] {
  return [
    controlEndpoint({
      route: 'GET /',
      summary: 'Shows the inspector if the `Accept` header asks for HTML, and otherwise lists all calls.',
      answer: 'answers.schema.json#/$defs/CallList',
      open: true,
      handle: ({ header }) => {
        if (header('accept')?.includes('text/html')) return { file: pageFile('index.html') };
        const calls = all().map(({ route, summary }) => ({ route: route.replace(' /', ' /_mock/'), summary }));
        return ok({ inspector: 'Open /_mock in a browser.', calls });
      },
    }),
    controlEndpoint({
      route: 'GET /inspector/{file}',
      summary: 'Returns a file that the inspector loads.',
      open: true,
      handle: ({ placeholders }) => ({ file: pageFile(placeholders.file) }),
    }),
  ];
}
