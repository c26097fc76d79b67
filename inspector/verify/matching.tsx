import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { EntryMatch } from '../../server/generated/control';
import { ItemList } from '../parts/item-list';
import { Entries } from '../requests/entries';
import { EntryRow } from '../requests/entry-row';
import { generation } from '../shell/refresh';
import { goTo, linkTo } from '../shell/route';

const ROW = 28;

interface Props {
  readonly match: EntryMatch | undefined;
  /** Above the list, once it is known how many requests match. */
  readonly outcome: (count: number) => ComponentChildren;
}

/** The requests that a match selects, as they arrive. */
export function Matching({ match, outcome }: Props) {
  const entries = useMemo(() => new Entries(match ?? {}), [match, generation.value]);
  useEffect(() => {
    if (match) entries.start();
    return () => entries.end();
  }, [entries, match]);
  const list = entries.list.value;
  const newestFirst = useMemo(() => list.toReversed(), [list]);
  const problem = entries.problem.value;
  if (match === undefined) return <section class="matching" aria-label="Matching requests" />;
  return (
    <section class="matching" aria-label="Matching requests">
      {problem !== undefined && (
        <p class="problem filter-problem" role="alert">
          {problem}
        </p>
      )}
      {problem === undefined && entries.state.value !== 'loading' && outcome(list.length)}
      {list.length > 0 && (
        <ItemList
          items={newestFirst}
          keyOf={({ id }) => String(id)}
          rowHeight={ROW}
          selected={undefined}
          leading={false}
          label="Matching requests, the latest first"
          onSelect={(id) => goTo(linkTo('requests', id, { filter: JSON.stringify(match) }))}
          renderRow={(entry) => <EntryRow entry={entry} />}
        />
      )}
    </section>
  );
}
