// Headings have the anchors that they have in the repository on GitHub, and links must lead to one that exists.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns the anchor of a heading, as GitHub makes it */
export function anchorOf(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/**
 * @param {string} folder the built site
 * @param {string} base the path that it is below
 * @throws Error that names each link within the site whose page or anchor does not exist.
 */
export function checkAnchors(folder, base) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.html'));
  const texts = new Map(
    files.map((file) => [`/${file.replaceAll('\\', '/')}`, readFileSync(join(folder, file), 'utf8')]),
  );
  const anchors = new Map(
    [...texts].map(([page, text]) => [page, new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]),
  );
  const dead = [...texts].flatMap(([page, text]) =>
    [...text.matchAll(/<a [^>]*?href="([^"]*)"/g)]
      .map(([, href]) => href.replaceAll('&amp;', '&'))
      .filter((href) => href.startsWith('#') || href.startsWith(base))
      .filter((href) => !exists(href, page, base, anchors))
      .map((href) => `${page}: ${href}`),
  );
  if (dead.length > 0) throw new Error(`Links that lead nowhere:\n${[...new Set(dead)].join('\n')}`);
}

function exists(href, page, base, anchors) {
  const [path, fragment] = href.split('#');
  const target =
    path === '' ? page : `/${path.slice(base.length)}`.replace(/\/$/, '/index').replace(/(?<!\.html)$/, '.html');
  const known = anchors.get(target);
  return known !== undefined && (fragment === undefined || fragment === '' || known.has(decodeURIComponent(fragment)));
}
