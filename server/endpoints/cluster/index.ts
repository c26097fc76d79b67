import type { Endpoint } from '../../http/endpoint';
import { health } from './health';
import { info, ping } from './info';
import { license, xpackInfo, xpackUsage } from './license';

/** What the server is and how it is. */
export const clusterEndpoints: readonly Endpoint[] = [health, info, license, ping, xpackInfo, xpackUsage];
