import type { Call } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import type { Answer } from '../../http/answer';
import { fromFormatParameter } from '../../http/media-type';
import {
  booleanParameter,
  keptParameter,
  listParameter,
  type ParameterTable,
  type QueryParameter,
  stringParameter,
} from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import { local, masterTimeout } from '../shared/kept-parameters';

/** A column of a `_cat` table. */
export interface Column {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly description: string;
  readonly right?: boolean;
  /** Shown only if requested. */
  readonly optional?: boolean;
}

export type CatRow = Readonly<Record<string, string | number | null | undefined>>;

const NO_SIZES = 'the table has no sizes';
const NO_TIMESTAMPS = 'the table does not begin with a timestamp';

/** The parameters of all `_cat` endpoints. Those with sizes or a timestamp replace what is only kept here. */
export const catParameters = {
  v: booleanParameter(false),
  h: listParameter,
  s: listParameter,
  help: booleanParameter(false),
  ts: keptParameter(NO_TIMESTAMPS, booleanParameter()) as QueryParameter<boolean | undefined>,
  bytes: keptParameter(NO_SIZES) as QueryParameter<string | undefined>,
  time: stringParameter,
  size: keptParameter('no column of the tables is a number with a unit of its own'),
} as const satisfies ParameterTable;

/** Those of the endpoints that ask the master as well. */
export const masterCatParameters = { ...catParameters, master_timeout: masterTimeout } as const;

/** Those of the endpoints that have kept a parameter which others have lost. */
export const localCatParameters = { ...masterCatParameters, local } as const;

type CatCall = Pick<Call<typeof catParameters>, 'query' | 'parameters' | 'negotiation' | 'budget'>;

/** What a cell costs, and a comparison of a name or of two rows: units of work, and bytes. */
const CELL_WORK = 4;
const CELL_BYTES = 40;
const COMPARISON = 4;

/** The response with a table, as text or in the requested format (RestTable). Rows contain one value per column. */
export function catTable(
  { query, parameters, negotiation, budget }: CatCall,
  columns: readonly Column[],
  rows: readonly CatRow[],
): Answer {
  if (query.help) return { status: 200, text: help(columns) };
  budget.charge((query.h?.length ?? 0) * columns.length * COMPARISON);
  const shown = chooseColumns(columns, query.h);
  const cells = shown.length * (rows.length + 1);
  budget.charge(cells * CELL_WORK + rows.length * Math.log2(rows.length + 1) * (query.s?.length ?? 0) * COMPARISON);
  budget.chargeMemory(cells * CELL_BYTES);
  const sorted = sortRows(columns, TIME_UNITS.has(query.time ?? '') ? rows.map(timesAsNumbers) : rows, query.s);
  const format = parameters.get('format');
  const isTable =
    format === undefined
      ? negotiation.accept === undefined || isText(negotiation.accept.name)
      : fromFormatParameter(format) === undefined;
  if (isTable) {
    return { status: 200, text: textTable(shown, sorted, query.v) };
  }
  return { status: 200, body: sorted.map((row) => jsonRow(shown, row)) };
}

/** What `time` accepts; with anything else, times keep their units (RestTable.renderValue). */
const TIME_UNITS: ReadonlySet<string> = new Set(['nanos', 'micros', 'ms', 's', 'm', 'h', 'd']);

/** How all times are shown, because nothing takes any. */
export const NO_TIME = '0s';

function timesAsNumbers(row: CatRow): CatRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === NO_TIME ? 0 : value]));
}

interface ShownColumn {
  readonly column: Column;
  /** The name as requested. */
  readonly title: string;
}

function isText(mediaType: string): boolean {
  return mediaType.startsWith('text/');
}

function help(columns: readonly Column[]): string {
  const cells = columns.map(({ name, aliases, description }) => [name, aliases?.join(',') ?? '', description]);
  const widths = widthsOf(cells);
  return cells.map((row) => `${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} \n`).join('');
}

/** The width of each column: that of its longest cell. */
function widthsOf(lines: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const line of lines) {
    for (const [at, cell] of line.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  return widths;
}

function chooseColumns(columns: readonly Column[], asked: readonly string[] | undefined): ShownColumn[] {
  if (!asked || asked.length === 0) {
    return columns.filter(({ optional }) => !optional).map((column) => ({ column, title: column.name }));
  }
  return asked.flatMap((name) => {
    if (name.includes('*')) {
      return columns
        .filter((column) => wildcardMatch(name, column.name))
        .map((column) => ({ column, title: column.name }));
    }
    const column = findColumn(columns, name);
    return column ? [{ column, title: name }] : [];
  });
}

function findColumn(columns: readonly Column[], name: string): Column | undefined {
  return columns.find((column) => column.name === name || column.aliases?.includes(name));
}

/** `s=column:desc,other`: numbers are sorted by value, everything else as text; empty values come first. */
function sortRows(columns: readonly Column[], rows: readonly CatRow[], asked: readonly string[] | undefined): CatRow[] {
  const keys = (asked ?? []).map((text) => {
    const descending = text.endsWith(':desc');
    const name = text.replace(/:(asc|desc)$/, '');
    const column = findColumn(columns, name);
    if (!column) throw illegalArgument(`Unable to sort by unknown sort key \`${name}\``);
    return { name: column.name, direction: descending ? -1 : 1 };
  });
  return [...rows].sort((a, b) => {
    for (const { name, direction } of keys) {
      const order = compare(a[name], b[name]);
      if (order !== 0) return order * direction;
    }
    return 0;
  });
}

function compare(a: CatRow[string], b: CatRow[string]): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  if (b === null || b === undefined) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

function textTable(shown: readonly ShownColumn[], rows: readonly CatRow[], withTitles: boolean): string {
  const lines = rows.map((row) => shown.map(({ column }) => cell(row[column.name])));
  if (withTitles) lines.unshift(shown.map(({ title }) => title));
  const widths = widthsOf(lines);
  const last = shown.length - 1;
  const pad = (text: string, at: number): string => {
    if (shown[at]?.column.right) return text.padStart(widths[at] ?? 0);
    return at === last ? text : text.padEnd(widths[at] ?? 0);
  };
  return lines.map((line) => `${line.map(pad).join(' ')}\n`).join('');
}

function jsonRow(shown: readonly ShownColumn[], row: CatRow): AnswerObject {
  return Object.fromEntries(
    shown.map(({ column, title }) => {
      const value = row[column.name];
      return [title, value === null || value === undefined ? null : String(value)];
    }),
  );
}

function cell(value: CatRow[string]): string {
  return value === null || value === undefined ? '' : String(value);
}
