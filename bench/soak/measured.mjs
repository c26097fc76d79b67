import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const meter = fileURLToPath(new URL('./meter.cjs', import.meta.url));

/** Spawns a server that can be asked how much memory is in use; `measure()` resolves to `live` and `resident`, in bytes. */
export async function startMeasured(command) {
  const args = ['--expose-gc', '--require', meter, ...command];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const [line] = await once(child.stdout, 'data');
  return {
    url: JSON.parse(String(line).split('\n', 1)[0]).url,
    measure: async () => {
      child.send(0);
      const [message] = await once(child, 'message');
      return message;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
