import { makeAnew } from '../client/sandbox';
import { sandbox, sandboxGone } from '../client/server';
import { linkTo, route } from './route';

/** Says that the sandbox of the page is gone, and where to go from here. What was read before stays on the page. */
export function SandboxGone() {
  if (!sandboxGone.value) return null;
  return (
    <section class="banner row" role="alert">
      <p>
        The sandbox{' '}
        <strong>
          <bdi>{sandbox}</bdi>
        </strong>{' '}
        is gone: it was removed, or the server was started anew.
        {sandboxGone.value === 'meanwhile' && ' Below is what was there before.'}
      </p>
      <button type="button" onClick={makeAnew}>
        Make it anew
      </button>
      <a class="button" href={`/_mock${linkTo(route.value.view)}`}>
        To the main server
      </a>
    </section>
  );
}
