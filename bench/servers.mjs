// Starts the servers that the benchmarks compare, each in its own process, and times them from outside.
import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The commands to compare: the mock as published in the package, and node:http alone. */
export const commands = {
  mock: [path('../dist/cli.js'), '--port', '0'],
  bare: [path('./bare.mjs'), '0'],
};

/** Spawns a server and waits for its ready line. */
export function startProcess(command, args = []) {
  const child = spawn(process.execPath, [...command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      const url = JSON.parse(text.slice(0, text.indexOf('\n'))).url;
      resolve({ child, url, port: Number(new URL(url).port), stop: () => stop(child) });
    });
    child.on('exit', (code) => reject(new Error(`${command[0]} ended with ${code} before it was ready`)));
  });
}

/** Milliseconds from spawning a server to its first response. */
export async function timeToFirstAnswer(command) {
  const start = performance.now();
  const server = await startProcess(command);
  await new Promise((resolve, reject) => {
    get(`${server.url}/`, (response) => response.resume().on('end', resolve)).on('error', reject);
  });
  const elapsed = performance.now() - start;
  await server.stop();
  return elapsed;
}

/** Runs the load generator against a port. */
export function load(options) {
  const child = spawn(process.execPath, [path('./load.mjs'), JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve) => {
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.on('exit', () => resolve(JSON.parse(text)));
  });
}

function stop(child) {
  child.removeAllListeners('exit');
  return new Promise((resolve) => {
    child.on('exit', resolve);
    child.kill('SIGTERM');
  });
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Sends one request and reads its JSON response. */
export async function send(url, method, target, body, type = 'application/json', headers = {}) {
  const options = {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': type }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
  const response = await fetch(url + target, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(`${method} ${target}: ${JSON.stringify(answer).slice(0, 300)}`);
  return answer;
}
