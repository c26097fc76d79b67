import type { Endpoint } from '../../endpoint/endpoint';
import { deleteLicense, getBasicStatus, getLicense, getTrialStatus, putLicense } from './license';
import { startBasic, startTrial } from './start';
import { xpackInfo, xpackUsage } from './xpack';

/** The licence of the cluster, and what it allows. */
export const licenseEndpoints: readonly Endpoint[] = [
  deleteLicense,
  getBasicStatus,
  getLicense,
  getTrialStatus,
  putLicense,
  startBasic,
  startTrial,
  xpackInfo,
  xpackUsage,
];
