import { expect } from 'chai';
import request from 'supertest';
import { createMock } from '../../../server';

const mock = createMock();
const put = (path: string, script: object) => request(mock.app).put(`/_scripts/${path}`).send({ script });

describe('stored scripts', () => {
  beforeEach(() => mock.reset());

  it('are put, shown, used and deleted', async () => {
    const script = { lang: 'painless', source: 'ctx._source.n += params.by' };
    expect((await put('add', script)).body).to.deep.equal({ acknowledged: true });
    expect((await request(mock.app).get('/_scripts/add')).body).to.deep.equal({ _id: 'add', found: true, script });
    await request(mock.app).put('/docs/_doc/1').send({ n: 1 });
    await request(mock.app)
      .post('/docs/_update/1')
      .send({ script: { id: 'add', params: { by: 2 } } });
    expect((await request(mock.app).get('/docs/_doc/1')).body._source).to.deep.equal({ n: 3 });
    expect((await request(mock.app).delete('/_scripts/add')).body).to.deep.equal({ acknowledged: true });
    const missing = await request(mock.app).get('/_scripts/add');
    expect([missing.status, missing.body]).to.deep.equal([404, { _id: 'add', found: false }]);
    const { status, body } = await request(mock.app).delete('/_scripts/add');
    expect([status, body.error.reason]).to.deep.equal([
      404,
      'stored script [add] does not exist and cannot be deleted',
    ]);
    const update = await request(mock.app)
      .post('/docs/_update/1')
      .send({ script: { id: 'add' } });
    expect(update.body.error.caused_by.reason).to.equal('unable to find script [add] in cluster state');
  });

  it('must compile in the context that they are stored for', async () => {
    const source = "_score * foo bar + doc['myParent.weight'].value";
    const { status, body } = await put('s/score', { lang: 'painless', source });
    expect([status, body.error.reason]).to.deep.equal([400, 'compile error']);
    expect(body.error.root_cause[0].position).to.deep.equal({ offset: 13, start: 0, end: 38 });
    expect((await put('s', { lang: 'painless', source })).status).to.equal(200);
    expect((await put('s/nonsense', { lang: 'painless', source })).body.error.reason).to.equal(
      'Unknown context [nonsense]',
    );
  });

  it('need a language and a source', async () => {
    const reason = async (script: object) => (await put('s', script)).body.error.reason;
    expect(await reason({ source: 'x' })).to.equal('must specify lang for stored script');
    expect(await reason({ lang: 'painless' })).to.equal('must specify source for stored script');
    expect(await reason({ lang: 'x', source: 'x' })).to.equal('unable to put stored script with unsupported lang [x]');
  });
});
