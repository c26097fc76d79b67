// What the generators for Go and Java need of the schemas: types with their fields, each of a kind that all languages know.

/** The types that a test writes or reads, by their titles, and what the clients call them. */
const WRITTEN = {
  EntryMatch: 'Match',
  // What selects requests of the journal also excludes requests from a rule; the server refuses what it may not have there.
  RequestMatch: 'Match',
  FaultRule: 'FaultRule',
  FaultAnswer: 'FaultAnswer',
  FaultItems: 'FaultItems',
  FaultDrip: 'FaultDrip',
  FaultCall: 'FaultCall',
  FaultStep: 'FaultStep',
  ClockInput: 'ClockSettings',
  ScenarioInput: 'ScenarioInput',
  StandInSettings: 'StandInSettings',
  StandInJob: 'StandInJob',
};
const READ = {
  EntryView: 'Entry',
  CutBody: 'CutBody',
  Diagnosis: 'Diagnosis',
  FailedPart: 'FailedPart',
  Verification: 'Verification',
  RequestSummary: 'RequestSummary',
  ClosestRequest: 'ClosestRequest',
  OperationCount: 'OperationCount',
  FaultView: 'FaultView',
  FaultCallView: 'FaultCallView',
  PlayedScenario: 'PlayedScenario',
  SnapshotSummary: 'SnapshotSummary',
  StateDiff: 'StateDiff',
  LeakReport: 'LeakReport',
  Changes: 'Changes',
  ChangedItem: 'ChangedItem',
  Difference: 'Difference',
  ClockView: 'ClockView',
  Recording: 'Recording',
  RecordedStep: 'RecordedStep',
  RecordedAnswer: 'RecordedAnswer',
  Whoami: 'Whoami',
  WhoamiIndices: 'WhoamiIndices',
};
const NAMES = { ...WRITTEN, ...READ };

/**
 * @param schemas with their file names
 * @returns {{name: string, description: string, written: boolean, fields: {json: string, description: string,
 *   required: boolean, kind: object}[]}[]} A kind is {is: 'string'|'integer'|'number'|'boolean'|'duration'|'time'|'strings'|
 *   'statuses'|'any'} or {is: 'list'|'map', of: kind} or {is: 'type', name}.
 */
export function clientTypes(schemas) {
  const known = new Map(schemas.map(({ file, schema }) => [file, schema]));
  const titled = new Map();
  for (const { schema } of schemas) {
    for (const part of [schema, ...Object.values(schema.$defs ?? {})]) {
      if (part.title) titled.set(part.title, { part, root: schema });
    }
  }
  return Object.entries(NAMES)
    .filter(isFirst)
    .map(([title, name]) => {
      const found = titled.get(title);
      if (!found) throw new Error(`No schema has the title ${title}, which the clients call ${name}.`);
      const { part, root } = found;
      const required = part.required ?? [];
      const fields = Object.entries(part.properties).map(([json, node]) => {
        const [target, from] = resolve(node, root, known);
        const description = node.description ?? target.description ?? '';
        return { json, description, required: required.includes(json), kind: kindOf(target, from, known, description) };
      });
      return { name, description: part.description, written: Object.hasOwn(WRITTEN, title), fields };
    });
}

function isFirst([, name], index, all) {
  return all.findIndex(([, other]) => other === name) === index;
}

/** Follows references. @returns the node and the schema that its own references are relative to */
function resolve(node, root, known) {
  if (typeof node.$ref !== 'string') return [node, root];
  const [file, pointer = ''] = node.$ref.split('#');
  const from = file ? known.get(file) : root;
  const target = pointer
    .split('/')
    .filter(Boolean)
    .reduce((part, key) => part[key], from);
  return resolve(target, from, known);
}

function kindOf(node, root, known, description) {
  if (Object.hasOwn(NAMES, node.title)) return { is: 'type', name: NAMES[node.title] };
  const of = (part) => kindOf(...resolve(part, root, known), known, '');
  if (node.enum) return { is: 'string' };
  if (Array.isArray(node.type)) return severalKinds(node, description);
  if (node.type === 'array') return { is: 'list', of: of(node.items) };
  if (node.type === 'object' && typeof node.additionalProperties === 'object')
    return { is: 'map', of: of(node.additionalProperties) };
  if (node.type === 'object') return { is: 'map', of: { is: 'any' } };
  if (['string', 'integer', 'number', 'boolean'].includes(node.type)) return { is: node.type };
  return { is: 'any' };
}

/** Where JSON takes several types, a client has one that stands for them. */
function severalKinds({ type }, description) {
  const types = type.filter((one) => one !== 'null').sort();
  if (type.includes('null') && types.length === 1) return { is: types[0] };
  const key = types.join();
  if (key === 'array,string') return { is: 'strings' };
  if (key === 'array,integer,string') return { is: 'statuses' };
  if (key !== 'number,string') return { is: 'any' };
  if (/ISO 8601|from this time|up to this time/.test(description)) return { is: 'time' };
  return /duration such as/.test(description) ? { is: 'duration' } : { is: 'any' };
}
