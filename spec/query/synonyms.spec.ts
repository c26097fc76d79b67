import { expect } from 'chai';
import { Api } from '../endpoints/api';

/** What queries make of synonyms, after QueryBuilder of Lucene and MatchQueryParser. */
describe('queries with synonyms', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    const filter = { syn: { type: 'synonym_graph', synonyms: ['dns, domain name system', 'big, large'] } };
    const analyzer = { with: { tokenizer: 'standard', filter: ['lowercase', 'syn'] } };
    const t = { type: 'text', analyzer: 'standard', search_analyzer: 'with' };
    await api.put('/one', { settings: { analysis: { filter, analyzer } }, mappings: { properties: { t } } });
    const texts = ['the dns is large', 'the domain name system', 'system name of the domain', 'a big house'];
    for (const [at, text] of texts.entries()) await api.put(`/one/_doc/${at}?refresh=true`, { t: text });
  });
  after(() => api.stop());

  const ids = async (query: object): Promise<string> => {
    const { body } = await api.send('POST', '/one/_search', { query, sort: [{ _doc: 'asc' }] });
    const { hits } = body.hits as unknown as { hits: { _id: string }[] };
    return hits.map(({ _id }) => _id).join(' ');
  };
  const rows: [query: object, found: string][] = [
    [{ match: { t: 'dns' } }, '0 1'],
    [{ match: { t: { query: 'dns', auto_generate_synonyms_phrase_query: false } } }, '0 1 2'],
    [{ match: { t: 'domain name system' } }, '0 1'],
    [{ match: { t: { query: 'the dns large', operator: 'and' } } }, '0'],
    [{ match: { t: { query: 'big' } } }, '0 3'],
    [{ match: { t: { query: 'domain name system big', minimum_should_match: 2 } } }, '0'],
    [{ match_phrase: { t: 'the dns' } }, '0 1'],
    [{ match_phrase: { t: 'the domain name system is big' } }, '0'],
    [{ multi_match: { query: 'dns', fields: ['t'], auto_generate_synonyms_phrase_query: false } }, '0 1 2'],
    [{ query_string: { query: 'dns', auto_generate_synonyms_phrase_query: false } }, '0 1 2'],
    [{ simple_query_string: { query: 'dns' } }, '0 1'],
  ];
  for (const [query, found] of rows) {
    it(JSON.stringify(query), async () => {
      expect(await ids(query)).to.equal(found);
    });
  }

  it('refuse an index whose rules are not valid', async () => {
    const filter = { syn: { type: 'synonym', synonyms: ['a => b => c'] } };
    const analyzer = { with: { tokenizer: 'standard', filter: ['syn'] } };
    const { status, body } = await api.put('/two', { settings: { analysis: { filter, analyzer } } });
    const { reason } = body.error as unknown as { reason: string };
    expect([status, reason]).to.deep.equal([400, "failed to build synonyms from ['syn' analyzer settings]"]);
  });

  it('score words at one position as one word', async () => {
    // Verified on a node of 9.1.0 with shingles, which are words at one position, too.
    const analysis = {
      filter: { sh: { type: 'shingle' } },
      analyzer: { a: { tokenizer: 'standard', filter: ['lowercase', 'sh'] } },
    };
    await api.put('/sh', { settings: { analysis }, mappings: { properties: { t: { type: 'text', analyzer: 'a' } } } });
    const texts = ['quick brown fox', 'quick fox', 'brown quick dog jumps', 'lazy dog', 'quick brown quick brown'];
    for (const t of texts) await api.send('POST', '/sh/_doc?refresh=true', { t });
    const { body } = await api.send('POST', '/sh/_search', { query: { match: { t: 'quick brown' } } });
    const { hits } = body.hits as unknown as { hits: { _source: { t: string }; _score: number }[] };
    const scores = hits.map(({ _source, _score }) => [_source.t, Math.round(_score * 1e4) / 1e4]);
    expect(scores).to.deep.equal([
      ['quick brown quick brown', 1.2896],
      ['quick brown fox', 1.0902],
      ['brown quick dog jumps', 0.9003],
      ['quick fox', 0.3813],
    ]);
  });
});
