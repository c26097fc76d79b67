import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntryMatch } from '../../server/generated/control';
import { control } from '../client/server';
import { NothingHere } from '../parts/nothing-here';
import { VirtualList } from '../parts/virtual-list';
import { attempt } from '../shell/notices';
import { generation } from '../shell/refresh';
import { goTo, linkTo, route } from '../shell/route';
import { RequestDetail } from './detail';
import { Entries } from './entries';
import { EntryRow } from './entry-row';
import { readFilter } from './filter';
import { useListKeys } from './list-keys';
import { useOpened } from './opened';
import { Toolbar } from './toolbar';

const ROW = 28;

/** What is open, and how the list is set up. */
interface Shown {
  readonly id: number | undefined;
  readonly filter: string;
  /** The request that others are compared with. */
  readonly compare: number | undefined;
}

const show = ({ id, filter, compare }: Shown, how?: 'replace') =>
  goTo(
    linkTo('requests', id === undefined ? undefined : String(id), {
      filter,
      compare: compare === undefined ? '' : String(compare),
    }),
    how,
  );

/** What the mock has received, as it arrives; the latest request is at the top. */
export function Requests() {
  const { item, settings } = route.value;
  const filter = settings.get('filter') ?? '';
  const selected = numberIn(item);
  const shown: Shown = { id: selected, filter, compare: numberIn(settings.get('compare')) };
  const [paused, setPaused] = useState(false);
  // A list that is about to be loaded must know it at once, and not only when the view is rendered again.
  const pausedNow = useRef(false);
  const { match, problem } = useMemo(() => parsed(filter), [filter]);
  const entries = useMemo(() => new Entries(match), [match, generation.value]);
  const opened = useOpened(selected, entries.numbering);
  useEffect(() => {
    if (problem === undefined) entries.start(!pausedNow.current);
    return () => entries.end();
  }, [entries, problem]);

  const list = entries.list.value;
  const newestFirst = useMemo(() => list.toReversed(), [list]);
  const pause = () => {
    pausedNow.current = !pausedNow.current;
    setPaused(pausedNow.current);
    if (pausedNow.current) entries.pause();
    else entries.start();
  };
  const clear = () =>
    attempt(async () => {
      await control('DELETE', '/journal');
      await entries.start(!pausedNow.current);
    }, 'The journal is empty.');
  const close = () => show({ ...shown, id: undefined, compare: undefined });
  const open = (id: number | undefined) => {
    if (id === selected && opened.earlier) opened.reopen();
    if (id === undefined) close();
    else show({ ...shown, id }, selected === undefined ? undefined : 'replace');
  };
  useEffect(() => {
    if (opened.earlier && shown.compare !== undefined) show({ ...shown, compare: undefined }, 'replace');
  }, [opened.earlier]);
  useListKeys({
    ids: newestFirst.map(({ id }) => id),
    selected,
    onSelect: open,
    onPause: pause,
  });
  const wrong = problem ?? entries.problem.value;
  return (
    <div class="requests">
      <Toolbar
        filter={filter}
        count={list.length}
        state={wrong !== undefined && entries.state.value === 'loading' ? 'unread' : entries.state.value}
        paused={paused}
        onFilter={(text) => show({ ...shown, filter: text }, 'replace')}
        onPause={pause}
        onClear={clear}
      />
      {wrong !== undefined && (
        <p class="problem filter-problem" role="alert">
          {wrong}
        </p>
      )}
      <div class={item === undefined ? 'split' : 'split divided'}>
        {list.length > 0 ? (
          <VirtualList
            items={newestFirst}
            keyOf={({ id }) => String(id)}
            rowHeight={ROW}
            selected={opened.earlier ? undefined : item}
            label="Requests, the latest first"
            onSelect={({ id }) => open(id)}
            renderRow={(entry) => <EntryRow entry={entry} />}
          />
        ) : (
          wrong === undefined && entries.state.value !== 'loading' && <NoRequests filtered={filter !== ''} />
        )}
        {item !== undefined && selected === undefined && (
          <section class="detail" aria-label="Selected request">
            <NothingHere
              problem={`“${item}” is no number of a request: they are counted from 1.`}
              link={linkTo('requests', undefined, { filter })}
              title="All requests"
            />
          </section>
        )}
        {selected !== undefined && (
          <RequestDetail
            key={opened.key}
            id={selected}
            opened={opened}
            onClose={close}
            compare={shown.compare}
            onCompare={(compare) => show({ ...shown, compare }, 'replace')}
          />
        )}
      </div>
    </div>
  );
}

/** A number of a request in the address; undefined if there is none, or something else. */
const numberIn = (text: string | null | undefined): number | undefined =>
  text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;

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
