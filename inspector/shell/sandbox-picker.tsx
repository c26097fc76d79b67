import { useEffect, useState } from 'preact/hooks';
import type { SandboxList } from '../../server/generated/control';
import { control, sandbox } from '../client/server';

const pageOf = (name: string) => (name === '' ? '/_mock' : `/_mock/sandbox/${encodeURIComponent(name)}/_mock`);

/** Chooses the server that the page shows: the main one or a sandbox. Each has a page of its own, with the same views. */
export function SandboxPicker() {
  const [names, setNames] = useState<readonly string[]>([]);
  const load = () => {
    control<SandboxList>('GET', '/sandboxes').then(
      ({ sandboxes }) => setNames(sandboxes),
      () => {},
    );
  };
  useEffect(load, []);
  const all = [...new Set(sandbox === undefined ? names : [sandbox, ...names])].sort();
  return (
    <select
      aria-label="Server or sandbox"
      value={sandbox ?? ''}
      onFocus={load}
      onChange={({ currentTarget }) => location.assign(pageOf(currentTarget.value) + location.hash)}
    >
      <option value="">main server</option>
      {all.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}
