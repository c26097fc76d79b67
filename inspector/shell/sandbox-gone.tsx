import { linkTo, route } from './route';

/** Says that the sandbox of the page is gone, and where to go from here. What was read before stays on the page. */
export function SandboxGone({ name }: { name: string | undefined }) {
  return (
    <section class="banner row" role="alert">
      <p>
        The sandbox{' '}
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        is gone: it was removed, or the server was started anew. Below is what was there before.
      </p>
      <button type="button" onClick={() => location.reload()}>
        Make it anew
      </button>
      <a class="button" href={`/_mock${linkTo(route.value.view)}`}>
        To the main server
      </a>
    </section>
  );
}
