import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { commands } from '../../server/cli/commands';
import { commandHelp, helpOverview } from '../../server/cli/help';
import { build, run } from './process';

describe('the commands that control a running server', () => {
  let server: RunningServer;

  const call = async (...args: string[]) => {
    const started = run(args, { ES_CONNECTOR_MOCK_URL: server.url });
    const code = await started.ended;
    return { code, stdout: started.stdout(), stderr: started.stderr() };
  };
  const succeed = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await call(...args);
    expect(code, `${args.join(' ')}: ${stdout}${stderr}`).to.equal(0);
    return stdout;
  };
  const get = (path: string): Promise<number> => fetch(server.url + path).then(({ status }) => status);

  before(build);
  beforeEach(async () => {
    server = await startServer({ fixture: 'every-job' });
  });
  afterEach(() => server.stop());

  it('clock sets, stops, moves and resets the time', async () => {
    expect(await succeed('clock')).to.match(/Z, the system time\n$/);
    expect(await succeed('clock', 'freeze', '2025-01-01T00:00:00Z')).to.equal('2025-01-01T00:00:00.000Z, frozen\n');
    expect(await succeed('clock', 'advance', '1h')).to.equal('2025-01-01T01:00:00.000Z, frozen\n');
    expect(await succeed('clock', 'advance', '-1d')).to.equal('2024-12-31T01:00:00.000Z, frozen\n');
    expect(await succeed('clock', 'tick', '5s')).to.include('5000 ms further with each request');
    await succeed('clock', 'set', '2025-06-01T00:00:00Z');
    expect(new Date(server.clock.now()).toISOString()).to.equal('2025-06-01T00:00:00.000Z');
    expect(JSON.parse(await succeed('clock', 'rate', '2', '--json'))).to.include({ rate: 2, system: false });
    expect(await succeed('clock', 'run')).to.include('running');
    expect(await succeed('clock', 'reset')).to.include('the system time');
  });

  it('faults adds, lists and removes rules', async () => {
    expect(await succeed('faults')).to.equal('There are no fault rules.\n');
    const added = await succeed(
      'faults',
      'add',
      '--operation',
      'connector.list',
      '--preset',
      'forbidden',
      '--times',
      '1',
    );
    expect(added).to.match(/^fault-1: connector\.list: gets forbidden .* Matched 0, affected 0\.\n$/);
    expect([await get('/_connector'), await get('/_connector')]).to.deep.equal([403, 200]);
    expect(await succeed('faults', 'list')).to.include('affected 1; used up.');
    await succeed('faults', 'add', '{"operation":"bulk","items":{"every":3}}', '--id', 'third');
    expect(JSON.parse(await succeed('faults', '--json')).faults.map(({ id }: { id: string }) => id)).to.deep.equal([
      'fault-1',
      'third',
    ]);
    expect(await succeed('faults', 'off', 'third')).to.include('affected 0; switched off.');
    expect(await succeed('faults', 'on', 'third')).to.include('affected 0.\n');
    expect(await succeed('faults', 'delete', 'third')).to.equal('Removed third.\n');
    await succeed('faults', 'add', '--operation', 'search', '--hold', '--id', 'held');
    expect(await succeed('faults', 'release', 'held')).to.equal('Released 0.\n');
    expect(await succeed('faults', 'clear')).to.equal('Removed all fault rules.\n');
    expect(server.faults.list()).to.deep.equal([]);
    expect(await succeed('faults', 'presets'))
      .to.include('es_rejected_execution_exception')
      .and.to.include('429');
  });

  it('looking at a sandbox does not create it', async () => {
    const { code, stderr } = await call('faults', '--sandbox', 'w1');
    expect(code).to.equal(1);
    expect(stderr).to.include('There is no sandbox [w1]. The first request to a sandbox creates it.');
    expect((await call('health', '--sandbox', 'w1')).stderr).to.include('There is no sandbox [w1].');
    await succeed('faults', 'add', '--sandbox', 'w1', '--operation', 'bulk', '--preset', 'bad_gateway');
    expect(await succeed('faults', '--sandbox', 'w1')).to.include('fault-1');
    expect((await call('journal', '--sandbox', 'w2')).stderr).to.include(
      'There is no sandbox [w2]. Did you mean [w1]?',
    );
    expect(await get('/_mock/sandboxes')).to.equal(200);
    expect(server.sandboxes()).to.deep.equal(['w1']);
  });

  it('health says that the file of the authority is missing', async () => {
    const { code, stderr } = await call('health', '--ca', '/nowhere/ca.crt');
    expect(code).to.equal(2);
    expect(stderr).to.equal('es-connector-mock: --ca: there is no file /nowhere/ca.crt that can be read.\n');
  });

  it('scenario lists incidents and plays them', async () => {
    expect(await succeed('scenario')).to.include('bulk-item-rejections\n    Every third item');
    expect(await succeed('scenario', 'list')).to.equal(await succeed('scenario'));
    expect(await succeed('scenario', 'bulk-item-rejections', '--times', '2')).to.include('  rule ');
    expect(server.faults.list()).to.have.length(1);
    const { code, stderr } = await call('scenario', 'bulk-item-rejection');
    expect([code, stderr]).to.have.deep.property('0', 1);
    expect(stderr).to.include('bulk-item-rejections');
  });

  it('stand-in is switched on and off', async () => {
    expect(await succeed('stand-in')).to.equal('The stand-in is off.\n');
    await succeed('stand-in', 'on', '{"check_in_every":"1s"}');
    server.clock.advance('10s');
    await get('/_connector');
    expect(await succeed('stand-in', 'show')).to.match(/^The stand-in is active\.\n {2}\d{4}-/);
    expect(await succeed('stand-in', 'off')).to.match(/^The stand-in is off\./);
  });

  it('sandboxes lists them and drops them', async () => {
    expect(await succeed('sandboxes')).to.equal('There are no sandboxes.\n');
    for (const name of ['a', 'b', 'c']) server.sandbox(name);
    expect(await succeed('sandboxes', 'list')).to.include(`a  ${server.url}/_mock/sandbox/a\n`);
    expect(await succeed('sandboxes', 'drop', 'b')).to.equal('Removed 1 sandbox.\n');
    expect(server.sandboxes()).to.deep.equal(['a', 'c']);
    expect(await succeed('sandboxes', 'drop')).to.equal('Removed 2 sandboxes.\n');
  });

  it('verify says whether requests were received', async () => {
    await get('/_connector');
    expect(await succeed('verify', '--operation', 'connector.list', '--exactly', '1')).to.include(
      'wanted exactly once',
    );
    expect(await succeed('verify', '--operation', 'bulk', '--never')).to.include('bulk');
    const { code, stdout } = await call('verify', '--path', '/_connectors');
    expect(code).to.equal(1);
    expect(stdout).to.include('/_connector');
  });

  const WRONG: [args: string[], code: number, said: string][] = [
    [['clock', 'advnce', '1h'], 2, 'Unknown clock action advnce. Did you mean'],
    [['clock', 'set'], 2, 'Usage: es-connector-mock clock set TIME'],
    [['clock', 'rate', 'fast'], 2, 'The rate must be a number, not fast.'],
    [['clock', 'set', 'tomorrow'], 1, 'tomorrow'],
    [['faults', 'add', '{'], 2, 'RULE must be JSON'],
    [['faults', 'add', '--operation', 'bluk'], 1, 'Did you mean [bulk]?'],
    [['faults', 'delete', 'nope'], 1, 'nope'],
    [['stand-in', 'on', '{"chek":1}'], 1, 'chek'],
    [['sandboxes', 'drop', 'nope'], 1, 'nope'],
    [['verify'], 2, 'verify needs a filter'],
    [['verify', '--operation', 'bluk', '--never'], 1, 'Did you mean [bulk]?'],
  ];
  for (const [args, code, words] of WRONG) {
    it(`${args.join(' ')} is refused`, async () => {
      const ended = await call(...args);
      expect(ended.code, ended.stderr).to.equal(code);
      expect(ended.stderr).to.include(words);
    });
  }
});

describe('the help of the command', () => {
  it('separates examples from what is said about them', () => {
    const text = commandHelp({
      usage: 'x a|b',
      summary: 'Does x.',
      details: ['  a NAME  does a', '  b       does b', 'es-connector-mock x a', 'One sentence.', 'And another.'],
      flags: {},
      run: async () => 0,
    });
    expect(text).to.equal(
      'Usage: es-connector-mock x a|b\n\nDoes x.\n\n  a NAME  does a\n  b       does b\n\n  es-connector-mock x a\n\n' +
        'One sentence. And another.\n',
    );
  });

  it('fits 80 columns', () => {
    const all = Object.fromEntries(Object.entries(commands).map(([name, load]) => [name, load()]));
    for (const text of [helpOverview(all), ...Object.values(all).map(commandHelp)])
      for (const line of text.split('\n')) expect(line.length, line).to.be.at.most(80);
  });

  it('has an example for each command', () => {
    for (const [name, load] of Object.entries(commands)) {
      expect(commandHelp(load()), name).to.match(/^ {2}(?:\S.*)?es-connector-mock /m);
    }
  });
});
