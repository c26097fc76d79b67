import { expect } from 'chai';
import request from 'supertest';
import { createMock } from '../../../server';

const mock = createMock();

describe('the contexts of scripts', () => {
  it('are listed with their methods', async () => {
    const { contexts } = (await request(mock.app).get('/_script_context')).body;
    expect(contexts).to.have.length(35);
    const conditional = contexts.find(({ name }: { name: string }) => name === 'processor_conditional');
    expect(conditional.methods).to.deep.equal([
      { name: 'execute', return_type: 'boolean', params: [{ type: 'java.util.Map', name: 'ctx' }] },
      { name: 'getParams', return_type: 'java.util.Map', params: [] },
    ]);
  });

  it('are listed for each language', async () => {
    const { types_allowed, language_contexts } = (await request(mock.app).get('/_script_language')).body;
    expect(types_allowed).to.deep.equal(['inline', 'stored']);
    expect(language_contexts[0]).to.deep.equal({ language: 'mustache', contexts: ['ingest_template', 'template'] });
    expect(language_contexts[1].contexts).to.include.members(['ingest', 'score', 'update']);
  });
});
