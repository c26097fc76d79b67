import { useEffect } from 'preact/hooks';
import type { EntryMatch, Verification } from '../../server/generated/control';
import { useLive } from '../client/live';
import { control } from '../client/server';

interface Props {
  readonly matches: readonly EntryMatch[];
  /** Requests that match the step being edited: whenever one arrives, the sequence may be complete. */
  readonly count: number;
}

/** Whether requests arrived in an order. Only the server knows: a request counts for one step at most. */
export function OrderOutcome({ matches, count }: Props) {
  const wanted = { in_order: matches };
  const check = () => control<Verification>('POST', '/journal/check', wanted);
  const { value, problem, reload } = useLive(check, JSON.stringify(wanted));
  useEffect(reload, [count]);
  if (problem !== undefined) {
    return (
      <p class="problem filter-problem" role="alert">
        {problem}
      </p>
    );
  }
  if (value === undefined) return null;
  return (
    <div class={`diagnosis ${value.passed ? 'good' : 'bad'}`} role="status">
      <h3>
        {value.passed ? 'Passes' : 'Fails'}: {value.reason}
      </h3>
      {!value.passed && value.explanation !== undefined && (
        <details>
          <summary>Why?</summary>
          <pre>{value.explanation}</pre>
        </details>
      )}
    </div>
  );
}
