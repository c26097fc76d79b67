// The notices of the packages whose code or data is part of the bundle: their licenses ask for it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const APACHE = 'Apache-2.0';
const apacheText = join(root, 'scripts', 'apache-2.0.txt');

const HEADING = `es-connector-mock contains code and data of the following packages.
`;

/**
 * The packages that esbuild put into a bundle.
 *
 * @param metafiles what esbuild reports about each bundle
 * @returns their names, sorted
 */
export function bundledPackages(metafiles) {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const names = files.flatMap((file) => {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)].sort();
}

/** The text of the notices: each package with its version, its origin, and the texts of its license and its NOTICE. */
export function noticesOf(names) {
  const packages = names.map(readPackage);
  const sections = packages.map(({ name, version, license, origin, text }) => {
    if (text === undefined && license !== APACHE)
      throw new Error(`${name}: there is no text of the license ${license}`);
    return [`${name} ${version}`, ...origin, `License: ${license}`, ...(text === undefined ? [] : ['', text])].join(
      '\n',
    );
  });
  // Packages under this license often refer to its text in place of including it.
  const apache = packages.some(({ license }) => license === APACHE) ? [readFileSync(apacheText, 'utf8')] : [];
  return [HEADING, ...sections, ...apache].join(`\n${'-'.repeat(80)}\n`);
}

function readPackage(name) {
  const folder = join(root, 'node_modules', name);
  const { version, license, author, homepage, repository } = JSON.parse(readFileSync(join(folder, 'package.json')));
  const legal = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  const texts = legal.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const by = typeof author === 'object' ? author.name : author;
  const from = homepage ?? (typeof repository === 'object' ? repository.url : repository);
  const origin = [by && `Author: ${by}`, from && `Origin: ${from}`].filter(Boolean);
  return { name, version, license, origin, text: texts.length === 0 ? undefined : `${texts.join('\n\n')}\n` };
}
