import { optionWords } from './option-words';
import type { Expected } from './validation/option-kinds';

/** What each option may be, for callers without a compiler. */
export const serverOptions = {
  port: ['number'],
  host: ['text'],
  tls: ['flag', 'object'],
  fixture: ['text', 'object'],
  fixtures: ['text'],
  esVersion: ['text'],
  buildFlavor: { oneOf: optionWords.buildFlavor },
  clusterName: ['text'],
  auth: { oneOf: optionWords.auth },
  password: ['text'],
  license: { oneOf: optionWords.license },
  refresh: { oneOf: optionWords.refresh },
  settings: ['object'],
  maxBodyBytes: ['number'],
  clock: ['object'],
  seed: ['text'],
  standIn: ['flag', 'object'],
  journal: ['object', 'off'],
  control: ['flag'],
  allowedHosts: ['list'],
  limits: ['object'],
  upstream: ['text', 'object'],
  token: ['text'],
  onRefused: ['function'],
  onRequest: ['function'],
  maxSandboxes: ['number'],
  maxRequestWork: ['number'],
  maxRequestMemory: ['number'],
  faults: ['items'],
  sandboxes: ['object'],
} satisfies Record<string, Expected>;

/** Those that each sandbox can have for itself. */
export const sandboxOptions = {
  fixture: serverOptions.fixture,
  faults: serverOptions.faults,
  clock: serverOptions.clock,
  seed: serverOptions.seed,
  standIn: serverOptions.standIn,
} satisfies Record<string, Expected>;

export const clockOptions = {
  now: ['number', 'text'],
  rate: ['number'],
  tick: ['number', 'text'],
} satisfies Record<string, Expected>;

export const journalOptions = {
  entries: ['number'],
  bytes: ['number'],
  bodyBytes: ['number'],
} satisfies Record<string, Expected>;
