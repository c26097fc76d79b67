import { type Endpoint, family } from '../../endpoint/endpoint';
import { deletePipeline } from './delete-pipeline';
import { getPipeline } from './get-pipeline';
import { putPipeline } from './put-pipeline';
import { simulatePipeline } from './simulate';

export const ingestEndpoints: readonly Endpoint[] = family({ contents: { detachedScripts: true } }, [
  putPipeline,
  getPipeline,
  deletePipeline,
  simulatePipeline,
]);
