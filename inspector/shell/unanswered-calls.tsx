import { unanswered } from '../client/unanswered';
import { Name } from '../parts/name';

/** Says that the server has not responded for some seconds, and to which call. */
export function UnansweredCalls() {
  const [first, ...others] = unanswered.value;
  if (first === undefined) return null;
  return (
    <section class="banner" role="status">
      <p>
        No response for some seconds to{' '}
        <span class="data">
          <Name text={first.call} longest={120} />
        </span>
        {others.length > 0 && ` and ${others.length} other ${others.length === 1 ? 'call' : 'calls'}`}. What is shown
        may be out of date.
      </p>
    </section>
  );
}
