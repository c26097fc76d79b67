// Sends generated requests to a server of its own, several at a time, and tells what none of them may do: end it, silence it,
// hold it for seconds, or be answered with a 500 that Elasticsearch would not give. Ends after a time or a number of requests,
// whichever comes first.
//   node --import tsx spec/hostile/fuzz/run.ts --minutes 10 --seed 1 --keep folder
import { parseArgs } from 'node:util';
import { Fuzzer } from './fuzzer';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '600' },
    requests: { type: 'string', default: '1000000' },
    seed: { type: 'string' },
    show: { type: 'string', default: '300' },
    keep: { type: 'string' },
  },
});
const seed = Number(values.seed ?? (process.pid * 7_919) % 1_000_000);

async function main(): Promise<void> {
  const fuzzer = new Fuzzer(seed, { show: Number(values.show), keep: values.keep });
  const findings = await fuzzer.run(Number(values.minutes) * 60_000, Number(values.requests));
  process.exit(findings > 0 ? 1 : 0);
}

main();
