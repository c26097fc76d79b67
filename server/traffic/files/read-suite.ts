import { basename } from 'node:path';
import { SourceFile, textOfFile } from '../../text-files/source-file';
import { suiteOfHar } from './read-har';
import { checkKeys, readSteps, textMember } from './read-steps';
import type { Sequence, TrafficSuite } from './suite';

const RECORDING = ['recording', 'elasticsearch', 'lost', 'steps'];
const CASES = ['suite', 'source', 'setup', 'cases'];

/**
 * Reads a recording, a suite of conformance cases or an HTTP archive.
 *
 * @throws FileError with line and column if it is neither.
 */
export function readSuiteFile(path: string): TrafficSuite {
  const content = textOfFile(path);
  return /\.har(?:\.gz)?$/.test(path) ? suiteOfHar(nameOfFile(path), path, content) : suiteOf(path, content);
}

function nameOfFile(path: string): string {
  return basename(path.replace(/\.gz$/, '')).replace(/\.\w+$/, '');
}

/** @param name of the file, for errors */
export function suiteOf(name: string, content: string): TrafficSuite {
  const file = new SourceFile(name, content);
  const members = file.members(file.root, 'A recording');
  if (members.has('steps')) return recordingOf(file, members);
  if (members.has('cases')) return casesOf(file, members);
  throw file.fault(
    file.root,
    'neither a recording, which has [steps], nor conformance cases, which have [cases]. Make one with: es-connector-mock record FILE',
  );
}

type Members = ReturnType<SourceFile['members']>;

function recordingOf(file: SourceFile, members: Members): TrafficSuite {
  checkKeys(file, members, RECORDING, 'a recording');
  const name = textMember(file, members, 'recording', 'a recording') ?? nameOfFile(file.name);
  const elasticsearch = textMember(file, members, 'elasticsearch', 'a recording');
  const steps = readSteps(file, members.get('steps')?.value, 'steps');
  return { name, ...(elasticsearch !== undefined && { elasticsearch }), sequences: [{ name, steps }] };
}

function casesOf(file: SourceFile, members: Members): TrafficSuite {
  checkKeys(file, members, CASES, 'a suite');
  const setup = members.has('setup') ? readSteps(file, members.get('setup')?.value, 'setup') : [];
  const cases = file.items(members.get('cases')?.value, 'cases').map((node, at): Sequence => {
    const what = `cases[${at}]`;
    const parts = file.members(node, what);
    checkKeys(file, parts, ['name', 'steps'], what);
    const name = textMember(file, parts, 'name', what) ?? what;
    return { name, steps: [...setup, ...readSteps(file, parts.get('steps')?.value, `${what}.steps`)] };
  });
  return { name: textMember(file, members, 'suite', 'a suite') ?? basename(file.name), sequences: cases };
}
