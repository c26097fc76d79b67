import { controlAreas } from './control/endpoints';
import { describeApi } from './control/openapi/describe';
import { httpCollection } from './control/openapi/http-collection';
import { Schemas } from './control/schema/schemas';
import { knownOperations } from './operations';

/** The OpenAPI description of both APIs, without a server that runs. */
export function describeServer(): ReturnType<typeof describeApi> {
  return describeApi(controlAreas, { operations: knownOperations(), schemas: new Schemas() });
}

/** The same as requests in the format of `.http` files. */
export function collectRequests(): string {
  return httpCollection(describeServer());
}
