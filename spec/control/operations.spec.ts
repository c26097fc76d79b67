import { expect } from 'chai';
import { listOperations } from '../../server';
import { type Harness, harness } from './server';

describe('the list of operations', () => {
  let mock: Harness;

  before(async () => {
    mock = await harness();
  });
  after(() => mock.stop());

  // biome-ignore lint/suspicious/noExplicitAny: views have optional parts
  const list = async (query: string): Promise<any[]> =>
    (await mock.call('GET', `/_mock/operations${query}`)).json.operations;

  it('has routes, parameters and notes, in alphabetical order', async () => {
    const all = await list('');
    const names = all.map(({ name }) => name);
    expect(names).to.deep.equal([...names].sort());
    expect(new Set(names).size).to.equal(names.length);
    expect(all.find(({ name }) => name === 'connector.delete')).to.deep.equal({
      name: 'connector.delete',
      routes: ['DELETE /_connector/{connector_id}'],
      parameters: ['delete_sync_jobs', 'hard'],
      emulated: true,
    });
    expect(all.find(({ name }) => name === 'ml.get_jobs')).to.deep.include({ emulated: false });
  });

  it('can be filtered', async () => {
    const secrets = (await list('?name=connector.secret_*')).map(({ name }) => name);
    expect(secrets).to.deep.equal(['delete', 'get', 'post', 'put'].map((verb) => `connector.secret_${verb}`));
    expect(await list('?name=bulk,ml.get_jobs&emulated=true')).to.have.length(1);
    expect(await list('?name=bulk,ml.get_jobs&emulated=false')).to.have.length(1);
    const unknown = await mock.call('GET', '/_mock/operations?name=connector.lisst');
    expect(unknown.status).to.equal(404);
    expect(unknown.json.error.reason).to.equal('Unknown operation [connector.lisst]. Did you mean [connector.list]?');
    const short = await mock.call('GET', '/_mock/operations?name=lisst');
    expect(short.json.error.reason).to.equal('Unknown operation [lisst]. Did you mean [connector.list]?');
  });

  it('is in the library, too', () => {
    expect(listOperations({ name: 'bulk' }).map(({ name }) => name)).to.deep.equal(['bulk']);
    expect(() => listOperations({ name: 'bluk' })).to.throw('Did you mean [bulk]?');
  });
});
