import { useEffect, useRef, useState } from 'preact/hooks';
import type { FixtureList, LeakReport, SnapshotList } from '../../server/generated/control';
import { useLive } from '../client/live';
import { control } from '../client/server';
import { ActionMenu } from '../parts/action-menu';
import { counted } from '../parts/counted';
import { Name } from '../parts/name';
import { loadFixture, restoreSnapshot, saveSnapshot } from '../state/actions';
import { linkTo } from './route';
import { isTaken } from './view-keys';

/** What is at hand in every view: what has changed since the last reset, snapshots, fixtures. The key s opens it. */
export function StatesMenu() {
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  // What it shows is asked for only while it is open.
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 's' || isTaken(event)) return;
      button.current?.focus();
      box.current?.togglePopover();
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button ref={button} type="button" popovertarget="states" title="Changes, snapshots and fixtures (key s)">
        States
      </button>
      <div
        ref={box}
        id="states"
        popover="auto"
        class="under-tools"
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {open && <States onLeave={() => box.current?.hidePopover()} />}
      </div>
    </>
  );
}

/** Changes that are shown. */
const FIRST = 4;

function States({ onLeave }: { onLeave: () => void }) {
  const { value: leaks } = useLive(() => control<LeakReport>('GET', '/leaks'), 'leaks');
  const { value: saved, reload } = useLive(() => control<SnapshotList>('GET', '/snapshots'), 'snapshots');
  const { value: known } = useLive(() => control<FixtureList>('GET', '/fixtures'), 'fixtures');
  const name = useRef<HTMLInputElement>(null);
  const save = async (event: Event) => {
    event.preventDefault();
    await saveSnapshot(name.current?.value ?? '');
    reload();
  };
  const lines = leaks?.summary ?? [];
  return (
    <div class="stack">
      <h2>{leaks && lines.length === 0 ? 'No changes' : counted(lines.length, 'change')} since the last reset</h2>
      {lines.length > 0 && (
        <ul class="summary">
          {lines.slice(0, FIRST).map((line) => (
            <li key={line}>
              <Name text={line} />
            </li>
          ))}
          {lines.length > FIRST && <li>and {(lines.length - FIRST).toLocaleString('en')} more</li>}
        </ul>
      )}
      <form class="row" onSubmit={save}>
        <input
          ref={name}
          aria-label="Name of a new snapshot"
          placeholder="Name of a snapshot"
          required
          spellcheck={false}
        />
        <button type="submit">Save</button>
      </form>
      <div class="row">
        <ActionMenu
          label="Restore a snapshot"
          entries={(saved?.snapshots ?? []).map((each) => [each.name, () => restoreSnapshot(each.name)])}
        />
        <ActionMenu
          label="Load a fixture"
          entries={(known?.fixtures ?? []).map((each) => [each.name, () => loadFixture(each.name)])}
        />
      </div>
      <a href={linkTo('state')} onClick={onLeave}>
        All of it, and files
      </a>
    </div>
  );
}
