import { expect } from 'chai';
import fc from 'fast-check';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

interface Step {
  readonly id: string;
  readonly action: 'put' | 'rename' | 'delete' | 'hard' | 'reset';
  readonly name: string;
}

/** A simple model: the expected connectors, in the order of writing. */
class Model {
  connectors: { id: string; index?: string | undefined; deleted: boolean }[] = [];

  write(id: string, change: { index?: string | undefined; deleted: boolean } | undefined): void {
    this.connectors = this.connectors.filter((connector) => connector.id !== id);
    if (change) this.connectors.push({ id, ...change });
  }

  get(id: string): { index?: string | undefined; deleted: boolean } | undefined {
    return this.connectors.find((connector) => connector.id === id);
  }

  isTaken(id: string, index: string | undefined): boolean {
    if (index === undefined) return false;
    return this.connectors.some((other) => other.id !== id && !other.deleted && other.index === index);
  }

  listed(includeDeleted: boolean): string[] {
    const shown = this.connectors.filter(({ deleted }) => includeDeleted || !deleted);
    const order = (index: string | undefined): string => index ?? '~~~~';
    shown.sort((a, b) => (order(a.index) < order(b.index) ? -1 : order(a.index) > order(b.index) ? 1 : 0));
    return shown.map(({ id }) => id);
  }
}

describe('the list of connectors', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  it('agrees with a simple model, whatever happened before @fuzz', async () => {
    const step = fc.record<Step>({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      action: fc.constantFrom('put', 'put', 'put', 'rename', 'delete', 'hard', 'reset'),
      name: fc.constantFrom('', 'x', 'y', 'z'),
    });
    const property = fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
      api.reset();
      const model = new Model();
      for (const one of steps) {
        await take(one, model);
        expect(await ids('/_connector')).to.deep.equal(model.listed(false));
        expect(await ids('/_connector?include_deleted=true')).to.deep.equal(model.listed(true));
      }
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it('searches for text in whole names, and in the words of the description, which are in lower case', async () => {
    api.reset();
    await api.put('/_connector/a', { name: 'Sales', description: 'Leads from the CRM' });
    await api.put('/_connector/b', { name: 'Support', description: 'Sales tickets' });
    const found: [query: string, ids: string[]][] = [
      ['Sales', ['a']],
      ['sales', ['b']],
      ['crm', ['a']],
      ['CRM', []],
      ['from the', []],
      ['S*t', ['b']],
    ];
    for (const [query, expected] of found) {
      expect(await ids(`/_connector?query=${encodeURIComponent(query)}`), query).to.deep.equal(expected);
    }
  });

  /** Performs a step on the server and on the model, and checks that both agree on the outcome. */
  async function take({ id, action, name }: Step, model: Model): Promise<void> {
    const index = name === '' ? undefined : `search-${name}`;
    switch (action) {
      case 'reset':
        api.reset();
        model.connectors = [];
        return;
      case 'put':
        return put(id, index, model);
      case 'rename':
        return rename(id, index, model);
      default:
        return remove(id, action === 'hard', model);
    }
  }

  async function put(id: string, index: string | undefined, model: Model): Promise<void> {
    const { status } = await api.put(`/_connector/${id}`, index ? { index_name: index } : {});
    if (model.isTaken(id, index)) return void expect(status).to.equal(400);
    expect(status).to.equal(model.get(id) ? 200 : 201);
    model.write(id, { index, deleted: false });
  }

  async function rename(id: string, index: string | undefined, model: Model): Promise<void> {
    const { status, body } = await api.put(`/_connector/${id}/_index_name`, { index_name: index ?? null });
    if (model.isTaken(id, index)) return void expect(status).to.equal(400);
    if (model.get(id)?.deleted !== false) return void expect(status).to.equal(404);
    expect(status).to.equal(200);
    if (body.result === 'updated') model.write(id, { index, deleted: false });
  }

  async function remove(id: string, hard: boolean, model: Model): Promise<void> {
    const known = model.get(id);
    const { status } = await api.send('DELETE', `/_connector/${id}?hard=${hard}`);
    if (!known || (known.deleted && !hard)) return void expect(status).to.equal(404);
    expect(status).to.equal(200);
    model.write(id, hard ? undefined : { index: known.index, deleted: true });
  }

  async function ids(target: string): Promise<unknown[]> {
    const { results, count } = (await api.get(target)).body;
    const found = (results as JsonObject[]).map(({ id }) => id);
    expect(count).to.equal(found.length);
    return found;
  }
});
