// The layers of server/, as tables. Anything not listed is not allowed.

/**
 * Each entry of server/ (a folder, or a file without `.ts`) → what it may import besides itself: other entries, Node's
 * modules, packages. `node:crypto#createHash` allows only that one name. Ordered from the bottom up.
 */
export const layers = {
  json: [],
  errors: ['json'],
  'json-text': ['errors', 'json', 'node:buffer'],
  runtime: ['errors', 'node:crypto'],
  // Bodies that are not JSON, converted to the JSON that they represent.
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
  // Who sends requests: accounts, keys, and how they are checked.
  security: [
    'query',
    'store',
    'runtime',
    'errors',
    'json',
    'json-text',
    'node:crypto#createHash',
    'node:crypto#pbkdf2Sync',
    'node:crypto#timingSafeEqual',
  ],
  painless: ['runtime', 'dates', 'errors', 'json', 'json-text', 'node:crypto#createHash'],
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
  // Rules: plain data in, plain data out. No store, no HTTP, no file system.
  connector: ['validation', 'errors', 'json'],
  'sync-job': ['connector', 'errors', 'json'],
  // Connectors, jobs and secrets as documents of the store: they return outcomes, not responses.
  'api-documents': ['connector', 'sync-job', 'query', 'store', 'validation', 'generated', 'json'],
  // Bytes and headers: nothing about operations or mocks.
  http: [
    'formats',
    'runtime',
    'validation',
    'errors',
    'json',
    'json-text',
    'node:buffer',
    'node:http',
    'node:net',
    'node:zlib',
    'cbor-x',
  ],
  // The definition of an endpoint.
  endpoint: ['mock', 'security', 'http', 'runtime', 'validation', 'errors', 'json', 'json-text'],
  // The operations.
  endpoints: [
    'endpoint',
    'api-documents',
    'connector',
    'sync-job',
    'security',
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
    'security',
    'store',
    'runtime',
    'validation',
    'generated',
    'endpoint',
    'http',
    'formats',
    'errors',
    'json',
    'node:crypto#createHash',
    'node:crypto#timingSafeEqual',
    'node:fs',
    'node:http',
    'node:path',
    'node:path/posix',
    'node:querystring',
    'sorted-btree/extended/diffAgainst',
  ],
  // The assembled server.
  limits: ['runtime'],
  options: ['limits', 'generated', 'runtime', 'validation'],
  mock: ['options', 'query', 'runtime', 'security', 'store'],
  'request-path': ['control', 'endpoints', 'endpoint', 'http', 'mock', 'runtime', 'security', 'errors', 'node:http'],
  app: ['request-path', 'express'],
  listener: ['request-path', 'http', 'node:http', 'node:net'],
  controls: ['control', 'generated'],
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
  // Around it: the command, and the hooks for test runners, which talk to a server over HTTP.
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

/** Folders whose subfolders do not import each other, with the subfolders that all of them may import. */
export const families = {
  endpoints: ['shared'],
};

/** What only server/runtime may use, so that tests can stop the clock and predict ids, and what to use instead. */
export const platform = [
  {
    uses: /^Date$|^Date\.|^Date\(\)$|^new Date\(\)$|^Temporal\b/,
    title: 'use the clock of the runtime for the time',
  },
  { uses: /^performance\b|^process\.(?:hrtime|uptime)$/, title: 'use the stopwatch of the runtime for durations' },
  { uses: /^set(?:Timeout|Interval|Immediate)$/, title: 'use the runtime for waiting' },
  { uses: /^Math\.|^crypto\b|^randomUUID$/, title: 'use the runtime for ids and randomness' },
  { uses: /^global(?:This)?\b/, title: 'refer to globals by name' },
  { uses: /^process\b/, title: 'only the command and the hooks may use the process' },
];

/** Files or folders that may use part of the platform nevertheless. */
export const exceptions = [
  { in: 'runtime/', uses: /./, because: 'it is the source of time, ids and randomness' },
  { in: 'cli/', uses: /^process\b/, because: 'it is the process' },
  {
    in: 'hooks/',
    uses: /^process\b|^globalThis$/,
    because:
      'a test runner identifies its workers through the environment, and Jest keeps state between files on globalThis',
  },
  {
    in: 'http/sender.ts',
    uses: /^set(?:Immediate|Interval)$/,
    because:
      'responses from one turn of the event loop are sent together, and a dripping response is sent in real time',
  },
  {
    in: 'http/connections.ts',
    uses: /^setInterval$/,
    because: 'connections are idle in real time',
  },
  {
    in: 'control/journal/waiting.ts',
    uses: /^setTimeout$/,
    because: "a test waits in real time, whatever the mock's clock says",
  },
  {
    in: 'control/journal/events.ts',
    uses: /^setInterval$/,
    because: 'proxies close streams that are silent in real time',
  },
];

/** Imports whose target is not a literal. */
export const computedImports = [{ in: 'hooks/vitest.ts', because: 'only users of vitest have vitest installed' }];
