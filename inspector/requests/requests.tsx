import { useEffect, useMemo } from 'preact/hooks';
import type { EntryMatch } from '../../server/generated/control';
import { control } from '../client/server';
import { VirtualList } from '../parts/virtual-list';
import { attempt } from '../shell/notices';
import { generation } from '../shell/refresh';
import { goTo, linkTo, route } from '../shell/route';
import { RequestDetail } from './detail';
import { Entries } from './entries';
import { EntryRow } from './entry-row';
import { readFilter } from './filter';
import { useListKeys } from './list-keys';
import { Toolbar } from './toolbar';

const ROW = 28;

const open = (id: number | undefined, filter: string, how?: 'replace') =>
  goTo(linkTo('requests', id === undefined ? undefined : String(id), { filter }), how);

/** What the mock has received, as it arrives; the latest request is at the top. */
export function Requests() {
  const { item, settings } = route.value;
  const filter = settings.get('filter') ?? '';
  const { match, problem } = useMemo(() => parsed(filter), [filter]);
  const entries = useMemo(() => new Entries(match), [match, generation.value]);
  useEffect(() => {
    if (problem === undefined) entries.start();
    return () => entries.end();
  }, [entries, problem]);

  const list = entries.list.value;
  const newestFirst = useMemo(() => list.toReversed(), [list]);
  const paused = entries.state.value === 'paused';
  const pause = () => (paused ? entries.start() : entries.pause());
  const clear = () =>
    attempt(async () => {
      await control('DELETE', '/journal');
      await entries.start();
    }, 'The journal is empty.');
  const selected = item === undefined ? undefined : Number(item);
  useListKeys({
    ids: newestFirst.map(({ id }) => id),
    selected,
    onSelect: (id) => open(id, filter, selected === undefined ? undefined : 'replace'),
    onPause: pause,
  });
  const wrong = problem ?? entries.problem.value;
  return (
    <div class="requests">
      <Toolbar
        filter={filter}
        count={list.length}
        state={entries.state.value}
        onFilter={(text) => open(selected, text, 'replace')}
        onPause={pause}
        onClear={clear}
      />
      {wrong !== undefined && (
        <p class="problem filter-problem" role="alert">
          {wrong}
        </p>
      )}
      <div class={selected === undefined ? 'split' : 'split divided'}>
        {list.length > 0 ? (
          <VirtualList
            items={newestFirst}
            keyOf={({ id }) => String(id)}
            rowHeight={ROW}
            selected={item}
            label="Requests, the latest first"
            onSelect={({ id }) => open(id, filter, selected === undefined ? undefined : 'replace')}
            renderRow={(entry) => <EntryRow entry={entry} />}
          />
        ) : (
          wrong === undefined && entries.state.value !== 'loading' && <NoRequests filtered={filter !== ''} />
        )}
        {selected !== undefined && <RequestDetail id={selected} onClose={() => open(undefined, filter)} />}
      </div>
    </div>
  );
}

function NoRequests({ filtered }: { filtered: boolean }) {
  if (filtered) return <p class="empty">No request matches the filter.</p>;
  return (
    <div class="empty stack">
      <p>Nothing has been received yet. Requests appear here as they arrive:</p>
      <pre>curl {location.origin}/_connector</pre>
    </div>
  );
}

function parsed(filter: string): { readonly match: EntryMatch; readonly problem?: string } {
  try {
    return { match: readFilter(filter) };
  } catch (error) {
    return { match: {}, problem: error instanceof Error ? error.message : String(error) };
  }
}
