import { Name } from '../parts/name';
import { linkTo } from './route';
import type { View } from './views';

/** For an address that names no view: what there is. */
export function NoView({ name, views }: { name: string; views: readonly View[] }) {
  return (
    <section class="empty stack" role="alert">
      <p>
        There is no view “<Name text={name} />
        ”. These are there:
      </p>
      <p class="row">
        {views.map((view) => (
          <a key={view.name} href={linkTo(view.name)}>
            {view.title}
          </a>
        ))}
      </p>
    </section>
  );
}
