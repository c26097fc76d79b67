import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../json/value';
import type { ControlArea } from '../endpoint';
import type { Operations } from '../operations/operations';
import { packagePath } from '../package-files';
import type { Schemas } from '../schema/schemas';
import { openApiDocument } from './document';

/**
 * The OpenAPI document of this version.
 *
 * @param areas the whole control API
 */
export function describeApi(
  areas: readonly ControlArea[],
  known: { readonly operations: Operations; readonly schemas: Schemas },
): JsonObject {
  const { version } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string };
  return openApiDocument(areas, known, version);
}
