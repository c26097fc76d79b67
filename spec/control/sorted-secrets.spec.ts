import { expect } from 'chai';
import { type Harness, harness } from './server';

const CANARY = 'c4n4ryS0rt';
const SORT = {
  _script: { type: 'string', script: 'params._source.configuration.password.value', order: 'asc' },
};

describe('what searches sort by', () => {
  let h: Harness;

  beforeEach(async () => {
    h = await harness();
    for (const n of [1, 2, 3]) {
      const password = { label: 'Password', sensitive: true, value: `${CANARY}${n}` };
      await h.call('PUT', `/.elastic-connectors/_doc/c${n}?refresh=true`, { configuration: { password } });
    }
  });
  afterEach(() => h.stop());

  const journal = async (): Promise<string> => (await h.call('GET', '/_mock/journal')).text;

  it('is hidden in later pages of a scroll', async () => {
    const body = { size: 1, sort: [SORT], _source: false };
    const first = await h.call('POST', '/.elastic-connectors/_search?scroll=1m', body);
    const next = await h.call('POST', '/_search/scroll', { scroll_id: first.json._scroll_id });
    expect(next.text).to.include(`${CANARY}2`);
    expect(await journal())
      .to.include('"operation":"scroll"')
      .and.not.include(CANARY);
  });

  it('is hidden where a later page begins', async () => {
    const body = { size: 1, sort: [SORT], search_after: [`${CANARY}1`], _source: false };
    const page = await h.call('POST', '/.elastic-connectors/_search', body);
    expect(page.text).to.include(`${CANARY}2`);
    expect(await journal())
      .to.include('search_after')
      .and.not.include(CANARY);
  });
});
