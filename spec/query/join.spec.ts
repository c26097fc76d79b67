import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Api } from '../endpoints/api';

interface Hit extends JsonObject {
  _id: string;
  _score: number;
}

const DOCUMENTS: [id: string, routing: string | undefined, source: JsonObject][] = [
  ['q1', undefined, { join: 'question', text: 'how to join' }],
  ['q2', undefined, { join: { name: 'question' }, text: 'how to split' }],
  ['a1', 'q1', { join: { name: 'answer', parent: 'q1' }, text: 'with a field', votes: 3 }],
  ['a2', 'q1', { join: { name: 'answer', parent: 'q1' }, text: 'with a field of its own', votes: 5 }],
  ['a3', 'q2', { join: { name: 'answer', parent: 'q2' }, text: 'not at all', votes: 1 }],
  ['v1', 'q1', { join: { name: 'vote', parent: 'a1' }, text: 'up' }],
];

describe('joins', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    const join = { type: 'join', relations: { question: ['answer', 'comment'], answer: ['vote'] } };
    await api.put('/qa', { mappings: { properties: { join, text: { type: 'text' }, votes: { type: 'long' } } } });
    for (const [id, routing, source] of DOCUMENTS) {
      await api.put(`/qa/_doc/${id}?refresh=true${routing === undefined ? '' : `&routing=${routing}`}`, source);
    }
    await api.put('/plain', { mappings: { properties: { text: { type: 'text' } } } });
  });
  after(() => api.stop());

  async function hits(query: object, index = 'qa'): Promise<Hit[]> {
    const answer = await api.send('POST', `/${index}/_search`, { query, sort: ['_score', '_doc'], track_scores: true });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return (answer.body.hits as JsonObject).hits as Hit[];
  }

  it('a mapping shows its relations, with a single child as a name', async () => {
    const { body } = await api.get('/qa/_mapping/field/join');
    expect(body).to.deep.equal({
      qa: {
        mappings: {
          join: {
            full_name: 'join',
            mapping: {
              join: {
                type: 'join',
                eager_global_ordinals: true,
                relations: { question: ['answer', 'comment'], answer: 'vote' },
              },
            },
          },
        },
      },
    });
  });

  const field = (value: string) => ({ match: { text: value } });
  const all = { match_all: {} };
  const queries: [query: object, found: string[]][] = [
    [{ has_child: { type: 'answer', query: field('field') } }, ['q1']],
    [{ has_child: { type: 'answer', query: all } }, ['q1', 'q2']],
    [{ has_child: { type: 'answer', query: all, min_children: 2 } }, ['q1']],
    [{ has_child: { type: 'answer', query: all, max_children: 1 } }, ['q2']],
    [{ has_child: { type: 'vote', query: all } }, ['a1']],
    [{ has_child: { type: 'answer', query: { has_child: { type: 'vote', query: all } } } }, ['q1']],
    [{ has_child: { type: 'comment', query: all } }, []],
    [{ has_parent: { parent_type: 'question', query: field('split') } }, ['a3']],
    [{ has_parent: { parent_type: 'answer', query: all } }, ['v1']],
    [{ parent_id: { type: 'answer', id: 'q1' } }, ['a1', 'a2']],
    [{ parent_id: { type: 'vote', id: 'q1' } }, []],
    [{ term: { join: 'answer' } }, ['a1', 'a2', 'a3']],
    [{ bool: { must_not: { has_child: { type: 'answer', query: all } }, filter: { term: { join: 'question' } } } }, []],
  ];
  for (const [query, found] of queries) {
    it(`${JSON.stringify(query)} finds ${found.join(', ') || 'nothing'}`, async () => {
      expect((await hits(query)).map(({ _id }) => _id).sort()).to.deep.equal(found);
    });
  }

  const votes = { function_score: { query: all, field_value_factor: { field: 'votes' }, boost_mode: 'replace' } };
  for (const [mode, score] of [
    ['none', 1],
    ['min', 3],
    ['max', 5],
    ['sum', 8],
    ['avg', 4],
  ] as const) {
    it(`the score of a parent is the ${mode} of its children`, async () => {
      const found = await hits({ has_child: { type: 'answer', query: votes, score_mode: mode } });
      expect(found.find(({ _id }) => _id === 'q1')?._score).to.equal(score);
    });
  }

  it('the score of a child can be that of its parent', async () => {
    const query = { constant_score: { filter: all, boost: 7 } };
    const has_parent = { parent_type: 'question', query, score: true };
    expect((await hits({ has_parent }))[0]?._score).to.equal(7);
    expect((await hits({ has_parent: { ...has_parent, score: false } }))[0]?._score).to.equal(1);
  });

  const refusals: [index: string, query: object, reason: string][] = [
    ['qa', { has_child: { type: 'x', query: all } }, "[has_child] join field [join] doesn't hold [x] as a child"],
    [
      'qa',
      { has_parent: { parent_type: 'x', query: all } },
      "[has_parent] join field [join] doesn't hold [x] as a parent",
    ],
    ['qa', { parent_id: { type: 'x', id: '1' } }, '[parent_id] no relation found for child [x]'],
    ['plain', { has_child: { type: 'x', query: all } }, '[has_child] no join field has been configured'],
    ['plain', { has_parent: { parent_type: 'x', query: all } }, '[has_parent] no join field has been configured'],
    ['plain', { parent_id: { type: 'x', id: '1' } }, '[parent_id] no join field found for index [plain]'],
    ['qa', { has_child: { query: all } }, "[has_child] requires 'type' field"],
    ['qa', { has_child: { type: 'answer' } }, "[has_child] requires 'query' field"],
    ['qa', { has_parent: { query: all } }, "[has_parent] requires 'parent_type' field"],
    ['qa', { parent_id: { id: '1' } }, "[parent_id] requires 'type' field"],
    ['qa', { has_child: { type: 'answer', query: all, bla: 1 } }, '[has_child] query does not support [bla]'],
    [
      'qa',
      { has_child: { type: 'answer', query: all, min_children: 3, max_children: 2 } },
      "[has_child] 'max_children' is less than 'min_children'",
    ],
  ];
  for (const [index, query, reason] of refusals) {
    it(`${JSON.stringify(query)} of ${index} is refused`, async () => {
      const { status, body } = await api.send('POST', `/${index}/_search`, { query });
      expect(status).to.equal(400);
      expect(((body.error as JsonObject).root_cause as JsonObject[])[0]?.reason).to.equal(reason);
    });
  }

  it('unmapped joins can be ignored', async () => {
    for (const query of [
      { has_child: { type: 'x', query: all, ignore_unmapped: true } },
      { has_parent: { parent_type: 'x', query: all, ignore_unmapped: true } },
      { parent_id: { type: 'x', id: '1', ignore_unmapped: true } },
    ]) {
      expect(await hits(query, 'plain')).to.deep.equal([]);
      expect(await hits(query)).to.deep.equal([]);
    }
  });

  const documents: [target: string, join: unknown, reason: string][] = [
    ['/qa/_doc/x', 'bla', 'unknown join name [bla] for field [join]'],
    ['/qa/_doc/x', { name: 'bla' }, 'unknown join name [bla] for field [join]'],
    ['/qa/_doc/x?routing=1', { name: 'answer' }, '[parent] is missing for join field [join]'],
    ['/qa/_doc/x', { name: 'answer', parent: 'q1' }, '[routing] is missing for join field [join]'],
    ['/qa/_doc/x', 5, '[join] expected START_OBJECT or VALUE_STRING but was: VALUE_NUMBER'],
  ];
  for (const [target, join, reason] of documents) {
    it(`a document with ${JSON.stringify(join)} is refused`, async () => {
      const { status, body } = await api.send('PUT', target, { join } as JsonObject);
      expect(status).to.equal(400);
      expect((body.error as JsonObject).caused_by).to.include({ reason });
    });
  }

  it('expensive queries can be refused', async () => {
    await api.put('/_cluster/settings', { persistent: { 'search.allow_expensive_queries': false } });
    const { body } = await api.send('POST', '/qa/_search', { query: { has_child: { type: 'answer', query: all } } });
    await api.put('/_cluster/settings', { persistent: { 'search.allow_expensive_queries': null } });
    expect(((body.error as JsonObject).root_cause as JsonObject[])[0]?.reason).to.equal(
      "[joining] queries cannot be executed when 'search.allow_expensive_queries' is set to false.",
    );
  });

  it('parents and children meet within a shard only', async () => {
    const join = { type: 'join', relations: { question: 'answer' } };
    await api.put('/many', { settings: { number_of_shards: 5 }, mappings: { properties: { join } } });
    await api.put('/many/_doc/1', { join: 'question' });
    for (let routing = 1; routing <= 20; routing += 1) {
      const child = { join: { name: 'answer', parent: '1' } };
      await api.put(`/many/_doc/c${routing}?routing=${routing}&refresh=true`, child);
    }
    const children = (await hits({ has_parent: { parent_type: 'question', query: all } }, 'many')).length;
    expect(children).to.be.within(1, 19);
  });

  describe('inner hits', () => {
    /** `q1: answer=2[a2,a1]`: each hit, with the number of its inner hits and which they are. */
    async function shown(query: object): Promise<string[]> {
      const found = await hits(query);
      return found.map(({ _id, inner_hits: inner = {} }) => {
        const parts = Object.entries(inner as Record<string, { hits: { total: { value: number }; hits: Hit[] } }>);
        return `${_id}: ${parts.map(
          ([
            name,
            {
              hits: { total, hits: list },
            },
          ]) => `${name}=${total.value}[${list.map((hit) => hit._id)}]`,
        )}`;
      });
    }

    const rows: [query: object, found: string[]][] = [
      [
        { has_child: { type: 'answer', query: all, inner_hits: { sort: [{ votes: 'desc' }] } } },
        ['q1: answer=2[a2,a1]', 'q2: answer=1[a3]'],
      ],
      [
        {
          has_child: { type: 'answer', query: { range: { votes: { gt: 2 } } }, inner_hits: { size: 1, name: 'best' } },
        },
        ['q1: best=2[a1]'],
      ],
      [
        { has_parent: { parent_type: 'question', query: all, inner_hits: {} } },
        ['a1: question=1[q1]', 'a2: question=1[q1]', 'a3: question=1[q2]'],
      ],
      [
        {
          has_child: {
            type: 'answer',
            query: { has_child: { type: 'vote', query: all, inner_hits: {} } },
            inner_hits: { from: 0 },
          },
        },
        ['q1: answer=1[a1]'],
      ],
      [
        { bool: { should: [{ has_child: { type: 'answer', query: all, inner_hits: {} } }], must: all } },
        [
          'q1: answer=2[a1,a2]',
          'q2: answer=1[a3]',
          'a1: answer=0[]',
          'a2: answer=0[]',
          'a3: answer=0[]',
          'v1: answer=0[]',
        ],
      ],
    ];
    for (const [query, found] of rows) {
      it(JSON.stringify(query), async () => {
        expect((await shown(query)).sort()).to.deep.equal([...found].sort());
      });
    }

    it('have their own scores, versions, sources, and inner hits', async () => {
      const inside = { has_child: { type: 'vote', query: all, inner_hits: { _source: false } } };
      const query = { has_child: { type: 'answer', query: inside, inner_hits: { version: true, _source: ['votes'] } } };
      const [first] = await hits(query);
      const vote = { _index: 'qa', _id: 'v1', _score: 1, _routing: 'q1' };
      expect(first?.inner_hits).to.deep.equal({
        answer: {
          hits: {
            total: { value: 1, relation: 'eq' },
            max_score: 1,
            hits: [
              {
                _index: 'qa',
                _id: 'a1',
                _version: 1,
                _score: 1,
                _routing: 'q1',
                _source: { votes: 3 },
                inner_hits: { vote: { hits: { total: { value: 1, relation: 'eq' }, max_score: 1, hits: [vote] } } },
              },
            ],
          },
        },
      });
    });

    it('need different names', async () => {
      const one = { has_child: { type: 'answer', query: all, inner_hits: {} } };
      const { status, body } = await api.send('POST', '/qa/_search', { query: { bool: { should: [one, one] } } });
      expect(status).to.equal(400);
      expect(JSON.stringify(body)).to.include('[inner_hits] already contains an entry for key [answer]');
    });
  });
});
