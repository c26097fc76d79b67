import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

const NDJSON = 'application/x-ndjson';

export interface Hit extends JsonObject {
  _id: string;
}

/** A server with documents to search, and short ways to do so. */
export class SearchApi {
  private constructor(readonly api: Api) {}

  static async start(): Promise<SearchApi> {
    return new SearchApi(await Api.start());
  }

  stop(): Promise<void> {
    return this.api.stop();
  }

  /** Back to the index `docs` with its four documents. */
  async reset(): Promise<void> {
    this.api.reset();
    await this.api.put('/docs', {
      mappings: {
        properties: {
          k: { type: 'keyword' },
          n: { type: 'long' },
          f: { type: 'double' },
          d: { type: 'date' },
          t: { type: 'text', fields: { raw: { type: 'keyword', ignore_above: 12 } } },
          s: { type: 'keyword', store: true },
          items: { type: 'nested', properties: { p: { type: 'long' }, on: { type: 'boolean' } } },
        },
      },
    });
    await this.bulk('docs', [
      {
        k: 'a',
        n: 1,
        f: 1,
        d: '2024-01-01',
        t: 'quick fox',
        s: 'x',
        items: [
          { p: 9, on: false },
          { p: 2, on: true },
        ],
      },
      {
        k: 'b',
        n: [5, 2],
        f: 2.5,
        d: '2024-02-01T12:30:00+01:00',
        t: 'a quick brown dog',
        items: [{ p: 1, on: true }],
      },
      { k: 'a', n: 3, t: 'slow', zzz: { deep: 1 } },
      {},
    ]);
  }

  async bulk(index: string, documents: readonly JsonObject[]): Promise<void> {
    const lines = documents.flatMap((document, id) => [{ index: { _index: index, _id: String(id) } }, document]);
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const answer = await this.api.sendText('POST', '/_bulk?refresh=true', NDJSON, text);
    expect(answer.body.errors).to.equal(false);
  }

  async search(body: JsonObject, target = '/docs/_search'): Promise<{ hits: Hit[]; body: JsonObject }> {
    const answer = await this.api.send('POST', target, body);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return { hits: (answer.body.hits as JsonObject).hits as Hit[], body: answer.body };
  }

  async text(body: JsonObject, target: string): Promise<string> {
    return (await this.api.sendText('POST', target, 'application/json', JSON.stringify(body))).text;
  }
}

/** The ids of hits, in their order. */
export const ids = ({ hits }: { hits: Hit[] }): string => hits.map(({ _id }) => _id).join();
