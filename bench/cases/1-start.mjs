import { commands, median, timeToFirstAnswer } from '../servers.mjs';

export const title = 'From spawning the process to its first response (milliseconds, median of 15, alternating)';

export async function run() {
  const times = { mock: [], bare: [] };
  for (let i = 0; i < 16; i += 1) {
    for (const name of ['bare', 'mock']) {
      const time = await timeToFirstAnswer(commands[name]);
      if (i > 0) times[name].push(time);
    }
  }
  const [mock, bare] = [median(times.mock), median(times.bare)];
  return {
    'first answer': {
      mock: mock.toFixed(1),
      bare: bare.toFixed(1),
      'mock / bare': (mock / bare).toFixed(2),
      goal: '≤ 1.6',
    },
  };
}
