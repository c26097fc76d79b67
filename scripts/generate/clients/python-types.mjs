// Makes types for Python of the schemas of the control API: a TypedDict for each part with a title, and one for the keyword
// arguments of each method that takes such a part.
import { tsImport } from 'tsx/esm/api';

const banner = `# Made by scripts/generate.mjs from schemas/control/ and schemas/fixture.schema.json. Do not edit.
"""What the control API takes and returns."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Union

if TYPE_CHECKING:
    from typing_extensions import NotRequired
`;

const folder = 'clients/python/src/es_connector_mock/generated';

/** What methods return, and what they take as one value. The types that these refer to come with them. */
const VALUES = [
  'ClockView',
  'EntryView',
  'FaultRule',
  'FaultView',
  'FixtureState',
  'LeakReport',
  'PlayedScenario',
  'Recording',
  'SnapshotSummary',
  'StateDiff',
  'Verification',
  'Whoami',
];

/** What methods take as keyword arguments. */
const ARGUMENTS = {
  ClockArguments: 'ClockInput',
  EntryMatchArguments: 'EntryMatch',
  FaultRuleArguments: 'FaultRule',
  JournalEventsArguments: 'JournalEvents',
  JournalSearchArguments: 'JournalSearch',
  ScenarioArguments: 'ScenarioInput',
  StandInArguments: 'StandInSettings',
  VerifyArguments: 'VerifyInput',
  WaitArguments: 'WaitInput',
};

const KEYWORDS = new Set(
  'and as assert async await break class continue def del elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with yield'.split(
    ' ',
  ),
);

/** Values that have a type of their own in Python, if methods take them: recognized by what the schemas say of them. */
const CONVERTED = [
  [/Milliseconds, or a duration such as/, 'str | float | timedelta'],
  [/ISO 8601, or milliseconds since the epoch/, 'str | float | datetime'],
];

const SIMPLE = { string: 'str', number: 'float', integer: 'int', boolean: 'bool', null: 'None' };

/** @param schemas with their file names. @returns the modules by their paths in the repository */
export async function writePythonTypes(schemas) {
  const { scenarios } = await tsImport('../../../server/control/scenarios/scenarios.ts', import.meta.url);
  const types = new Types(schemas);
  for (const name of VALUES) types.reach(name);
  const given = Object.entries(ARGUMENTS).map(([name, title]) => types.argumentsOf(name, title));
  const scenario = `#: Name of a scenario.\nScenarioName = Literal[${literals(Object.keys(scenarios))}]\n`;
  const names = ['ScenarioName', ...types.names(), ...Object.keys(ARGUMENTS)].sort();
  const all = `__all__ = [\n${names.map((name) => `    "${name}",\n`).join('')}]\n`;
  return {
    [`${folder}/__init__.py`]: '"""What scripts/generate.mjs makes of the schemas and of the client for asyncio."""\n',
    [`${folder}/types.py`]: `${banner}\n${all}\n${scenario}\n${[...types.written(), ...given].join('\n')}`,
  };
}

/** The types that are written, in the order in which they are reached. */
class Types {
  constructor(schemas) {
    this.files = new Map(schemas.map(({ file, schema }) => [file, schema]));
    this.titled = new Map();
    for (const { file, schema } of schemas) {
      for (const part of [schema, ...Object.values(schema.$defs ?? {})]) {
        if (part.title) this.titled.set(part.title, { part, file });
      }
    }
    this.texts = new Map();
  }

  names() {
    return [...this.texts.keys()];
  }

  written() {
    return [...this.texts.values()];
  }

  /** Sees to it that a type is written. @returns its name */
  reach(title) {
    if (!this.texts.has(title)) {
      const { part, file } = this.titled.get(title);
      this.write(title, part, file);
    }
    return title;
  }

  write(name, part, file) {
    // Types may refer to themselves.
    this.texts.set(name, '');
    const { type = 'object' } = part;
    const isRecord = type === 'object' && part.properties;
    this.texts.set(name, isRecord ? this.record(name, part, file) : this.alias(name, part, file));
  }

  /** The arguments of a method. Keywords get an underscore, and times and durations may be Python's own. */
  argumentsOf(name, title) {
    const { part, file } = this.titled.get(title);
    const fields = Object.entries(part.properties).map(([key, field]) => {
      const { description } = this.followed(field, file).node;
      const converted = CONVERTED.find(([said]) => said.test(description));
      const type = converted ? converted[1] : this.typeOf(field, file, `${title}${camel(key)}`);
      return member(KEYWORDS.has(key) ? `${key}_` : key, type, description);
    });
    return classOf(name, 'TypedDict, total=False', part.description, fields);
  }

  record(name, part, file) {
    const required = part.required ?? [];
    const fields = Object.entries(part.properties).map(([key, field]) => {
      const type = this.typeOf(field, file, `${name}${camel(key)}`);
      return { key, type, description: this.followed(field, file).node.description, optional: !required.includes(key) };
    });
    const unnamed = fields.filter(({ key }) => !/^[A-Za-z_]\w*$/.test(key) || KEYWORDS.has(key));
    const named = fields.filter((field) => !unnamed.includes(field));
    const members = named.map(({ key, type, description, optional }) =>
      member(key, optional ? `NotRequired[${type}]` : type, description),
    );
    if (unnamed.length === 0) return classOf(name, 'TypedDict', part.description, members);
    return (
      keyedOf(`_${name}Keys`, unnamed) +
      (named.length === 0
        ? classOf(name, `_${name}Keys`, part.description, [])
        : `\n${classOf(name, `_${name}Keys`, part.description, members)}`)
    );
  }

  alias(name, part, file) {
    return `#: ${part.description}\n${name} = ${this.union(part, file, name, true)}\n`;
  }

  typeOf(field, file, name) {
    const { node, from, title } = this.followed(field, file);
    return title ? this.reach(title) : this.union(node, from, name, false);
  }

  /** What a reference leads to. */
  followed(node, file) {
    if (typeof node.$ref !== 'string') return { node, from: file, title: undefined };
    const [other, pointer = ''] = node.$ref.split('#');
    const from = other || file;
    const target = pointer
      .split('/')
      .filter(Boolean)
      .reduce((part, key) => part[key], this.files.get(from));
    const followed = this.followed(target, from);
    return {
      node: { ...followed.node, description: node.description ?? followed.node.description },
      from: followed.from,
      title: target.title ?? followed.title,
    };
  }

  /** @param isLate types in aliases are evaluated, so those that come later are quoted. */
  union(node, file, name, isLate) {
    if (node.enum) return `Literal[${literals(node.enum)}]`;
    if (node.type === undefined) return 'Any';
    const parts = [node.type].flat().map((type) => this.single(type, node, file, name));
    const unique = [...new Set(parts)].map((part) => (isLate && part.includes(name) ? `"${part}"` : part));
    if (unique.length === 1) return unique[0];
    return isLate ? `Union[${unique.join(', ')}]` : unique.join(' | ');
  }

  single(type, node, file, name) {
    if (type === 'array') return `list[${node.items ? this.typeOf(node.items, file, name) : 'Any'}]`;
    if (type !== 'object') return SIMPLE[type];
    if (node.properties) {
      const inner = this.titled.has(name) ? `${name}Object` : name;
      this.write(inner, { ...node, type: 'object' }, file);
      return inner;
    }
    const values = node.additionalProperties;
    return `dict[str, ${typeof values === 'object' ? this.typeOf(values, file, name) : 'Any'}]`;
  }
}

function classOf(name, base, description, members) {
  const body = members.length === 0 ? '' : `\n${members.join('')}`;
  return `\nclass ${name}(${base}):\n    """${text(description ?? '')}"""\n${body}`;
}

/** Fields whose names are no names in Python. */
function keyedOf(name, fields) {
  const lines = fields.map(
    ({ key, type, optional }) =>
      `    ${JSON.stringify(key)}: "${optional ? `NotRequired[${quoted(type)}]` : quoted(type)}",\n`,
  );
  return `\n${name} = TypedDict(\n    "${name}",\n    {\n${lines.map((line) => `    ${line}`).join('')}    },\n)\n`;
}

const quoted = (type) => type.replaceAll('"', "'");

function member(name, type, description) {
  return `    ${name}: ${type}\n${description ? `    """${text(description)}"""\n` : ''}`;
}

function text(description) {
  const escaped = description.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"');
  return escaped.endsWith('"') ? `${escaped.slice(0, -1)}\\"` : escaped;
}

const literals = (values) => values.map((value) => (value === null ? 'None' : JSON.stringify(value))).join(', ');

const camel = (key) =>
  key
    .replace(/^\W+/, '')
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
