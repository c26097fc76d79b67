import { sandboxRefused, tokenWanted } from '../client/server';
import { ActingAs } from './acting-as';
import { Clock } from './clock';
import { ResetButton } from './reset-button';
import { linkTo } from './route';
import { SandboxPicker } from './sandbox-picker';
import { StatesMenu } from './states-menu';
import { ThemeButton } from './theme';
import { type View, views } from './views';

/** Where one can go, and what is always there: sandbox, credentials, clock, states, reset. */
export function TopBar({ current }: { current: View | undefined }) {
  return (
    <header class="bar">
      <h1 class="brand">
        <img src="/_mock/inspector/icon.svg" alt="" width="20" height="20" />
        <span>es-connector-mock</span>
      </h1>
      <nav aria-label="Views">
        {views.map((view, index) => (
          <a
            key={view.name}
            href={linkTo(view.name)}
            aria-current={view === current ? 'page' : undefined}
            title={`Key ${index + 1}`}
          >
            {view.title}
          </a>
        ))}
      </nav>
      <div class="tools">
        {!tokenWanted.value && sandboxRefused.value === undefined && (
          <>
            <SandboxPicker />
            <ActingAs />
            <Clock />
            <StatesMenu />
            <ResetButton />
          </>
        )}
        <ThemeButton />
      </div>
    </header>
  );
}
