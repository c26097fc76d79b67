import { existsSync, readFileSync } from 'node:fs';
import type { HttpAnswer } from '../../http/request';
import { ControlError } from '../control-error';
import { packagePath } from '../package-files';

/** Media types by extension; files of any other kind are not served. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/**
 * Only what this server serves is loaded and called, no script in the document runs, and no other page can embed it. With
 * Trusted Types, text cannot become markup anywhere.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // The same path also returns JSON, and the files change with the version of the package.
  'cache-control': 'no-cache',
  vary: 'accept',
};

/**
 * A file of the inspector.
 *
 * @param name as in `dist/inspector`, where most are compressed: `index.html`.
 * @throws ControlError 404 if there is none of this name.
 */
export function pageFile(name: string): HttpAnswer {
  const type = TYPES[/^[\w-]+\.(\w+)$/.exec(name)?.[1] ?? ''];
  const path = packagePath('dist', 'inspector', name);
  const file = [path, `${path}.gz`].find((each) => existsSync(each));
  if (type === undefined || file === undefined) throw missing(name);
  return { status: 200, headers: { ...HEADERS, 'content-type': type }, body: contentOf(file) };
}

function contentOf(file: string): Buffer {
  const bytes = readFileSync(file);
  if (!file.endsWith('.gz')) return bytes;
  const { gunzipSync } = require('node:zlib') as typeof import('node:zlib');
  return gunzipSync(bytes);
}

function missing(name: string): ControlError {
  if (!existsSync(packagePath('dist', 'inspector'))) {
    return new ControlError(404, 'The inspector has not been built. Run: npm run build');
  }
  return new ControlError(404, `The inspector has no file [${name}].`);
}
