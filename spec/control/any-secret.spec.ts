import { expect } from 'chai';
import fc from 'fast-check';
import { type EntryView, type RunningServer, startServer } from '../../server';
import { entryText } from '../../server/cli/entry-text';
import { RefusalLog } from '../../server/cli/refusals';
import { endpoints } from '../../server/endpoints';
import { notEmulatedEndpoints, notEmulatedGroups } from '../../server/endpoints/not-emulated';
import { RawClient } from '../conformance/client';

const CANARY = 'c4n4ryV4lu3';
const SHOWN = 'sh0wnV4lu3';

const emulated = endpoints.flatMap(({ routes, secrecy }) => routes.map((route) => ({ route, secrecy })));
const emulatedNames = new Set(endpoints.map(({ name }) => name));
const refused = notEmulatedGroups
  .flatMap(notEmulatedEndpoints)
  .filter(({ name }) => !emulatedNames.has(name))
  .flatMap(({ routes, secrecy }) => routes.map((route) => ({ route, secrecy })));
/** Requests that bear secrets are few among all operations, and are made more often. */
const operation = fc.oneof(
  fc.constantFrom(...emulated),
  fc.constantFrom(...emulated.filter(({ secrecy }) => secrecy?.request)),
  fc.constantFrom(...emulated.filter(({ route }) => /_doc|_update|_create|_bulk/.test(route))),
  fc.constantFrom(...refused),
);

const secretName = fc.constantFrom(
  ...['password', 'Password', 'db_password', 'clientSecret', 'passwrod', 'pasword', 'api_key', 'apiKey', 'X-Token'],
  ...['encoded', 'credentials', 'privateKey', 'toekn', 'access_token', 'secret_access_key', 'passphrase'],
);
const plainName = fc.constantFrom('doc', 'upsert', 'name', 'a', 'query', 'source', 'metadata', '__proto__', 'nested');
const pin = { label: 'The pin', sensitive: true, value: CANARY };

/** A value below which everything is secret. */
const secret = fc.constantFrom<unknown>(CANARY, [CANARY], { a: { b: [CANARY] } }, `${CANARY} "quoted"\n`, `é${CANARY}`);
/** A part of a body that is secret wherever it is. */
const secretPart = fc.oneof(
  fc.tuple(secretName, secret).map(([name, value]) => ({ [name]: value })),
  fc.constantFrom<unknown>(
    { configuration: { pin } },
    { configuration: { pin: { value: CANARY } } },
    { configuration: { pin: CANARY } },
    { 'configuration.pin.value': CANARY },
    { pin },
    { url: `https://user:${CANARY}@host/path` },
    `postgres://${CANARY}@host`,
    { header: `ApiKey ${CANARY}` },
  ),
);
/** Wraps a part in objects and lists. */
const wrapped = fc
  .tuple(secretPart, fc.array(fc.option(plainName), { maxLength: 3 }))
  .map(([part, names]) =>
    names.reduce<unknown>((inner, name) => (name === null ? [inner] : { [name]: inner, title: SHOWN }), part),
  );
/** Bodies in which everything is secret, for operations that say so. */
const allSecret = fc.oneof(
  fc.constantFrom<unknown>({ value: CANARY }, { vlaue: CANARY }, { values: { pin: CANARY } }, { vlaues: CANARY }),
  fc.constantFrom<unknown>({ value: { a: [CANARY] } }, [CANARY], CANARY, { values: [CANARY] }, { values: CANARY }),
  wrapped,
);
/** What breaks a text. */
const damage = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text,
  (text) => text.slice(0, text.indexOf(CANARY) + CANARY.length),
  (text) => `${text} oops`,
  (text) => text.replaceAll('"', "'"),
  (text) => text.replaceAll(`"${CANARY}"`, CANARY),
  (text) => text.replaceAll('":', '" '),
  (text) => `{${text}`,
);
const header = fc.tuple(
  fc.constantFrom('authorization', 'x-secret', 'x-any', 'cookie', 'es-secondary-authorization', 'proxy-authorization'),
  fc.constantFrom(CANARY, `ApiKey ${CANARY}`, `Custom ${CANARY}`, `Bearer ${CANARY} ${CANARY}`),
);
const request = fc.record({
  operation,
  part: wrapped,
  all: allSecret,
  break: damage,
  header,
  parameter: fc.option(secretName, { nil: undefined }),
  type: fc.constantFrom('application/json', 'application/json', 'application/yaml', 'text/plain'),
  index: fc.constantFrom('.elastic-connectors', '.elastic-connectors-v1', 'docs'),
  id: fc.constantFrom('c', 'none'),
  spelling: fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => `${text} two words`,
    (text) => `p/${text}+=%&;?#`,
    (text) => `a"${text}'\\b`,
    (text) => `é${text}\u2028ü`,
    (text) => `${text}${'z'.repeat(300)}`,
    (text) => `{"a":"${text}"}`,
    (text) => `x\n${text}\t`,
  ),
  // Some or all characters as escapes, which JSON allows everywhere in a string.
  escapes: fc.constantFrom(/(?!)/, /(?!)/, /[c4]/g, /./g),
});

type Request = typeof request extends fc.Arbitrary<infer T> ? T : never;

function targetOf({ operation: { route }, parameter, index, id, spelling }: Request): [method: string, target: string] {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'index' ? index : id));
  return [method, parameter === undefined ? path : `${path}?${parameter}=${encodeURIComponent(spelling(CANARY))}`];
}

function bodyOf({ operation: { route, secrecy }, part, all, break: breaks, index, id, ...as }: Request): string {
  const plain = JSON.stringify(secrecy?.request ? all : part);
  const escaped = CANARY.replace(as.escapes, (each) => `\\u00${each.charCodeAt(0).toString(16)}`);
  const spelt = JSON.stringify(as.spelling(CANARY))
    .slice(1, -1)
    .replace(CANARY, () => escaped);
  // URLs and headers are recognised by their form, which not every spelling has.
  const text = breaks(
    plain.replaceAll(CANARY, (found, at: number) =>
      /(?:\/\/|ApiKey )[^"]*$/.test(plain.slice(0, at)) ? found : spelt,
    ),
  );
  if (!route.endsWith('_bulk')) return text;
  return `{"update":{"_index":"${index}","_id":"${id}"}}\n${text}\n`;
}

describe('no output shows a secret', () => {
  let server: RunningServer;
  let client: RawClient;
  let events: EntryView[] = [];
  let refusals = new RefusalLog();

  before(async () => {
    server = await startServer({ onRefused: (entry) => refusals.add(entry) });
    client = new RawClient(server.url);
    server.journal.listen((entry) => events.push(entry));
    const json = { 'content-type': 'application/json' };
    await client.send('PUT', '/_connector/c', json, '{"name":"n","service_type":"s"}');
    const configuration = { pin: { ...pin, value: 'other' }, host: { label: 'h', sensitive: false, value: SHOWN } };
    await client.send('PUT', '/_connector/c/_configuration', json, JSON.stringify({ configuration }));
    server.load(server.state(), { baseline: true });
  });
  after(async () => {
    client.close();
    await server.stop();
  });

  /** Everything that shows the request, by name. */
  const outputs = async (own: boolean): Promise<Record<string, string>> => {
    const json = { 'content-type': 'application/json' };
    const verify = async (wanted: object): Promise<string> =>
      (await client.send('POST', '/_mock/journal/verify', json, JSON.stringify(wanted))).text;
    const entries = server.journal.entries();
    return {
      journal: JSON.stringify(entries),
      events: JSON.stringify(events),
      lines: entries.map(entryText).join('\n'),
      report: refusals.report(100),
      leaks: JSON.stringify(server.leaks()),
      verification: await verify({ at_least: 9, headers: { 'x-any': 'no' }, text: 'no', body: { value: 'x', a: 'y' } }),
      wanted: await verify({
        at_least: 9,
        operation: 'connector.*',
        headers: { authorization: CANARY, 'x-any': { $like: CANARY } },
        query: { api_key: CANARY },
        body: { value: CANARY, values: { pin: CANARY }, password: { $not: CANARY }, configuration: { pin } },
      }),
      // Documents of the users' own indices are exported as they are.
      ...(own && { state: JSON.stringify(server.state()) }),
    };
  };

  it('of any request @fuzz', async function () {
    this.timeout(300_000);
    await fc.assert(
      fc.asyncProperty(request, async (sent) => {
        server.reset();
        events = [];
        refusals = new RefusalLog();
        const [method, target] = targetOf(sent);
        const body = bodyOf(sent);
        const [name, value] = sent.header;
        const spelt = value.replaceAll(CANARY, encodeURIComponent(sent.spelling(CANARY)));
        const headers = { 'content-type': sent.type, [name]: spelt };
        await client.send(method, target, headers, body);
        // Whatever was stored is read again.
        await client.send('GET', '/_connector', { accept: 'application/json' });
        await client.send('GET', '/.elastic-connectors/_doc/c?format=yaml', {});
        await client.send('GET', '/_connector/_secret/c?format=cbor', {});
        const own = sent.operation.route.includes('/_connector/') && !sent.operation.route.includes('{index}');
        for (const [output, text] of Object.entries(await outputs(own))) {
          expect(text, `${output} of ${method} ${target} ${JSON.stringify(headers)} ${body}`).not.to.include(CANARY);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('and what is not secret remains readable', async () => {
    server.reset();
    events = [];
    refusals = new RefusalLog();
    const json = { 'content-type': 'application/json' };
    await client.send('PUT', '/_connector/c/_configuration', json, `{"values":{"pin":"${CANARY}","host":"${SHOWN}"}}`);
    const { journal, events: told } = await outputs(true);
    for (const text of [journal, told]) expect(text).to.include(SHOWN).and.not.to.include(CANARY);
  });
});
