// Links and images of the pages as they are in the repository, made those of the site.
import { existsSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { linkTo, pages, repository } from './pages.mjs';

/** Where the files are that are no pages, such as https://github.com/NAME/REPOSITORY/blob/main. Without it, they are not linked. */
const SOURCES = process.env.SITE_SOURCES;
const isElsewhere = (href) => /^(?:[a-z]+:|#|\/\/)/i.test(href);

/** A rule for markdown-it. @throws Error that names a link which leads nowhere. */
export function projectLinks(md) {
  md.core.ruler.push('project-links', ({ tokens, env }) => {
    const file = relative(repository, env.realPath ?? env.path).replaceAll('\\', '/');
    for (const token of tokens) {
      if (token.type === 'html_block') token.content = withImages(token.content);
      if (token.type !== 'inline') continue;
      token.children = linked(token.children, file);
      for (const child of token.children) if (child.type === 'html_inline') child.content = withImages(child.content);
    }
  });
}

/** Paths of images in HTML get a dot in front, by which the build recognizes them. */
function withImages(html) {
  return html.replace(/\b(src|srcset)="(?![a-z]+:|[./])/gi, '$1="./');
}

function linked(tokens, file) {
  let isLinked = true;
  return tokens.filter((token) => {
    if (token.type === 'link_close') return isLinked;
    if (token.type !== 'link_open') return true;
    const href = onSite(token.attrGet('href'), file);
    if (href !== undefined) token.attrSet('href', href);
    isLinked = href !== undefined;
    return isLinked;
  });
}

/** @returns the address on the site or of the sources; undefined if there is none */
function onSite(href, file) {
  if (isElsewhere(href)) return href;
  const [path, fragment] = href.split('#');
  const wanted = posix.join(posix.dirname(file), decodeURI(path)).replace(/\/$/, '');
  if (!existsSync(join(repository, wanted))) throw new Error(`${file}: the link to ${href} leads nowhere`);
  const page = [wanted, `${wanted}/README.md`].find((name) => pages.includes(name));
  if (page !== undefined) return `/${linkTo(page)}${fragment === undefined ? '' : `#${fragment}`}`;
  return SOURCES === undefined ? undefined : `${SOURCES}/${wanted}`;
}
