import type { Mock } from '../../mock';
import type { Store } from '../../store/store';

/** The license of a cluster (License). */
export interface License {
  readonly uid: string;
  readonly type: string;
  readonly issued: number;
  /** Undefined for a license that does not expire. */
  readonly expires: number | undefined;
}

const UID = '6c6f6361-6c2d-6d6f-636b-6c6963656e73';
const ISSUED = Date.UTC(2026, 0, 1);
const NEVER = Date.UTC(2050, 0, 1);

const section = (store: Store) => store.section<License | true>('license');

/** The license that requests have set, otherwise the one that the mock was started with. */
export function currentLicense({ store, settings }: Mock): License {
  const changed = section(store).get('current');
  if (typeof changed === 'object') return changed;
  const { license: type } = settings;
  return { uid: UID, type, issued: ISSUED, expires: type === 'basic' ? undefined : NEVER };
}

export function setLicense({ store }: Mock, license: License): void {
  section(store).set('current', license);
}

/** True if the cluster has had its trial: a mock that is not started with a basic license has it from the start. */
export function hadTrial({ store, settings }: Mock): boolean {
  return settings.license !== 'basic' || section(store).has('trial');
}

export function rememberTrial({ store }: Mock): void {
  section(store).set('trial', true);
}
