import { useRef, useState } from 'preact/hooks';
import type { SnapshotList, SnapshotSummary, StateDiff } from '../../server/generated/control';
import { useLive } from '../client/live';
import { control, controlText } from '../client/server';
import { download } from '../parts/download';
import { Name } from '../parts/name';
import { When } from '../parts/times';
import { attempt } from '../shell/notices';
import { pathOf, restoreSnapshot, saveSnapshot } from './actions';
import { Summary } from './changes';

/** States that were saved under a name. */
export function Snapshots() {
  const { value, reload } = useLive(() => control<SnapshotList>('GET', '/snapshots'), 'snapshots');
  const name = useRef<HTMLInputElement>(null);
  const save = async (event: Event) => {
    event.preventDefault();
    await saveSnapshot(name.current?.value ?? '');
    reload();
  };
  return (
    <section class="part" aria-label="Snapshots">
      <h2>Snapshots</h2>
      <form class="row" onSubmit={save}>
        <input ref={name} aria-label="Name of the snapshot" placeholder="before-the-sync" required spellcheck={false} />
        <button type="submit">Save the current state</button>
      </form>
      {(value?.snapshots ?? []).map((snapshot) => (
        <Snapshot key={snapshot.name} snapshot={snapshot} onRemoved={reload} />
      ))}
    </section>
  );
}

function Snapshot({ snapshot, onRemoved }: { snapshot: SnapshotSummary; onRemoved: () => void }) {
  const [diff, setDiff] = useState<StateDiff | undefined>(undefined);
  const { name, documents, indices, taken_at } = snapshot;
  const compare = () => attempt(async () => setDiff(await control<StateDiff>('GET', `${pathOf(name)}/diff`)));
  const restore = () => {
    setDiff(undefined);
    restoreSnapshot(name);
  };
  const save = () => attempt(async () => download(`${name}.json`, await controlText('GET', `${pathOf(name)}/state`)));
  const remove = () =>
    attempt(async () => {
      await control('DELETE', pathOf(name));
      onRemoved();
    }, `The snapshot ${name} is removed.`);
  return (
    <article class="card" aria-label={name}>
      <strong>
        <Name text={name} />
      </strong>
      <span class="muted">
        {documents.toLocaleString('en')} documents in {indices} indices, saved <When at={taken_at} />
      </span>
      <div class="row">
        <button type="button" onClick={compare}>
          What has changed?
        </button>
        <button type="button" onClick={restore}>
          Restore
        </button>
        <button type="button" onClick={save}>
          Export
        </button>
        <button type="button" onClick={remove}>
          Remove
        </button>
      </div>
      {diff && <Summary lines={diff.summary} none="Nothing has changed since." />}
    </article>
  );
}
