/** Files of a project, by path from its root, and what the check must say of them: each a part of one line. */
export interface Plant {
  readonly files: Readonly<Record<string, string>>;
  readonly says: readonly string[];
}

const one = (path: string, text: string, ...says: string[]): Plant => ({ files: { [path]: text }, says });

/** Imports that the layers forbid. */
export const imports: Record<string, Plant> = {
  'rules that import the store': one(
    'server/connector/rule.ts',
    "import { Store } from '../store/store';\nexport const it = Store;",
    'server/connector/rule.ts:1: connector may not import store',
  ),
  'rules that read files': one(
    'server/sync-job/rule.ts',
    "import { readFileSync } from 'node:fs';\nexport const it = readFileSync;",
    'server/sync-job/rule.ts:1: sync-job may not import node:fs',
  ),
  'rules that know HTTP': one(
    'server/connector/rule.ts',
    "import { it } from '../http/answer';\nexport const mine = it;",
    'server/connector/rule.ts:1: connector may not import http',
  ),
  'http that imports an operation': one(
    'server/http/receive.ts',
    "import { it } from '../endpoints/document/get';\nexport const mine = it;",
    'server/http/receive.ts:1: http may not import endpoints',
  ),
  'an endpoint that imports Express': one(
    'server/endpoints/connector/get.ts',
    "import express from 'express';\nexport const it = express;",
    'server/endpoints/connector/get.ts:1: endpoints may not import express',
  ),
  'a module of Node without its prefix': one(
    'server/store/store.ts',
    "import { readFileSync } from 'fs';\nexport const it = readFileSync;",
    'server/store/store.ts:1: store may not import fs',
  ),
  'one name of a module where another is allowed': one(
    'server/query/clause.ts',
    "import { createHash, randomUUID } from 'node:crypto';\nexport const it = [createHash, randomUUID];",
    'server/query/clause.ts:1: query may not import node:crypto',
  ),
  'a whole module where one name is allowed': one(
    'server/query/clause.ts',
    "import * as crypto from 'node:crypto';\nexport const it = crypto;",
    'server/query/clause.ts:1: query may not import node:crypto',
  ),
  'double quotes': one(
    'server/json/value.ts',
    'import { it } from "../store/store";\nexport const mine = it;',
    'server/json/value.ts:1: json may not import store',
  ),
  'an import of types': one(
    'server/json/value.ts',
    "import type { It } from '../store/store';\nexport type Mine = It;",
    'server/json/value.ts:1: json may not import store',
  ),
  'an import over several lines': one(
    'server/json/value.ts',
    "\nimport {\n  it,\n} from '../store/store';\nexport const mine = it;",
    'server/json/value.ts:2: json may not import store',
  ),
  'an import for its effect': one(
    'server/json/value.ts',
    "import '../store/store';",
    'server/json/value.ts:1: json may not import store',
  ),
  'export from': one(
    'server/json/value.ts',
    "export { it } from '../store/store';\nexport * from '../query/query';\nexport type { It } from '../http/it';",
    'server/json/value.ts:1: json may not import store',
    'server/json/value.ts:2: json may not import query',
    'server/json/value.ts:3: json may not import http',
  ),
  'import()': one(
    'server/json/value.ts',
    "export const it = () => import('../store/store');",
    'server/json/value.ts:1: json may not import store',
  ),
  'a type that is an import': one(
    'server/json/value.ts',
    "export type It = import('../store/store').Store;\nexport type All = typeof import('express');",
    'server/json/value.ts:1: json may not import store',
    'server/json/value.ts:2: json may not import express',
  ),
  require: one(
    'server/json/value.ts',
    "export const it = () => require('../store/store');",
    'server/json/value.ts:1: json may not import store',
  ),
  'import = require': one(
    'server/json/value.ts',
    "import it = require('../store/store');\nexport const mine = it;",
    'server/json/value.ts:1: json may not import store',
  ),
  'an import whose target is computed': one(
    'server/json/value.ts',
    'export const it = (name: string) => require(name);\nexport const other = (name: string) => import(name);',
    'server/json/value.ts:1: the target of the import is not a literal',
    'server/json/value.ts:2: the target of the import is not a literal',
  ),
  'a folder that is not listed': one(
    'server/extras/it.ts',
    'export const it = 1;',
    'server/extras/it.ts:1: extras is not among the layers',
  ),
  'a file of server/ that is not listed': one(
    'server/extras.ts',
    'export const it = 1;',
    'server/extras.ts:1: extras is not among the layers',
  ),
  'a file of server/ that imports what it may not': one(
    'server/listener.ts',
    "import { it } from './endpoints/index';\nexport const mine = it;",
    'server/listener.ts:1: listener may not import endpoints',
  ),
  'a family of endpoints that imports another': one(
    'server/endpoints/secret/get.ts',
    "import { it } from '../index/get';\nexport const mine = it;",
    'server/endpoints/secret/get.ts:1: endpoints/secret may not import its sibling endpoints/index',
  ),
  'a family of endpoints that imports another through a file next to them': {
    files: {
      'server/endpoints/connector/get.ts': "\nexport * from '../a';",
      'server/endpoints/a.ts': "export * from './b';",
      'server/endpoints/b.ts': "export * from './document/get';",
      'server/endpoints/document/get.ts': 'export const it = 1;',
    },
    says: [
      'server/endpoints/connector/get.ts:2: endpoints/connector may not import its sibling endpoints/document through endpoints/a.ts',
    ],
  },
};

/** Files that the check does not read. */
export const endings: Record<string, Plant> = Object.fromEntries(
  ['mts', 'cts', 'tsx', 'js', 'mjs', 'cjs', 'json'].map((ending) => [
    `files that end in .${ending}`,
    one(
      `server/json/value.${ending}`,
      "import '../store/store';",
      `server/json/value.${ending}:1: only .ts files and README.md belong in server/`,
    ),
  ]),
);

/** Ways round. */
export const cycles: Record<string, Plant> = {
  'two files': {
    files: {
      'server/dates/one.ts': "import { two } from './two';\nexport const one = two;",
      'server/dates/two.ts': "import { one } from './one';\nexport const two = one;",
    },
    says: ['files import each other: server/dates/one.ts → server/dates/two.ts → server/dates/one.ts'],
  },
  'two files by their types': {
    files: {
      'server/dates/one.ts': "import type { Two } from './two';\nexport type One = Two;",
      'server/dates/two.ts': "import type { One } from './one';\nexport type Two = One;",
    },
    says: ['files import each other: server/dates/one.ts → server/dates/two.ts'],
  },
  'three files': {
    files: {
      'server/dates/one.ts': "export * from './two';",
      'server/dates/two.ts': "export * from './three';",
      'server/dates/three.ts': "export * from './one';",
    },
    says: ['server/dates/one.ts → server/dates/two.ts → server/dates/three.ts → server/dates/one.ts'],
  },
  'two folders whose files do not': {
    files: {
      'server/errors/one.ts': "export * from '../json/value';",
      'server/errors/two.ts': 'export const two = 2;',
      'server/json/value.ts': 'export const one = 1;',
      'server/json/reader.ts': "export * from '../errors/two';",
    },
    says: ['folders import each other: server/errors/ → server/json/ → server/errors/'],
  },
  'a folder of server/ and a file beside it': {
    files: {
      'server/control/journal/one.ts': "export * from '../../mock';",
      'server/mock.ts': "export * from './control/two';",
      'server/control/two.ts': 'export const two = 2;',
    },
    says: ['folders import each other: server/control/ → server/mock.ts → server/control/'],
  },
  'two folders inside a folder': {
    files: {
      'server/store/one/one.ts': "export * from '../two/two';",
      'server/store/two/two.ts': 'export const two = 2;',
      'server/store/two/three.ts': "export * from '../one/four';",
      'server/store/one/four.ts': 'export const four = 4;',
    },
    says: ['folders import each other: server/store/one/ → server/store/two/ → server/store/one/'],
  },
};
