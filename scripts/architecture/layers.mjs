// The layers of server/, as tables. What is not listed is not allowed.

/**
 * Each entry of server/ (a folder, or a file without `.ts`) → what it may import besides itself: other entries, modules of
 * Node, packages. `node:crypto#createHash` allows that one name only. From the bottom up.
 */
export const layers = {
  json: [],
  errors: ['json'],
  'json-text': ['errors', 'json', 'node:buffer'],
  runtime: ['errors', 'node:crypto'],
  // Bodies that are not JSON, as the JSON that they stand for.
  formats: ['runtime', 'errors', 'json', 'json-text', 'node:buffer'],
  dates: ['errors', 'json'],
  validation: ['errors', 'json', 'json-text'],
  generated: ['json', 'validation', 'schemas/'],
  store: [
    'runtime',
    'validation',
    'dates',
    'errors',
    'json',
    'json-text',
    'node:net#isIP',
    'sorted-btree',
    'sorted-btree/extended/diffAgainst',
  ],
  painless: ['dates', 'errors', 'json', 'json-text', 'node:crypto#createHash', 'node:vm'],
  query: [
    'painless',
    'store',
    'runtime',
    'validation',
    'dates',
    'errors',
    'json',
    'json-text',
    'node:crypto#createHash',
    'sorted-btree',
  ],
  ingest: ['painless', 'store', 'runtime', 'dates', 'errors', 'json', 'json-text', 'node:net#isIP'],
  // Rules: plain data in, plain data out. Neither the store nor HTTP nor the file system.
  connector: ['validation', 'errors', 'json'],
  'sync-job': ['connector', 'errors', 'json'],
  // Connectors, jobs and secrets as documents of the store: outcomes, no answers.
  'api-documents': ['connector', 'sync-job', 'query', 'store', 'validation', 'generated', 'json'],
  // Bytes and headers: no operation and no mock.
  http: [
    'formats',
    'runtime',
    'validation',
    'errors',
    'json',
    'json-text',
    'node:buffer',
    'node:http',
    'node:zlib',
    'cbor-x',
  ],
  // What an endpoint is.
  endpoint: ['mock', 'http', 'runtime', 'validation', 'errors', 'json'],
  // The operations.
  endpoints: [
    'endpoint',
    'api-documents',
    'connector',
    'sync-job',
    'ingest',
    'query',
    'painless',
    'store',
    'runtime',
    'validation',
    'generated',
    'http',
    'mock',
    'errors',
    'json',
    'json-text',
  ],
  // What only a mock has: faults, a journal, fixtures, sandboxes, and the API for them.
  control: [
    'mock',
    'options',
    'api-documents',
    'connector',
    'sync-job',
    'store',
    'runtime',
    'validation',
    'generated',
    'endpoint',
    'http',
    'formats',
    'errors',
    'json',
    'node:crypto#timingSafeEqual',
    'node:fs',
    'node:http',
    'node:net',
    'node:path',
    'node:path/posix',
    'node:querystring',
    'sorted-btree/extended/diffAgainst',
  ],
  // The server put together.
  options: ['generated', 'runtime'],
  mock: ['options', 'query', 'runtime', 'store'],
  'request-path': ['control', 'endpoints', 'endpoint', 'http', 'mock', 'runtime', 'errors', 'node:http'],
  app: ['request-path', 'express'],
  listener: ['request-path', 'node:http', 'node:net'],
  controls: ['control', 'generated', 'runtime'],
  // The names of all operations, for the control API, which knows no endpoint.
  operations: ['control', 'endpoint', 'endpoints'],
  index: [
    'app',
    'control',
    'controls',
    'generated',
    'listener',
    'operations',
    'options',
    'request-path',
    'runtime',
    'node:http',
  ],
  // Around it: the command, and the hooks of test runners, which talk to a server over HTTP.
  cli: [
    'index',
    'hooks',
    'control',
    'runtime',
    'json',
    'node:child_process',
    'node:fs',
    'node:module',
    'node:os',
    'node:path',
    'node:timers/promises',
    'node:tty',
    'node:util',
    'node:vm',
  ],
  hooks: ['generated', 'node:child_process', 'node:http', 'node:path'],
};

/** Folders whose subfolders do not import each other, and the subfolders that all of them may import. */
export const families = {
  endpoints: ['shared'],
};

/** What only server/runtime may use, so that a test can hold the clock still and know the ids, and what to use instead. */
export const platform = [
  {
    uses: /^Date$|^Date\.|^Date\(\)$|^new Date\(\)$|^Temporal\b/,
    title: 'the time comes from the clock of the runtime',
  },
  { uses: /^performance\b|^process\.(?:hrtime|uptime)$/, title: 'durations come from the stopwatch of the runtime' },
  { uses: /^set(?:Timeout|Interval|Immediate)$/, title: 'waiting is for the runtime' },
  { uses: /^Math\.|^crypto\b|^randomUUID$/, title: 'ids and chance come from the runtime' },
  { uses: /^global(?:This)?\b/, title: 'globals are used by their names' },
  { uses: /^process\b/, title: 'the process belongs to the command and the hooks' },
];

/** Files or folders that may use something of the platform nevertheless. */
export const exceptions = [
  { in: 'runtime/', uses: /./, because: 'it is where time, ids and chance come from' },
  { in: 'cli/', uses: /^process\b/, because: 'it is the process' },
  {
    in: 'hooks/',
    uses: /^process\b|^globalThis$/,
    because:
      'a test runner tells its workers apart by the environment, and Jest keeps what lasts between files on globalThis',
  },
  {
    in: 'http/sender.ts',
    uses: /^set(?:Immediate|Interval)$/,
    because: 'answers of one turn of the event loop leave together, and an answer that drips does so in real time',
  },
  {
    in: 'control/journal/waiting.ts',
    uses: /^setTimeout$/,
    because: 'a test waits in real time, however the clock is set',
  },
  {
    in: 'control/journal/events.ts',
    uses: /^setInterval$/,
    because: 'proxies close streams that are silent in real time',
  },
];

/** Imports whose target is not written there. */
export const computedImports = [{ in: 'hooks/vitest.ts', because: 'only the user of vitest has vitest' }];
