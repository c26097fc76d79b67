import { useEffect } from 'preact/hooks';
import { sandbox, sandboxGone, sandboxRefused, tokenWanted } from '../client/server';
import { NothingHere } from '../parts/nothing-here';
import { GuardedView } from './guarded-view';
import { NoView } from './no-view';
import { dialogOpen, Notices } from './notices';
import { route } from './route';
import { SandboxGone } from './sandbox-gone';
import { TokenForm } from './token-form';
import { TopBar } from './top-bar';
import { UnansweredCalls } from './unanswered-calls';
import { useViewKeys } from './view-keys';
import { shownView, views } from './views';

/** The page: the bar, and the view that the address names. */
export function App() {
  const view = shownView(route.value.view);
  useViewKeys(views);
  useEffect(() => {
    document.title = [view?.title, sandbox, 'es-connector-mock'].filter(Boolean).join(' · ');
  }, [view]);
  return (
    <>
      <TopBar current={view} />
      <div class="banners">
        <SandboxGone />
        <UnansweredCalls />
      </div>
      <main>
        {sandboxGone.value === 'before' ? null : sandboxRefused.value !== undefined ? (
          <NothingHere problem={sandboxRefused.value} link="/_mock" title="To the main server" />
        ) : tokenWanted.value ? (
          <TokenForm />
        ) : view ? (
          <GuardedView place={`${view.name} ${route.value.item ?? ''}`}>
            <view.Content key={view.name} />
          </GuardedView>
        ) : (
          <NoView name={route.value.view} views={views} />
        )}
      </main>
      {!dialogOpen.value && <Notices />}
    </>
  );
}
