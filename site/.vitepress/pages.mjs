// The pages of the site, in the order of its sidebar. They are the files of the repository, which nothing is copied from.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Titles for the sidebar; those of others are the first headings of their pages. */
const TITLES = {
  'README.md': 'The first ten minutes',
  'docs/tutorials/README.md': 'All ten',
  'docs/control-api.md': 'Control API',
  'clients/python/README.md': 'Python',
  'clients/go/README.md': 'Go',
  'clients/java/README.md': 'Java',
  'schemas/README.md': 'Schemas',
  'server/README.md': 'Architecture',
};

const SECTIONS = {
  Start: ['README.md', 'docs/configuration.md', 'docs/fixtures.md', 'docs/image.md'],
  Tutorials: [
    'docs/tutorials/README.md',
    'docs/tutorials/bulk-item-429.md',
    'docs/tutorials/idle-job.md',
    'docs/tutorials/two-workers.md',
    'docs/tutorials/cluster-away.md',
    'docs/tutorials/connector-deleted.md',
    'docs/tutorials/what-was-sent.md',
    'docs/tutorials/wrong-key.md',
    'docs/tutorials/schedule.md',
    'docs/tutorials/document-level-security.md',
    'docs/tutorials/upgrade-check.md',
  ],
  Harness: [
    'docs/testing.md',
    'docs/inspector.md',
    'docs/recordings.md',
    'docs/comparing.md',
    'docs/upstream.md',
    'docs/security.md',
  ],
  Languages: [
    'clients/python/README.md',
    'clients/go/README.md',
    'clients/java/README.md',
    'docs/other-languages.md',
    ...readmesIn('examples'),
  ],
  Reference: [
    'docs/control-api.md',
    'docs/clients.md',
    'docs/fidelity.md',
    'docs/differences.md',
    'docs/limits.md',
    'schemas/README.md',
  ],
  CI: ['docs/ci.md'],
  About: ['docs/performance.md', 'docs/agreement.md', 'server/README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  Decisions: readdirSync(join(repository, 'docs', 'decisions')).map((name) => `docs/decisions/${name}`),
};

/** The README of a folder, and those of the folders in it. */
function readmesIn(folder) {
  const all = readdirSync(join(repository, folder), { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  return all.filter((path) => /^(?:[\w-]+\/)?README\.md$/.test(path)).map((path) => `${folder}/${path}`);
}

/** The files of all pages, relative to the repository. */
export const pages = Object.values(SECTIONS).flat();

/** @returns the place of a file on the site: `docs/testing.md` is `testing.md` */
export function placeOf(file) {
  return file.replace(/^docs\//, '').replace(/(?<=^|\/)README\.md$/, 'index.md');
}

/** @returns the sidebar, in the form that VitePress expects */
export function sidebar() {
  return Object.entries(SECTIONS).map(([text, files]) => ({
    text,
    collapsed: text === 'Decisions' ? true : undefined,
    items: files.map((file) => ({ text: TITLES[file] ?? headingOf(file), link: `/${linkTo(file)}` })),
  }));
}

function headingOf(file) {
  const [, heading] = /^# (.+)$/m.exec(readFileSync(join(repository, file), 'utf8')) ?? [];
  if (heading === undefined) throw new Error(`${file} has no heading`);
  return heading;
}

/** @returns the address of a page without the base: `testing`, `tutorials/` */
export function linkTo(file) {
  return placeOf(file).replace(/(?<=^|\/)index\.md$|\.md$/, '');
}

/** @returns {string[]} one line for each page of docs/ that the sidebar does not have */
export function missingPages() {
  const written = readdirSync(join(repository, 'docs'), { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  return written
    .filter((path) => path.endsWith('.md') && !pages.includes(`docs/${path}`))
    .map((path) => `docs/${path} is not in the sidebar of the site: add it to site/.vitepress/pages.mjs`);
}
