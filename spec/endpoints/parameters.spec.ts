import { expect } from 'chai';
import type { Endpoint } from '../../server/endpoint/endpoint';
import { endpoints } from '../../server/endpoints';
import { type OptionTable, parameterInventory } from '../../server/endpoints/inventory';
import { Api } from './api';
import { trialBodies } from './trial-bodies';

const COMMON = ['pretty', 'human', 'format', 'filter_path', 'error_trace'];

const inventory = parameterInventory(endpoints);
const allNames = [...new Set([...inventory.values()].flatMap((options) => Object.keys(options)))].sort();

describe('query parameters', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  for (const one of endpoints) {
    const options: OptionTable = inventory.get(one.name) ?? {};
    const accepted = new Set([...Object.keys(options), ...COMMON, ...placeholdersOf(one)]);
    const others = allNames.filter((name) => !accepted.has(name));

    it(`${one.name} refuses all names that are not in the inventory`, async () => {
      const unknown = [...others, 'made_up'].sort();
      const reason = await refusalOf(one, unknown);
      if (reason !== undefined) expect(namedIn(reason).join(), reason).to.equal(unknown.join());
    });

    it(`${one.name} knows every name in the inventory`, async () => {
      for (const name of Object.keys(options)) {
        const reason = await refusalOf(one, [name, 'made_up']);
        if (reason?.includes('contains unrecognized parameter'))
          expect(namedIn(reason), name).to.deep.equal(['made_up']);
      }
    });

    for (const [name, effect] of Object.entries(options)) {
      if (effect?.refused !== 'any value' && effect?.refused !== 'true') continue;
      it(`${one.name} refuses [${name}] by name`, async () => {
        const { method, path } = requestOf(one);
        const { status, body } = await sendAny(method, `${path}?${name}=true`, (answer) => answer.status === 501);
        expect(status).to.equal(501);
        if (method !== 'HEAD') expect(JSON.stringify(body)).to.include(`[${name}]`);
      });
    }
  }

  /** The reason of a 400 about parameters without values; undefined where a response has no body. */
  async function refusalOf(one: Endpoint, names: readonly string[]): Promise<string | undefined> {
    const { method, path } = requestOf(one);
    const target = `${path}?${names.map((name) => `${name}=true`).join('&')}`;
    const { status, body } = await sendAny(method, target, (answer) =>
      /\bparameter(?! is required)/.test(JSON.stringify(answer.body)),
    );
    expect(status, JSON.stringify(body)).to.be.oneOf([400, 501]);
    if (method === 'HEAD') return undefined;
    return String((body.error as { reason?: unknown }).reason);
  }

  /** Tries bodies until a response fits. @returns that response, or the last one. */
  async function sendAny(method: string, target: string, fits: (answer: Answer) => boolean): Promise<Answer> {
    let answer: Answer | undefined;
    for (const body of method === 'HEAD' ? [undefined] : trialBodies) {
      answer = await api.sendText(method, target, typeOf(target), body);
      if (fits(answer)) return answer;
    }
    return answer as Answer;
  }
});

type Answer = Pick<Awaited<ReturnType<Api['send']>>, 'status' | 'body'>;

const typeOf = (target: string): string =>
  /_bulk|_msearch/.test(target) ? 'application/x-ndjson' : 'application/json';

function requestOf({ routes: [route = 'GET /'] }: Endpoint): { method: string; path: string } {
  const [method = '', pattern = ''] = route.split(' ');
  return { method, path: pattern.replace('{metric}', '_all').replaceAll(/\{\w+\}/g, 'x') };
}

function placeholdersOf({ routes }: Endpoint): string[] {
  return routes.flatMap((route) => [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
}

/** The parameters that an error lists as unknown: `contains unrecognized parameters: [a], [b] -> did you mean [c]?` */
function namedIn(reason: string): string[] {
  const [, list = ''] = /unrecognized parameters?: (.*)$/s.exec(reason) ?? [];
  const withoutHints = list.replaceAll(/ -> did you mean (?:any of )?\[[^\]]*\]\?/g, '');
  return [...withoutHints.matchAll(/\[([^\]]*)\]/g)].map(([, name = '']) => name).sort();
}
