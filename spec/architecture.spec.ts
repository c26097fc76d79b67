import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { cycles, endings, imports, type Plant } from './planted-faults';
import { changes, forbidden, platform, state } from './planted-statements';

const SCRIPT = pathToFileURL(join(__dirname, '..', 'scripts', 'check-architecture.mjs')).href;

/** What must remain allowed. */
const harmless: Record<string, string> = {
  'dates that are given':
    'export const it = [new Date(0), Date.UTC(2024, 1), Date.parse("2024-01-01"), {} instanceof Date];',
  'Math that is not chance': 'export const it = Math.max(1, 2);',
  'keys and members of these names': 'export const it = { setTimeout: 1, process: 2 }.process;',
  'comments and strings': '// new Date() and setTimeout\nexport const it = "Date.now()";',
  'types of these names': 'export type It = { process: Date };',
  'names of its own': 'export const it = (process: { pid: number }) => process.pid;',
  'what an import fills once':
    "const table = new Map<string, number>([]);\nfor (const name of ['a']) table.set(name, 1);\nexport const it = table;",
  'a constant that a function made': 'export const it = (() => {\n  let n = 0;\n  n += 1;\n  return n;\n})();',
  'changes of what a function made': 'const made = 1;\nexport const it = (made: { n: number }) => (made.n += 1);',
  'the position of a sticky expression':
    'const WORD = /a/y;\nexport const it = () => {\n  WORD.lastIndex = 0;\n  return WORD;\n};',
  'empty tables that are readonly':
    'const NONE: Readonly<Record<string, string>> = {};\nconst FROZEN = Object.freeze({});\nconst LIST = [] as const;\nexport const it = [NONE, FROZEN, LIST];',
  constants: "const NONE: readonly string[] = [];\nconst NAMES = new Set(['a']);\nexport const it = [NONE, NAMES];",
  'what the table allows': "import { it } from '../errors/it';\nexport const mine = it;",
};

describe('the architecture check', () => {
  let checkArchitecture: (folder: string) => string[];
  let staleAllowances: (folder: string) => string[];
  let folder: string;
  before(async () => {
    ({ checkArchitecture, staleAllowances } = await import(SCRIPT));
    folder = mkdtempSync(join(tmpdir(), 'architecture-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  let projects = 0;
  const faultsOf = (files: Plant['files']): string[] => {
    const project = join(folder, `${projects++}`);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), text);
    }
    return checkArchitecture(project);
  };
  const expectSaid = ({ files, says }: Plant): void => {
    const faults = faultsOf(files);
    for (const part of says) {
      expect(
        faults.filter((fault) => fault.includes(part)),
        faults.join('\n'),
      ).to.have.lengthOf(1);
    }
  };

  for (const [name, fault] of Object.entries(imports)) it(`refuses ${name}`, () => expectSaid(fault));
  for (const [name, fault] of Object.entries(endings)) it(`refuses ${name}`, () => expectSaid(fault));
  for (const [name, fault] of Object.entries(cycles)) it(`finds a cycle of ${name}`, () => expectSaid(fault));
  for (const [expression, title] of Object.entries(platform)) {
    it(`refuses ${expression} outside the runtime`, () => {
      const faults = faultsOf({ 'server/connector/rule.ts': `\nexport const it = () => ${expression};` });
      expect(faults).to.have.lengthOf(1);
      expect(faults[0])
        .to.match(/^server\/connector\/rule\.ts:2: /)
        .and.to.contain(title);
    });
    it(`allows ${expression} in the runtime`, () => {
      expect(faultsOf({ 'server/runtime/it.ts': `export const it = () => ${expression};` })).to.deep.equal([]);
    });
  }
  for (const [expression, title] of Object.entries(forbidden)) {
    it(`refuses ${expression} even in the runtime`, () => {
      for (const path of ['server/runtime/it.ts', 'server/cli/it.ts', 'server/connector/rule.ts']) {
        const faults = faultsOf({ [path]: `export const it = () => ${expression};` });
        expect(faults).to.have.lengthOf(1);
        expect(faults[0]).to.contain(title);
      }
    });
  }
  for (const [text, name] of Object.entries(changes)) {
    it(`refuses ${text}`, () => {
      expect(faultsOf({ 'server/connector/rule.ts': text })).to.deep.equal([
        `server/connector/rule.ts:1: ${name}: modules have no state; a Mock owns it`,
      ]);
    });
  }
  for (const [statement, name] of Object.entries(state)) {
    it(`refuses ${statement}`, () => {
      expect(faultsOf({ 'server/connector/rule.ts': `\n${statement}` })).to.deep.equal([
        `server/connector/rule.ts:2: ${name}: modules have no state; a Mock owns it`,
      ]);
    });
  }
  for (const [name, text] of Object.entries(harmless)) {
    it(`allows ${name}`, () => expect(faultsOf({ 'server/json-text/it.ts': text })).to.deep.equal([]));
  }
  it('says what is allowed and not used', () => {
    faultsOf({ 'server/json-text/it.ts': "import { it } from '../errors/it';\nexport const mine = it;" });
    const stale = staleAllowances(join(folder, `${projects - 1}`)).filter((line) => line.includes(' json-text '));
    expect(stale).to.include('scripts/architecture/layers.mjs: json-text does not import node:buffer');
    expect(stale.filter((line) => line.endsWith(' errors'))).to.deep.equal([]);
  });
});
