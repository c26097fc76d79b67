import type { FaultControls } from '../control/faults/controls';
import type { ClockControls, SnapshotControls } from '../controls';
import type { FaultReleased, FaultView, SnapshotSummary, StateDiff } from '../generated/control';
import type { ControlCalls } from './control-calls';
import type { Promised } from './promised';

interface ClockView {
  readonly now: string;
}

/** The clock of a mock, over HTTP. */
export function remoteClock(calls: ControlCalls): Promised<ClockControls> {
  return {
    now: async () => Date.parse((await calls.json<ClockView>('GET', '/clock')).now),
    set: async (settings) => void (await calls.json('PUT', '/clock', settings)),
    freeze: async (at) => void (await calls.json('PUT', '/clock', { now: at, frozen: true })),
    advance: async (by) => void (await calls.json('POST', '/clock/advance', { by })),
    reset: async () => void (await calls.json('DELETE', '/clock')),
  };
}

/** The snapshots of a mock, over HTTP. */
export function remoteSnapshots(calls: ControlCalls): Promised<SnapshotControls> {
  const at = (name: string, rest = ''): string => `/snapshots/${encodeURIComponent(name)}${rest}`;
  return {
    save: async (name) => void (await calls.json('PUT', at(name))),
    restore: async (name) => void (await calls.json('POST', at(name, '/restore'))),
    delete: async (name) => void (await calls.json('DELETE', at(name))),
    list: async () => (await calls.json<{ snapshots: SnapshotSummary[] }>('GET', '/snapshots')).snapshots,
    diff: (name, other) => {
      const query = other === undefined ? '' : `?with=${encodeURIComponent(other)}`;
      return calls.json<StateDiff>('GET', at(name, `/diff${query}`));
    },
    export: (name, options) => calls.text('GET', at(name, `/state${secretsParameter(options)}`)),
    import: async (name, text) => void (await calls.text('PUT', at(name, '/state'), text)),
  };
}

/** @returns `?with_secrets=true` if they are wanted. */
export function secretsParameter(options: { readonly withSecrets?: boolean | undefined } = {}): string {
  return options.withSecrets ? '?with_secrets=true' : '';
}

/** The fault rules of a mock, over HTTP. */
export function remoteFaults(calls: ControlCalls): Promised<FaultControls> {
  const at = (id: string, rest = ''): string => `/faults/${encodeURIComponent(id)}${rest}`;
  const faults: Promised<FaultControls> = {
    add: (rule) => calls.json<FaultView>('POST', '/faults', rule),
    replace: async (rules) => (await calls.json<{ faults: FaultView[] }>('PUT', '/faults', { faults: rules })).faults,
    list: async () => (await calls.json<{ faults: FaultView[] }>('GET', '/faults')).faults,
    switch: (id, enabled) => calls.json<FaultView>('PUT', at(id), { enabled }),
    remove: async (id) => void (await calls.json('DELETE', at(id))),
    clear: async () => void (await calls.json('DELETE', '/faults')),
    release: async (id, count) => (await calls.json<FaultReleased>('POST', at(id, '/release'), { count })).released,
    waitForHeld: (id, options = {}) => calls.expecting(at(id, '/held'), options, faults.waitForHeld),
  };
  return faults;
}
