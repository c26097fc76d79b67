import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { Api } from '../endpoints/api';

const FOLDER = join(__dirname, 'recorded');

interface Exchange {
  readonly method: string;
  readonly target: string;
  readonly body: string;
  /** Status and body; undefined for a request that only prepares the next ones. */
  readonly answer: string | undefined;
}

/**
 * Whole answers of Elasticsearch 9.1.0. A file holds requests, each followed by the answer of a node in a line of its own;
 * a request without one prepares the others. ` %% ` stands for the end of a line.
 */
function exchanges(file: string): Exchange[] {
  const parts = readFileSync(join(FOLDER, file), 'utf8').trimEnd().split('\n\n');
  return parts.map((part) => {
    const [request = '', answer] = part.split('\n');
    const [, method = '', target = '', body = ''] = /^(\S+) (\S+) ?(.*)$/.exec(request) ?? [];
    return { method, target, body: body.replaceAll(' %% ', '\n'), answer };
  });
}

/** Leaves out what differs from run to run and from node to node. */
function comparable(text: string): string {
  return text
    .replace(/"took":\d+/g, '"took":0')
    .replace(/"node":"[^"]+"/g, '"node":"N"')
    .replace(/"(index_uuid|uuid)":"[^"]+"/g, '"$1":"U"')
    .replace(/(\[|\/)[A-Za-z0-9_-]{22}\]/g, '$1U]')
    .replace(/-\d{4}\.\d\d\.\d\d-/g, '-D-')
    .replace(/"_shards":\{[^}]*\}/g, '"_shards":{}');
}

describe('recorded answers', () => {
  for (const file of readdirSync(FOLDER)) {
    describe(file.replace('.txt', ''), () => {
      let api: Api;
      before(async () => {
        api = await Api.start();
      });
      after(() => api.stop());

      for (const { method, target, body, answer } of exchanges(file)) {
        it(`${method} ${target} ${body.replaceAll('\n', ' ').slice(0, 150)}`, async () => {
          const lines = /_bulk|_msearch/.test(target);
          const type = lines ? 'application/x-ndjson' : 'application/json';
          const sent = await api.sendText(method, target, type, lines ? `${body}\n` : body);
          const received = `${sent.status} ${comparable(sent.text)}`.trimEnd().replaceAll('\n', ' %% ');
          if (answer === undefined) expect(sent.status, received).to.be.within(200, 201);
          else expect(received).to.equal(answer);
        });
      }
    });
  }
});
