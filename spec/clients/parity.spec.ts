import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { connect, startServer } from '../../server';

const clients = resolve(__dirname, '..', '..', 'clients');
type Language = 'typescript' | 'go' | 'java' | 'python';
/** The client for Python has the whole interface since it has a form for asyncio. */
const hasPython = existsSync(join(clients, 'python', 'src', 'es_connector_mock', 'asynchronous'));
const LANGUAGES: readonly Language[] = ['typescript', 'go', 'java', ...(hasPython ? (['python'] as const) : [])];
type Row = Partial<Record<Language, string[]>> & { missing?: Partial<Record<Language, string>>; what?: string };
const { members: rows } = JSON.parse(readFileSync(join(clients, 'parity.json'), 'utf8')) as {
  readonly members: readonly Row[];
};

/** The members of what `connect` and `startServer` return, as they are when a program runs. */
async function ofTheLibrary(): Promise<string[]> {
  const mock = connect('http://localhost:9200');
  const parts = ['clock', 'snapshots', 'journal', 'faults'] as const;
  const server = await startServer();
  await server.stop();
  const ofMock = Object.getOwnPropertyNames(Object.getPrototypeOf(mock)).filter((name) => name !== 'constructor');
  const ofParts = parts.flatMap((part) => Object.keys(mock[part]).map((name) => `${part}.${name}`));
  const ofServer = Object.keys(server).filter((name) => !ofMock.includes(name) && !parts.some((part) => part === name));
  // The server has sandboxes of its own kind.
  return [...ofMock, ...ofParts, ...ofServer.map((name) => `server.${name}`)];
}

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(clients, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(clients, folder, name), 'utf8'));
}

/** The exported methods of the types that a test holds. */
function ofGo(): string[] {
  const types = /^(?:Mock|Server|Clock|Faults|Snapshots)$/;
  return filesIn('go', /^(?!.*_test)[a-z]+\.go$/)
    .flatMap((text) => [...text.matchAll(/^func \(\w+ \*(\w+)\) ([A-Z]\w*)\(/gm)])
    .filter(([, type = '']) => types.test(type))
    .map(([, type, method]) => `${type}.${method}`);
}

/** The public methods of the classes that a test holds. */
function ofJava(): string[] {
  const classes = ['ConnectorMock', 'ConnectorMockServer', 'Clock', 'Faults', 'Snapshots'];
  const methods = classes.flatMap((name) =>
    filesIn('java/src/main', new RegExp(`/${name}\\.java$`)).flatMap((text) =>
      [...text.matchAll(/^ {2}public [\w<>, ]+ (\w+)\(/gm)]
        .filter(([line]) => !line.includes('public static'))
        .map(([, method]) => `${name}.${method}`),
    ),
  );
  return [...new Set(methods)].filter((name) => !name.endsWith('.toString'));
}

/** The methods of each class of the package. The classes for asyncio have the same. */
function ofPython(): string[] {
  return filesIn('python/src', /\.py$/).flatMap((text) =>
    text
      .split(/^class (?:Async)?/m)
      .slice(1)
      .flatMap((part) => {
        const name = /^\w+/.exec(part)?.[0];
        return [...part.matchAll(/^ {4}(?:async )?def (\w+)|^ {8}self\.(url)\b/gm)].map(
          ([, method, field]) => `${name}.${method ?? field}`,
        );
      }),
  );
}

function listed(language: Language): string[] {
  return rows.flatMap((row) => row[language] ?? []);
}

describe('the interface in each language', () => {
  let found: Record<Language, string[]>;

  before(async () => {
    found = { typescript: await ofTheLibrary(), go: [...ofGo(), 'Mock.URL'], java: ofJava(), python: ofPython() };
  });

  it('has a row for each member of the library and of the clients for Go and Java', () => {
    for (const language of ['typescript', 'go', 'java'] as const) {
      const unlisted = found[language].filter((name) => !listed(language).includes(name));
      expect(unlisted, `${language} has what clients/parity.json does not list`).to.deep.equal([]);
    }
  });

  it('lists no member that there is not', () => {
    for (const language of LANGUAGES) {
      const gone = listed(language).filter((name) => !found[language].includes(name));
      expect(gone, `clients/parity.json lists what ${language} does not have`).to.deep.equal([]);
    }
  });

  it('is the same in all languages, or says why not', () => {
    for (const row of rows) {
      for (const language of LANGUAGES) {
        const name = row.typescript?.[0] ?? row.what;
        expect(
          row[language] !== undefined,
          `${name} in ${language}: a member, or the reason why it is missing`,
        ).to.equal(row.missing?.[language] === undefined);
      }
    }
  });
});
