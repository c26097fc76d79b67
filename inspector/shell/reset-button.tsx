import { useState } from 'preact/hooks';
import { control } from '../client/server';
import { Dialog } from '../parts/dialog';
import { useClock } from './clock-state';
import { attempt } from './notices';
import { refreshAll } from './refresh';

/** Resets the server or the sandbox, after asking. */
export function ResetButton() {
  const [asking, setAsking] = useState(false);
  const reset = async () => {
    setAsking(false);
    await attempt(async () => {
      await control('POST', '/reset');
      await useClock();
      refreshAll();
    }, 'Reset to the initial state.');
  };
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        Reset
      </button>
      {asking && (
        <Dialog title="Reset to the initial state?" onClose={() => setAsking(false)}>
          <p>
            Stored data, clock, ids, requests and fault rules become what they were when the server was started.
            Snapshots are kept.
          </p>
          <div class="row end">
            <button type="button" onClick={() => setAsking(false)}>
              Cancel
            </button>
            <button type="button" class="primary" onClick={reset}>
              Reset
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
