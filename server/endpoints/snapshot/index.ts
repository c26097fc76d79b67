import type { Endpoint } from '../../endpoint/endpoint';
import { cleanupRepository, deleteRepository, getRepository, verifyRepository } from './repositories';
import { deleteSnapshot, getSnapshots, snapshotStatus } from './snapshots';

/** Repositories and the snapshots in them. */
export const repositoryEndpoints: readonly Endpoint[] = [
  cleanupRepository,
  deleteRepository,
  deleteSnapshot,
  getRepository,
  getSnapshots,
  snapshotStatus,
  verifyRepository,
];
