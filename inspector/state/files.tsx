import { useRef, useState } from 'preact/hooks';
import { controlText } from '../client/server';
import { download } from '../parts/download';
import { attempt } from '../shell/notices';
import { refreshAll } from '../shell/refresh';

/** The current state as a file, and back. */
export function StateFiles() {
  const [secrets, setSecrets] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const save = () =>
    attempt(async () => download('state.json', await controlText('GET', `/state?with_secrets=${secrets}`)));
  const load = () =>
    attempt(async () => {
      const text = await file.current?.files?.[0]?.text();
      if (text === undefined) return;
      await controlText('PUT', '/state', text);
      refreshAll();
    }, 'The state is loaded.');
  return (
    <section class="part" aria-label="Files">
      <h2>Files</h2>
      <p class="muted">
        The current state in the format of fixtures. Loading a file replaces everything that is stored.
      </p>
      <div class="row">
        <button type="button" onClick={save}>
          Export the current state
        </button>
        <label class="row">
          <input
            type="checkbox"
            checked={secrets}
            onChange={({ currentTarget }) => setSecrets(currentTarget.checked)}
          />
          with secrets
        </label>
        <button type="button" onClick={() => file.current?.click()}>
          Load a file
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label="File with a state"
          hidden
          onChange={load}
        />
      </div>
    </section>
  );
}
