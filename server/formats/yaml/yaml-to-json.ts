import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { Budget } from '../../runtime/budget';
import type { Eventually } from '../../runtime/eventually';
import { atOnce, type InSteps } from '../../runtime/in-steps';
import { resultInTurns } from '../../runtime/turns';
import { JsonBuilder } from '../json-builder';
import { YamlCursor } from './cursor';
import { type YamlListener, YamlParser } from './parser';
import { Scanner } from './scanner';
import { NotANumber, scalarJson } from './values';

/** LoaderOptions.codePointLimit of SnakeYAML. */
const MOST_CODE_POINTS = 3_145_728;

/** StreamReader.isPrintable. */
const NOT_PRINTABLE = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Converts YAML to the JSON that Elasticsearch would make of it (Jackson's YAMLParser with SnakeYAML): YAML 1.1, in
 * which an alias is a string with the name of its anchor, so that nothing is ever expanded. A single pass without
 * recursion.
 *
 * @throws ElasticsearchError 400 x_content_parse_exception for invalid YAML, duplicate names, more than 1000 levels, or
 * more than 3,145,728 characters.
 */
export function yamlToJson(text: string, budget: Budget): string {
  return atOnce(converted(text, budget));
}

/** The same in turns, for a body that takes long. */
export function yamlToJsonInTurns(text: string, budget: Budget): Eventually<string> {
  return resultInTurns(converted(text, budget));
}

function* converted(text: string, budget: Budget): InSteps<string> {
  checkCharacters(text);
  const cursor = new YamlCursor(text.startsWith('\ufeff') ? text.slice(1) : text);
  const builder = new JsonBuilder(budget);
  yield* new YamlParser(new Scanner(cursor, budget), cursor, new JsonListener(cursor, builder)).run();
  return builder.json();
}

function checkCharacters(text: string): void {
  if (text.length > MOST_CODE_POINTS) {
    const reason = `The incoming YAML document exceeds the limit: ${MOST_CODE_POINTS} code points.`;
    throw refusedAs('y_a_m_l_exception', reason);
  }
  const odd = NOT_PRINTABLE.exec(text)?.[0].codePointAt(0);
  if (odd === undefined) return;
  const shown = `unacceptable code point '${String.fromCodePoint(odd)}' (0x${odd.toString(16).toUpperCase()})`;
  throw refusedAs('reader_exception', `${shown} special characters are not allowed`);
}

function refusedAs(type: 'reader_exception' | 'y_a_m_l_exception', reason: string): ElasticsearchError {
  const causedBy = new ElasticsearchError(type, reason);
  return new ElasticsearchError('x_content_parse_exception', reason, { causedBy });
}

class JsonListener implements YamlListener {
  /**
   * For each open collection: true for a mapping whose next event is a key, false for one whose next event is a value.
   */
  private readonly open: (boolean | 'sequence')[] = [];

  constructor(
    private readonly cursor: YamlCursor,
    private readonly json: JsonBuilder,
  ) {}

  scalar(value: string, plain: boolean, tag: string | undefined): void {
    if (this.takesKey()) {
      if (!this.json.name(value)) throw this.cursor.refused(`Duplicate field '${value}'`);
    } else {
      this.json.value(this.jsonOf(value, plain, tag));
    }
  }

  alias(name: string): void {
    if (this.takesKey()) throw this.noName(`AliasEvent(anchor=${name})`);
    this.json.text(name);
  }

  start(kind: 'mapping' | 'sequence', anchor: string | undefined, tag: string | undefined): void {
    if (this.takesKey()) {
      const name = kind === 'mapping' ? 'MappingStartEvent' : 'SequenceStartEvent';
      const details = `anchor=${anchor ?? null}, tag=${tag ?? null}, implicit=${tag === undefined}`;
      throw this.noName(`${name}(${details})`);
    }
    this.json.open(kind === 'mapping' ? 'object' : 'list');
    this.open.push(kind === 'mapping' ? true : 'sequence');
  }

  end(): void {
    this.open.pop();
    this.json.close();
  }

  /** Returns true if the next event has to be a key; the one after it is then a value. */
  private takesKey(): boolean {
    const last = this.open.length - 1;
    const state = this.open[last];
    if (typeof state === 'boolean') this.open[last] = !state;
    return state === true;
  }

  private jsonOf(value: string, plain: boolean, tag: string | undefined): string {
    try {
      return scalarJson(value, plain, tag);
    } catch (error) {
      if (!(error instanceof NotANumber)) throw error;
      throw this.cursor.refused(`Malformed numeric value ('${value}')`);
    }
  }

  private noName(event: string): ElasticsearchError {
    const found = `got this instead: <org.yaml.snakeyaml.events.${event}>`;
    return this.cursor.refused(`Expected a field name (Scalar value in YAML), ${found}`);
  }
}
