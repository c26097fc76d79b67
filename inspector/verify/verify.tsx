import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EntryMatch } from '../../server/generated/control';
import { CodePart } from '../parts/code-part';
import { ItemList } from '../parts/item-list';
import { asPython, asTypeScript } from '../parts/verification-code';
import { Entries } from '../requests/entries';
import { EntryRow } from '../requests/entry-row';
import { generation } from '../shell/refresh';
import { goTo, linkTo, route } from '../shell/route';
import { readMatch, writeMatch } from './matcher';
import { MatcherForm } from './matcher-form';
import { Outcome } from './outcome';
import { type Expected, readExpected, timesOf, writeExpected } from './times';

const ROW = 28;
/** Milliseconds after the last keystroke before the journal is asked. */
const PATIENCE = 300;

/** A verification for a test: what it selects, whether it passes, and its code. */
export function Verify() {
  const { settings } = route.value;
  const text = settings.get('match') ?? '{}';
  const expected = readExpected(settings.get('times'));
  const show = (written: string, times: Expected) =>
    goTo(linkTo('verify', undefined, { match: written, times: writeExpected(times) }), 'replace');
  const { match, problem } = readMatch(text);
  return (
    <div class="split divided verify">
      <section class="detail" aria-label="Verification">
        <MatcherForm
          text={text}
          match={match}
          problem={problem}
          expected={expected}
          onText={(written) => show(written, expected)}
          onMatch={(changed) => show(writeMatch(changed), expected)}
          onExpected={(times) => show(text, times)}
        />
        {match && <CodePart title="TypeScript" text={asTypeScript(match, timesOf(expected))} />}
        {match && <CodePart title="Python" text={asPython(match, timesOf(expected))} />}
      </section>
      <Matching match={useSettled(match)} expected={expected} />
    </div>
  );
}

/** A match, once it has not changed for a moment. */
function useSettled(match: EntryMatch | undefined): EntryMatch | undefined {
  const text = match && JSON.stringify(match);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PATIENCE);
    return () => clearTimeout(timer);
  }, [text]);
  return useMemo(() => (settled === undefined ? undefined : JSON.parse(settled)), [settled]);
}

/** The requests that a match selects, as they arrive. */
function Matching({ match, expected }: { match: EntryMatch | undefined; expected: Expected }) {
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
      {problem === undefined && entries.state.value !== 'loading' && (
        <Outcome match={match} expected={expected} count={list.length} />
      )}
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
