import type { Node } from 'yaml';
import type { StepAnswer, TrafficStep } from '../../recordings/step';
import type { SourceFile } from '../../text-files/source-file';
import { nearestHint } from '../../validation/nearest';

type Members = ReturnType<SourceFile['members']>;

const STEP = 'do headers body pause save skip answer'.split(' ');
/** What conformance cases expect; it is the runner's. */
const EXPECTED = 'status match like exists absent length gte gt lte lt header body_text'.split(' ');
const ANSWER = ['status', 'headers', 'body'];
const REQUEST = /^[A-Z]+ +\/\S*/;

/** The steps of a list. @throws FileError with line and column for what is not a step. */
export function readSteps(file: SourceFile, node: Node | null | undefined, what: string): TrafficStep[] {
  return file.items(node, what).map((item, at) => readStep(file, item, `${what}[${at}]`));
}

function readStep(file: SourceFile, node: Node, what: string): TrafficStep {
  const members = file.members(node, what);
  checkKeys(file, members, [...STEP, ...EXPECTED], what);
  const request = textMember(file, members, 'do', what);
  if (request === undefined) throw file.fault(node, `${what} lacks [do], such as PUT /_connector/a.`);
  if (!REQUEST.test(request)) {
    throw file.fault(members.get('do')?.value, `${what}.do must be a method and a target, such as PUT /_connector/a.`);
  }
  const headers = texts(file, members, 'headers', what);
  const save = texts(file, members, 'save', what);
  const pause = textMember(file, members, 'pause', what);
  const skip = textMember(file, members, 'skip', what);
  const body = members.get('body');
  const answer = members.get('answer');
  return {
    do: request.trim(),
    ...(headers && { headers }),
    ...(body && { body: file.value(body.value) }),
    ...(pause !== undefined && { pause }),
    ...(save && { save }),
    ...(skip !== undefined && { skip }),
    ...(answer && { answer: readAnswer(file, answer.value, `${what}.answer`) }),
  };
}

function readAnswer(file: SourceFile, node: Node | null, what: string): StepAnswer {
  const members = file.members(node, what);
  checkKeys(file, members, ANSWER, what);
  const status = file.value(members.get('status')?.value);
  if (typeof status !== 'number') throw file.fault(node, `${what} lacks [status], which must be a number.`);
  const headers = texts(file, members, 'headers', what);
  const body = members.get('body');
  return { status, ...(headers && { headers }), ...(body && { body: file.value(body.value) }) };
}

/** @throws FileError for the first key that is unknown, with the nearest one that is known. */
export function checkKeys(file: SourceFile, members: Members, known: readonly string[], what: string): void {
  for (const [name, { key }] of members) {
    if (!known.includes(name))
      throw file.fault(key, `${what} has an unknown key [${name}].${nearestHint(name, known)}`);
  }
}

/** The text of a member; undefined if it is missing. @throws FileError if it is something else. */
export function textMember(file: SourceFile, members: Members, name: string, what: string): string | undefined {
  const member = members.get(name);
  if (!member) return undefined;
  const value = file.value(member.value);
  if (typeof value !== 'string') throw file.fault(member.value, `${what}.${name} must be a text.`);
  return value;
}

function texts(file: SourceFile, members: Members, name: string, what: string): Record<string, string> | undefined {
  const member = members.get(name);
  if (!member) return undefined;
  const all = file.members(member.value, `${what}.${name}`);
  const pairs = [...all].map(([key, { value }]) => {
    const found = file.value(value);
    if (typeof found === 'object') throw file.fault(value, `${what}.${name}.${key} must be a text.`);
    return [key, String(found)] as const;
  });
  return Object.fromEntries(pairs);
}
