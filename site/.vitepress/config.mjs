import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { anchorOf, checkAnchors } from './anchors.mjs';
import { projectLinks } from './links.mjs';
import { missingPages, pages, placeOf, repository, sidebar } from './pages.mjs';

if (missingPages().length > 0) throw new Error(missingPages().join('\n'));
/** The path that the site is published below: /NAME/ on GitHub Pages. */
const base = process.env.SITE_BASE ?? '/';

/** The pages are outside of this folder, and packages would be looked for next to them. */
const packagesOfTheSite = {
  name: 'packages-of-the-site',
  enforce: 'pre',
  resolveId(name, importer, options) {
    if (!/^vue(?:\/|$)/.test(name) || importer?.includes('/node_modules/')) return undefined;
    return this.resolve(name, fileURLToPath(import.meta.url), { ...options, skipSelf: true });
  },
};

/** The inspector's. */
const icon = `data:image/svg+xml;base64,${readFileSync(join(repository, 'inspector', 'icon.svg'), 'base64')}`;

export default defineConfig({
  title: 'es-connector-mock',
  description: 'A stand-in for Elasticsearch while you build connector services.',
  base,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: icon }]],
  srcDir: '..',
  outDir: 'dist',
  cacheDir: 'node_modules/.vitepress',
  srcExclude: ['{bench,inspector,scripts,site,spec}/**', 'server/*/**', 'fixtures/**'],
  rewrites: Object.fromEntries(pages.map((file) => [file, placeOf(file)])),
  cleanUrls: true,
  // Addresses in the text, such as that of a mock, are no links.
  markdown: { linkify: false, anchor: { slugify: anchorOf }, config: projectLinks },
  themeConfig: {
    logo: icon,
    sidebar: sidebar(),
    outline: { level: [2, 3] },
    search: { provider: 'local' },
  },
  vite: { plugins: [packagesOfTheSite] },
  buildEnd: ({ outDir }) => checkAnchors(outDir, base),
});
