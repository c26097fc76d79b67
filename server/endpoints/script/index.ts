import type { Endpoint } from '../../http/endpoint';
import { deleteScript, getScript, putScript } from './stored-scripts';

export const scriptEndpoints: readonly Endpoint[] = [putScript, getScript, deleteScript];
