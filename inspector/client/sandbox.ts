import { base, controlHeaders, reasonOf, sandbox, sandboxGone, sandboxRefused, send } from './server';

/** Remembers, until the tab is closed, that the sandbox was gone: a page that is loaded again must not make it. */
const GONE = `es-connector-mock gone ${sandbox}`;

sandboxGone.subscribe((gone) => gone && sessionStorage.setItem(GONE, 'true'));

/**
 * Makes the sandbox of the page if there is none, before anything else is asked for. If it was gone when the page was last
 * here, it is only looked for. Never fails: what is wrong is said by the calls that follow.
 */
export async function enterSandbox(): Promise<void> {
  if (sandbox === undefined) return;
  const wasGone = sessionStorage.getItem(GONE) !== null;
  const headers = { ...controlHeaders(), 'x-mock-create-sandbox': String(!wasGone) };
  try {
    const response = await send(`${base}/_mock/clock`, { headers });
    const { status } = response;
    if (status === 410) sandboxGone.value = 'before';
    else if (status === 400 || status === 429) sandboxRefused.value = reasonOf(await response.json());
    else sessionStorage.removeItem(GONE);
  } catch {
    // Nothing has answered, nor will it to the next call, which says so.
  }
}

/** Loads the page again, which makes the sandbox. */
export function makeAnew(): void {
  sessionStorage.removeItem(GONE);
  location.reload();
}
