import { useEffect, useRef, useState } from 'preact/hooks';
import type { FollowState } from './entries';

interface Props {
  readonly filter: string;
  readonly count: number;
  /** `unread` if the list cannot be loaded. */
  readonly state: FollowState | 'unread';
  readonly paused: boolean;
  readonly onFilter: (text: string) => void;
  readonly onPause: () => void;
  readonly onClear: () => void;
}

const STATES: Readonly<Record<Props['state'], string>> = {
  loading: 'Loading …',
  live: 'Live',
  paused: 'Paused',
  late: 'No response yet …',
  lost: 'No connection, trying again …',
  ended: 'Ended',
  unread: 'Not loaded',
};

/** Milliseconds after the last keystroke before the filter applies. */
const PATIENCE = 300;

/** Filter, pause and clear. */
export function Toolbar({ filter, count, state, paused, onFilter, onPause, onClear }: Props) {
  const [text, setText] = useState(filter);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => setText(filter), [filter]);
  const write = (written: string) => {
    setText(written);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onFilter(written), PATIENCE);
  };
  const refusedOnly = /(?:^|\s)refused(?:\s|$)/.test(filter);
  const toggleRefused = () =>
    onFilter(refusedOnly ? filter.replace(/\s*\brefused\b/, '').trim() : `${filter} refused`.trim());
  return (
    <div class="toolbar row">
      <input
        id="filter"
        type="search"
        class="data"
        aria-label="Filter"
        placeholder="operation=connector.* status=4xx  (press /)"
        title="Keys of the journal's own language, JSON in that language, or part of a path"
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <button type="button" aria-pressed={refusedOnly} onClick={toggleRefused}>
        Refused
      </button>
      <button type="button" aria-pressed={paused} title="Key p" onClick={onPause}>
        Pause
      </button>
      <button type="button" onClick={onClear}>
        Clear
      </button>
      <span class="muted state" role="status">
        {state === 'live' && <span class="dot" aria-hidden="true" />}
        {STATES[state]} · {count.toLocaleString('en')}
      </span>
    </div>
  );
}
