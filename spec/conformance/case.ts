import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** One request and the expected response. */
export interface Step {
  do: string;
  headers?: Record<string, string>;
  body?: unknown;
  status?: number;
  match?: Record<string, unknown>;
  like?: Record<string, string>;
  exists?: string[];
  absent?: string[];
  length?: Record<string, number>;
  gte?: Record<string, number | string>;
  gt?: Record<string, number | string>;
  lte?: Record<string, number | string>;
  lt?: Record<string, number | string>;
  header?: Record<string, string>;
  body_text?: string;
  save?: Record<string, string>;
}

export interface Case {
  name: string;
  steps: Step[];
}

export interface Suite {
  suite: string;
  source: string;
  setup?: Step[];
  cases: Case[];
}

export function readSuite(file: string): Suite {
  return parse(readFileSync(file, 'utf8')) as Suite;
}
