import { Changes } from './changes';
import { StateFiles } from './files';
import { Fixtures } from './fixtures';
import { Snapshots } from './snapshots';

/** The state as a whole: what has changed since the last reset, snapshots, and fixtures to start from. */
export function State() {
  return (
    <div class="page">
      <Changes />
      <Snapshots />
      <StateFiles />
      <Fixtures />
    </div>
  );
}
