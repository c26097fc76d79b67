import type { ControlApi } from './control-api';
import type { Sandboxes } from './sandboxes/sandboxes';

/** The control API, loaded when it is first called, because loading it takes as long as the rest of the start. */
export function lateControlApi(sandboxes: Sandboxes): () => ControlApi {
  let api: ControlApi | undefined;
  return () => {
    api ??= new (require('./control-api') as typeof import('./control-api')).ControlApi(sandboxes);
    return api;
  };
}
