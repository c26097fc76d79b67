import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { connect, type RunningServer, startServer } from '../../server/index';

const root = resolve(__dirname, '..', '..');
const python = join(root, 'clients', 'python');

/** What a server has that was started in the same process, and `RunningServer` in Python has not. */
const MISSING_OF_SERVER: Record<string, string> = {
  tls: 'url, ca and password have what clients need',
  unref: 'a server never keeps Python from ending',
  pause: 'the server would have to do it to itself, in another process: no call of the control API could undo it',
  resume: 'see pause',
  requests_in_progress: 'not part of the control API',
  upstream:
    'reset() and load() work with a cluster; call("GET", "/upstream") and call("DELETE", "/upstream/made") do the rest',
};

/** What only Python has, and why. */
const ADDED: Record<string, string> = {
  expect_refusal: 'shorter than journal.expect_refusal, for strict mode',
  unexpected_refusals: 'as lines, like refusals()',
  release: 'shorter than faults.release',
  wait_for_held: 'shorter than faults.wait_for_held',
  'journal.follow': 'an iterator; listen() calls a function',
  ca: 'of a running server: for clients of Elasticsearch',
};

const CODE = `
import inspect, json
from es_connector_mock import AsyncConnectorMock, ConnectorMock, RunningServer

def members(of, prefix=""):
    for name in dir(of):
        value = getattr(of, name)
        if name.startswith("_"):
            continue
        yield prefix + name
        if type(value).__module__.startswith("es_connector_mock."):
            yield from members(value, name + ".")

class Process:
    stdin = stdout = None

clients = [of("http://localhost") for of in (ConnectorMock, AsyncConnectorMock)]
server = RunningServer(Process(), {"url": "http://localhost", "port": 1}, None)
print(json.dumps([sorted(members(of)) for of in [*clients, server]]))
`;

/** The members of an object and of its parts, with names as in Python. */
function membersOf(object: object, prefix = ''): string[] {
  const inherited =
    Object.getPrototypeOf(object) === Object.prototype ? [] : Object.getOwnPropertyNames(Object.getPrototypeOf(object));
  return [...Object.keys(object), ...inherited]
    .filter((name) => !['constructor', 'calls', 'access'].includes(name))
    .flatMap((name) => {
      const value = (object as Record<string, unknown>)[name];
      const isPart = typeof value === 'object' && value !== null;
      return [`${prefix}${pythonic(name)}`, ...(isPart ? membersOf(value, `${pythonic(name)}.`) : [])];
    });
}

function pythonic(name: string): string {
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return snake === 'import' ? 'import_' : snake;
}

describe('the clients in Python', () => {
  let server: RunningServer;
  let blocking: string[];
  let asynchronous: string[];
  let running: string[];
  before(async () => {
    server = await startServer();
    const env = { ...process.env, PYTHONPATH: join(python, 'src'), PYTHONDONTWRITEBYTECODE: '1' };
    [blocking, asynchronous, running] = JSON.parse(execFileSync('python3', ['-c', CODE], { encoding: 'utf8', env }));
  });
  after(() => server.stop());

  it('have the methods of connect(url), and the same ones in both forms', () => {
    const wanted = membersOf(connect('http://localhost'));
    expect(blocking.filter((name) => !(name in ADDED))).to.deep.equal(wanted.sort());
    expect(asynchronous).to.deep.equal(blocking);
  });

  it('have what a server has that was started here, without what is listed', () => {
    const wanted = membersOf(server).filter((name) => !(name in MISSING_OF_SERVER) && !name.startsWith('upstream'));
    expect(running).to.include.members(wanted);
    for (const name of Object.keys(MISSING_OF_SERVER)) expect(running).not.to.include(name);
    for (const name of Object.keys(ADDED)) expect(running).to.include(name);
  });

  it('have the version of the server that is packed with them', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(readFileSync(join(python, 'pyproject.toml'), 'utf8')).to.include(`\nversion = "${version}"\n`);
  });
});
