import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(__dirname, '..', '..', 'docs', 'tutorials');

/** What a page shows in one language. */
export interface Tutorial {
  readonly page: string;
  /** The name of each file → its text. The first line of a block is a comment with the name. */
  readonly files: ReadonlyMap<string, string>;
  /** The files after the change that the page shows as a diff: with a service that is wrong. */
  readonly broken: ReadonlyMap<string, string>;
  /** What the test prints then. `…` stands for anything. */
  readonly failure: string;
}

/** The pages of `docs/tutorials`. */
export function tutorialPages(): string[] {
  return readdirSync(folder).filter((name) => name !== 'README.md');
}

/**
 * Reads the TypeScript of a page. `spec/clients/python/test_tutorials.py` reads the Python in the same way.
 *
 * @throws Error that says what the page lacks.
 */
export function readTutorial(page: string): Tutorial {
  const text = readFileSync(join(folder, page), 'utf8');
  const [section = ''] = /^## In TypeScript\n.*?(?=^## |$(?![\s\S]))/ms.exec(text) ?? [];
  const files = new Map(
    blocks(section, 'ts').map((code) => [/^\/\/ (\S+)\n/.exec(code)?.[1] ?? `a block of ${page} without a name`, code]),
  );
  const [[change], [failure]] = [blocks(section, 'diff'), blocks(section, 'text')];
  if (change === undefined || failure === undefined) throw new Error(`${page} does not show a failure in TypeScript`);
  return { page, files, broken: changed(files, change, page), failure };
}

function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code = '']) => code);
}

function changed(files: ReadonlyMap<string, string>, change: string, page: string): Map<string, string> {
  const lines = change.split(/(?<=\n)/);
  const without = (mark: string): string =>
    lines
      .filter((line) => !line.startsWith(mark))
      .map((line) => line.slice(1))
      .join('');
  const [before, after] = [without('+'), without('-')];
  const concerned = [...files].filter(([, code]) => code.includes(before));
  if (concerned.length !== 1) throw new Error(`${page}: ${concerned.length} files contain what the diff changes`);
  return new Map([...files].map(([name, code]) => [name, code.replace(before, () => after)]));
}
