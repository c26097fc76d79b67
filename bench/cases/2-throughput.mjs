import { commands, load, median, send, startProcess } from '../servers.mjs';

export const title = 'Requests per second (median of 3 runs of 3 seconds, 32 connections, alternating)';

const scenarios = {
  'PUT /_connector/{id}/_name': Array.from({ length: 64 }, (_, i) => ({
    method: 'PUT',
    path: `/_connector/c${i % 16}/_name`,
    body: { name: `name ${i}` },
  })),
  'GET /_connector/{id}': Array.from({ length: 16 }, (_, i) => ({ method: 'GET', path: `/_connector/c${i}` })),
};

export async function run() {
  const mock = await startProcess(commands.mock);
  const bare = await startProcess(commands.bare);
  for (let i = 0; i < 16; i += 1) await send(mock.url, 'PUT', `/_connector/c${i}`, { index_name: `search-${i}` });
  const rows = {};
  for (const [name, requests] of Object.entries(scenarios)) rows[name] = await compare(mock, bare, requests);
  await mock.stop();
  await bare.stop();
  return rows;
}

async function compare(mock, bare, requests) {
  const figures = { mock: [], bare: [] };
  for (let i = 0; i < 3; i += 1) {
    for (const [name, server] of Object.entries({ bare, mock })) {
      const { perSecond, refused } = await load({ port: server.port, requests, seconds: 3, connections: 32 });
      if (refused > 0) throw new Error(`${name} refused ${refused} requests`);
      figures[name].push(perSecond);
    }
  }
  const [ours, theirs] = [median(figures.mock), median(figures.bare)];
  return { mock: ours, bare: theirs, 'mock / bare': (ours / theirs).toFixed(2), goal: '≥ 0.5' };
}
