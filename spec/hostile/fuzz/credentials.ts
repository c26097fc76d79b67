import type { Chance } from './chance';

/** The password of the servers that check credentials. */
export const PASSWORD = 'fuzz-secret';

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** The header with which a server that checks credentials lets everything be prepared. */
export const administrator = { authorization: basic('elastic', PASSWORD) };

const USERS: readonly (readonly [user: string, password: string])[] = [
  ['elastic', PASSWORD],
  ['ada', 'secret-1'],
  ['ada', 'wrong'],
  ['nobody', ''],
  ['é\u0000:', ':'],
];
const SCHEMES = ['Basic', 'ApiKey', 'Bearer', 'basic', 'Negotiate', 'Digest', ''];
const TEXTS = [
  '',
  '=',
  'a',
  ':',
  'AAEAAWVsYXN0aWM',
  'eyJhbGciOiJIUzI1NiJ9.e30.',
  '%00',
  '\u00ff\u00fe',
  'Og==',
  'a b',
  '"',
];

/** Credentials of somebody, mostly good enough to get past the check, and often damaged. */
export function credentials(chance: Chance): Record<string, string> {
  if (chance.happens(0.55)) return administrator;
  if (chance.happens(0.1)) return {};
  const authorization = chance.happens(0.6)
    ? basic(...chance.pick(USERS))
    : `${chance.pick(SCHEMES)} ${damage(chance)}`;
  const runAs = chance.happens(0.1) && {
    'es-security-runas-user': chance.pick(['ada', 'elastic', '', '*', 'x'.repeat(2_000)]),
  };
  return { authorization: chance.happens(0.2) ? cut(chance, authorization) : authorization, ...runAs };
}

function damage(chance: Chance): string {
  if (chance.happens(0.1)) return chance.pick(TEXTS).repeat(chance.size(4_000));
  return chance.happens(0.5)
    ? chance.pick(TEXTS)
    : Buffer.from(`${chance.pick(['x', 'KEY', ''])}:${chance.pick(TEXTS)}`).toString('base64');
}

function cut(chance: Chance, text: string): string {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + text.slice(at + chance.below(4));
}
