import { repeated } from './processors';
import { lines } from './searched';
import type { Attack } from './server';
import { describeHostile } from './suite';

const headersOf = (user: string) => ({ authorization: `Basic ${Buffer.from(`${user}:changeme`).toString('base64')}` });
const admin = headersOf('elastic');

const put = (path: string, body: object): Attack => ({ method: 'PUT', path, body, headers: admin });
const post = (path: string, body: object): Attack => ({ path, body, headers: admin });
/** A user with one role, both of the same name. */
const holder = (name: string, role: object): Attack[] => [
  put(`/_security/role/${name}`, role),
  put(`/_security/user/${name}`, { password: 'changeme', roles: [name] }),
];
const profile = (username: string): Attack =>
  post('/_security/profile/_activate', { grant_type: 'password', username, password: 'changeme' });

const BROKEN = [429, 'circuit_breaking_exception'] as const;
const TOO_COMPLEX = [500, 'The set of patterns ['] as const;
const indices = (names: readonly string[], more: object = {}) => ({
  indices: [{ names, privileges: ['read'], ...more }],
});

describeHostile(
  'roles and privileges that are small and would cost much',
  [
    {
      title: 'thousands of actions of an application that are compared with as many patterns',
      before: [
        put('/_security/privilege', {
          app: {
            given: { actions: repeated(3_000, (n) => `b:${n}*c`) },
            asked: { actions: repeated(3_000, (n) => `b:${n}`) },
          },
        }),
        ...holder('a', { applications: [{ application: 'app', privileges: ['given', 'd:e'], resources: ['*'] }] }),
      ],
      attack: {
        path: '/_security/user/_has_privileges',
        body: { application: [{ application: 'app', privileges: ['asked'], resources: ['x'] }] },
        headers: headersOf('a'),
      },
      answer: BROKEN,
    },
    {
      title: 'a role for names that end in thousands of ways, which are accepted',
      before: [...holder('b', indices(repeated(10_000, (n) => `*a${n}`))), put('/xa9999/_doc/1?refresh=true', {})],
      attack: { path: '/xa9999/_count', headers: headersOf('b') },
      answer: [200, '"count":1'],
    },
    {
      title: 'a role for names that begin alike and end in a thousand ways',
      before: holder('bi', indices(repeated(1_000, (n) => `a*b${n}`))),
      attack: { path: '/_search', headers: headersOf('bi') },
      answer: TOO_COMPLEX,
    },
    {
      title: 'a role with a hundred groups of long expressions',
      before: holder('cg', {
        indices: repeated(100, (group) => ({
          names: repeated(8, (n) => `/(a?){200}b${group}_${n}/`),
          privileges: ['read'],
        })),
      }),
      attack: { path: '/_search', headers: headersOf('cg') },
      answer: TOO_COMPLEX,
    },
    {
      title: 'a role with hundreds of long expressions',
      before: holder('c', indices(repeated(500, (n) => `/(a?){200}b${n}/`))),
      attack: { path: '/_search', headers: headersOf('c') },
      answer: TOO_COMPLEX,
    },
    {
      title: 'a role for thousands of names and their beginnings',
      before: [
        ...holder('d', indices([...repeated(20_000, (n) => `a${n}*`), ...repeated(20_000, (n) => `b${n}`)])),
        put('/a12345x/_doc/1', {}),
      ],
      attack: { path: '/a12345x,b12345/_count?ignore_unavailable=true', headers: headersOf('d') },
      answer: [200, '"count":1'],
    },
    {
      title: 'a role of thousands of patterns that many names are compared with',
      before: holder('dp', indices([...repeated(20_000, (n) => `*a${n}*`), ...repeated(20_000, (n) => `*${n}a*b`)])),
      attack: {
        path: `/${repeated(1_000, (n) => `x${n}`).join(',')}/_count?ignore_unavailable=true`,
        headers: headersOf('dp'),
      },
      answer: BROKEN,
    },
    {
      title: 'items for many indices that are compared with thousands of patterns',
      before: holder(
        'dw',
        indices(
          repeated(40_000, (n) => `*a${n}*`),
          { privileges: ['write'] },
        ),
      ),
      attack: {
        path: '/_bulk',
        type: 'application/x-ndjson',
        body: repeated(3_000, (n) => `{"delete":{"_index":"x${n}","_id":"1"}}\n`).join(''),
        headers: headersOf('dw'),
      },
      answer: [200, 'circuit_breaking_exception'],
    },
    {
      title: 'privileges on many names that are compared with thousands of patterns',
      attack: {
        path: '/_security/user/_has_privileges',
        body: { index: [{ names: repeated(3_000, (n) => `x${n}`), privileges: ['read'] }] },
        headers: headersOf('dp'),
      },
      answer: BROKEN,
    },
    {
      title: 'names of users that thousands of patterns are compared with, one at a time',
      before: holder('du', { run_as: repeated(40_000, (n) => `*a${n}*b`) }),
      attack: { path: '/_security/_authenticate', headers: { ...headersOf('du'), 'es-security-runas-user': 'x' } },
      answer: [403, 'is unauthorized to run as [x]'],
    },
    {
      title: 'a role that grants fields by a pattern with hundreds of stars',
      before: [
        ...holder('e', indices(['e'], { field_security: { grant: [`${'*a'.repeat(400)}?`] } })),
        put('/e', { mappings: { dynamic: false } }),
        ...repeated(60, (n) => put(`/e/_doc/${n}`, { [`${'a'.repeat(700)}${n}`]: n })),
        post('/e/_refresh', {}),
      ],
      attack: { path: '/e/_search', headers: headersOf('e') },
      answer: [400, 'too_complex_to_determinize_exception'],
    },
    {
      title: 'objects that are compared with a pattern with hundreds of stars',
      before: [
        ...holder('eo', indices(['eo'], { field_security: { grant: ['*a'.repeat(400)] } })),
        put('/eo', { mappings: { dynamic: false } }),
        ...repeated(60, (n) => put(`/eo/_doc/${n}`, { [`${'a'.repeat(700)}${n}`]: { n } })),
        post('/eo/_refresh', {}),
      ],
      attack: { path: '/eo/_search', headers: headersOf('eo') },
      answer: BROKEN,
    },
    {
      title: 'a mapping of long names that are compared with hundreds of stars',
      before: [
        ...holder('fe', indices(['fe'], { privileges: ['all'], field_security: { grant: [`${'*a'.repeat(200)}?`] } })),
        put('/fe', {
          mappings: {
            properties: Object.fromEntries(
              repeated(900, (n) => [`${'a'.repeat(700)}${String.fromCodePoint(0x4e00 + n)}`, { type: 'keyword' }]),
            ),
          },
        }),
      ],
      attack: { method: 'GET', path: '/fe/_mapping', headers: headersOf('fe') },
      answer: [200, 'aaa'],
    },
    {
      title: 'capabilities of fields that are compared with many patterns',
      before: [
        ...holder(
          'ff',
          indices(['ff'], { privileges: ['all'], field_security: { grant: repeated(500, (n) => `${n}*a?`) } }),
        ),
        put('/ff', {
          mappings: {
            properties: Object.fromEntries(repeated(900, (n) => [`${'a'.repeat(200)}${n}`, { type: 'keyword' }])),
          },
        }),
      ],
      attack: { method: 'GET', path: '/ff/_field_caps?fields=*', headers: headersOf('ff') },
      answer: BROKEN,
    },
    {
      title: 'mappings of single fields that are compared with the same patterns',
      attack: { method: 'GET', path: '/ff/_mapping/field/*', headers: headersOf('ff') },
      answer: BROKEN,
    },
    {
      title: 'suggestions of profiles for 200,000 words',
      before: ['f', 'g'].flatMap((name) => [...holder(name, {}), profile(name)]),
      attack: post('/_security/profile/_suggest', { name: lines(200_000, (n) => `${n} `) }),
      answer: BROKEN,
    },
  ],
  ['--auth', 'on', '--password', 'changeme'],
);
