import type { FixtureList } from '../../server/generated/control';
import { useLive } from '../client/live';
import { control } from '../client/server';
import { loadFixture } from './actions';

/** The fixtures that can be loaded by name, in place of everything that is stored. */
export function Fixtures() {
  const { value } = useLive(() => control<FixtureList>('GET', '/fixtures'), 'fixtures');
  return (
    <section class="part" aria-label="Fixtures">
      <h2>Fixtures</h2>
      <p class="muted">Loading one replaces everything that is stored. Save a snapshot first to be able to return.</p>
      <div class="cards">
        {(value?.fixtures ?? []).map(({ name, description }) => (
          <article key={name} class="card">
            <strong>{name}</strong>
            <p>{description}</p>
            <button type="button" aria-label={`Load ${name}`} onClick={() => loadFixture(name)}>
              Load
            </button>
          </article>
        ))}
      </div>
    </section>
  );
}
