import { filterPath } from '../../http/filter-path';
import { type AnswerValue, isObject } from '../../json/value';
import { writeJson, writePretty } from '../../json/write';
import { type LosslessObject, type LosslessValue, parseLossless } from '../../json-text/lossless';
import type { Capture } from '../capture';
import { BY_RULES, collect } from '../collect';
import type { HeaderList } from '../headers';
import type { ClusterResponse, ResponseReader } from '../wire/response';
import type { ResponseHead } from '../wire/response-head';
import { notApart, type SandboxNames } from './names';
import { parametersOf } from './parameters';
import { LONGEST_LIST } from './request';
import type { ApartRule } from './rules';

/** Removes a prefix from all names in a text that passes by, in whatever place they are. */
class WithoutPrefix {
  /** The end of what has passed, if the prefix may begin there. */
  private kept = '';

  constructor(private readonly prefix: string) {}

  take(part: Buffer): Buffer {
    const text = (this.kept + part.toString('latin1')).replaceAll(this.prefix, '');
    const passes = text.length - this.beginningAtEnd(text);
    this.kept = text.slice(passes);
    return Buffer.from(text.slice(0, passes), 'latin1');
  }

  /** What is left when everything has passed. */
  rest(): Buffer {
    return Buffer.from(this.kept, 'latin1');
  }

  private beginningAtEnd(text: string): number {
    let length = Math.min(this.prefix.length - 1, text.length);
    while (length > 0 && !text.endsWith(this.prefix.slice(0, length))) length -= 1;
    return length;
  }
}

/**
 * A response of the cluster as the client of a sandbox sees it.
 *
 * @param uri of the request as the client has sent it.
 * @param seen gets the body with the names of the cluster.
 * @throws Trouble 501 for a list that is too long.
 */
export async function responseApart(
  answer: ClusterResponse,
  names: SandboxNames,
  rule: ApartRule,
  uri: string,
  seen: Capture | undefined,
): Promise<ClusterResponse> {
  const { prefix, given } = names;
  const head = headApart(answer.head, prefix);
  if (rule.listed === undefined || head.status !== 200) {
    const look = rule.gives && head.status < 300 ? given.reader(rule.gives) : undefined;
    return new ResponseApart(head, answer, prefix, (part) => {
      seen?.add(part);
      look?.(part);
    });
  }
  const list = await collect(answer, BY_RULES);
  seen?.add(list);
  const own = ownPart(list, rule, prefix, uri);
  return new WholeResponse(head, Buffer.from(own.replaceAll(prefix, '')));
}

/** A response whose body passes by. */
class ResponseApart implements ClusterResponse {
  constructor(
    readonly head: ResponseHead,
    private readonly answer: ClusterResponse,
    private readonly prefix: string,
    private readonly look: (part: Buffer) => void,
  ) {}

  read(reader: ResponseReader): void {
    const names = new WithoutPrefix(this.prefix);
    const data = (part: Buffer): void => {
      this.look(part);
      reader.data(names.take(part));
    };
    const end = (): void => {
      reader.data(names.rest());
      reader.end();
    };
    this.answer.read({ data, end, lull: () => reader.lull(), fail: (error) => reader.fail(error) });
  }

  pause(): void {
    this.answer.pause();
  }

  resume(): void {
    this.answer.resume();
  }

  destroy(error: Error): void {
    this.answer.destroy(error);
  }
}

/** A response whose body is there. */
class WholeResponse implements ClusterResponse {
  constructor(
    readonly head: ResponseHead,
    private readonly body: Buffer,
  ) {}

  read(reader: ResponseReader): void {
    reader.data(this.body);
    reader.end();
  }

  pause(): void {}
  resume(): void {}
  destroy(): void {}
}

/** The length may be another one without the prefixes. */
function headApart(head: ResponseHead, prefix: string): ResponseHead {
  const headers = withoutLength(head.headers).map((text) => text.replaceAll(prefix, ''));
  return { ...head, headers, length: undefined };
}

function withoutLength(raw: HeaderList): string[] {
  const list: string[] = [];
  for (let at = 0; at < raw.length; at += 2) {
    if (!/^content-length$/i.test(raw[at] as string)) list.push(raw[at] as string, raw[at + 1] as string);
  }
  return list;
}

/** The page that was asked for, of the things that belong to the sandbox. */
function ownPart(body: Buffer, { listed }: ApartRule, prefix: string, uri: string): string {
  const list = parseLossless(body.toString()) as LosslessObject;
  const results = Array.isArray(list.results) ? (list.results as LosslessValue[]) : [];
  if (Number(list.count) > LONGEST_LIST) throw notApart(`a list of more than ${LONGEST_LIST}`);
  const own = results.filter((each) => isObject(each) && String(listed?.(each as LosslessObject)).startsWith(prefix));
  const parameters = parametersOf(uri);
  const from = Number(parameters.get('from') ?? 0);
  const page = own.slice(from, from + Number(parameters.get('size') ?? DEFAULT_SIZE));
  const filter = parameters.get('filter_path') ?? '';
  const whole: AnswerValue = { ...list, count: own.length, results: page };
  const shown = filter === '' ? whole : filterPath(whole, filter);
  return (parameters.get('pretty') ?? 'false') === 'false' ? writeJson(shown) : writePretty(shown);
}

/** Of lists of connectors and sync jobs (PageParams.DEFAULT_SIZE). */
const DEFAULT_SIZE = 100;
