import { computed, signal } from '@preact/signals';

/** What the address shows: the view, what is open in it, and how it is set up. */
export interface Route {
  readonly view: string;
  readonly item: string | undefined;
  readonly settings: URLSearchParams;
}

const hash = signal(location.hash);
addEventListener('hashchange', () => {
  hash.value = location.hash;
});

/** The address in its parts: `#/requests/17?filter=status%3D4xx`. */
export const route = computed((): Route => {
  const [path = '', query = ''] = hash.value.slice(1).split(/\?(.*)/s);
  const [, view = '', item = ''] = path.split('/');
  return { view, item: item === '' ? undefined : decoded(item), settings: new URLSearchParams(query) };
});

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a view, or of something in it. */
export function linkTo(view: string, item?: string, settings: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(Object.entries(settings).filter(([, value]) => value !== '')).toString();
  const path = item === undefined ? `#/${view}` : `#/${view}/${encodeURIComponent(item)}`;
  return query === '' ? path : `${path}?${query}`;
}

/** Goes to an address; in place of the current one if going back should skip it. */
export function goTo(link: string, how: 'push' | 'replace' = 'push'): void {
  if (link === location.hash) return;
  if (how === 'push') history.pushState(null, '', link);
  else history.replaceState(null, '', link);
  hash.value = link;
}
