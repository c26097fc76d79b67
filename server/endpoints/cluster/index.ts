import type { Endpoint } from '../../http/endpoint';
import { catHealth } from '../cat/health';
import { health } from './health';
import { info, ping } from './info';
import { license, xpackInfo, xpackUsage } from './license';

/** What the server is and how it is. */
export const clusterEndpoints: readonly Endpoint[] = [catHealth, health, info, license, ping, xpackInfo, xpackUsage];
