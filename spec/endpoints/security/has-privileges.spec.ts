import { expect } from 'chai';
import { Secured } from '../../security/secured';

describe('privileges that a request asks about several times', () => {
  let server: Secured;
  before(async () => {
    server = await Secured.start();
  });
  after(() => server.stop());

  it('are answered together', async () => {
    const ada = await server.user('ada', { indices: [{ names: ['a*'], privileges: ['read'] }] });
    const { body } = await server.as(ada, 'POST', '/_security/user/_has_privileges', {
      index: [
        { names: ['a', 'b'], privileges: ['read'] },
        { names: ['a'], privileges: ['write'] },
      ],
      application: [
        { application: 'shop', resources: ['*'], privileges: ['data:read'] },
        { application: 'shop', resources: ['*', 'x'], privileges: ['data:write'] },
      ],
    });
    expect(body.index).to.deep.equal({ a: { read: true, write: false }, b: { read: false } });
    expect(body.application).to.deep.equal({
      shop: { '*': { 'data:read': false, 'data:write': false }, x: { 'data:write': false } },
    });
  });

  it('may be about restricted indices, too', async () => {
    const ask = async (allow_restricted_indices: boolean) => {
      const index = [{ names: ['*', '.kib*', 'logs-*'], privileges: ['read', 'write'], allow_restricted_indices }];
      return (await server.elastic('POST', '/_security/user/_has_privileges', { index })).body.index;
    };
    const all = { read: true, write: true };
    const onlyRead = { read: true, write: false };
    expect(await ask(false)).to.deep.equal({ '*': all, '.kib*': all, 'logs-*': all });
    expect(await ask(true)).to.deep.equal({ '*': onlyRead, '.kib*': onlyRead, 'logs-*': all });
  });
});
