import { ok } from '../../http/answer';
import { RawJson } from '../../json/value';
import { type ControlArea, type ControlEndpoint, controlEndpoint } from '../endpoint';
import { describeApi } from './describe';

/** @param areas the whole control API, of which this is a part */
export function openApiEndpoints(areas: () => readonly ControlArea[]): readonly ControlEndpoint[] {
  let text: RawJson | undefined;
  return [
    controlEndpoint({
      route: 'GET /openapi.json',
      summary: 'Describes this API and all emulated operations of Elasticsearch, in OpenAPI 3.1.',
      handle: ({ mock: { known } }) => {
        text ??= new RawJson(`${JSON.stringify(describeApi(areas(), known))}\n`);
        return ok(text);
      },
    }),
  ];
}
