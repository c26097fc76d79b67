import { useEffect, useState } from 'preact/hooks';
import type { EntryMatch, Verification } from '../../server/generated/control';
import { control } from '../client/server';
import { attempt } from '../shell/notices';
import { type Expected, inWords, isMet, timesOf } from './times';

interface Props {
  readonly match: EntryMatch;
  readonly expected: Expected;
  /** Requests that match. */
  readonly count: number;
}

/** Whether a verification passes now, and if not, which requests come closest. */
export function Outcome({ match, expected, count }: Props) {
  const [explanation, setExplanation] = useState<string | undefined>(undefined);
  useEffect(() => setExplanation(undefined), [match, expected.bound, expected.number, count]);
  const passes = isMet(expected, count);
  const explain = () =>
    attempt(async () => {
      const wanted = { ...match, ...timesOf(expected) };
      const result = await control<Verification>('POST', '/journal/check', wanted);
      setExplanation(result.explanation ?? result.reason);
    });
  return (
    <div class={`diagnosis ${passes ? 'good' : 'bad'}`} role="status">
      <h3>
        {passes ? 'Passes' : 'Fails'}: {count.toLocaleString('en')} {count === 1 ? 'request matches' : 'requests match'}
        , {inWords(expected)} expected
      </h3>
      {!passes && explanation === undefined && (
        <button type="button" onClick={explain}>
          Why?
        </button>
      )}
      {explanation !== undefined && <pre>{explanation}</pre>}
    </div>
  );
}
