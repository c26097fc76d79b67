import type { Endpoint } from '../../endpoint/endpoint';
import { deletePipeline } from './delete-pipeline';
import { getPipeline } from './get-pipeline';
import { putPipeline } from './put-pipeline';
import { simulatePipeline } from './simulate';

export const ingestEndpoints: readonly Endpoint[] = [putPipeline, getPipeline, deletePipeline, simulatePipeline];
