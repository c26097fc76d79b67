import type { IncomingMessage } from 'node:http';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { isObject } from '../../json/value';
import { type LosslessObject, type LosslessValue, parseLossless, stringifyLossless } from '../../json-text/lossless';
import { collect } from '../collect';
import type { HeaderList } from '../headers';
import { notApart } from './names';
import { LONGEST_LIST } from './request';
import type { ApartRule } from './rules';

/** Removes a prefix from all names in a text that passes by, in whatever place they are. */
class WithoutPrefix extends Transform {
  /** The end of what has passed, if the prefix may begin there. */
  private rest = '';

  constructor(private readonly prefix: string) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    const text = (this.rest + chunk.toString('latin1')).replaceAll(this.prefix, '');
    const kept = this.beginningAtEnd(text);
    this.rest = text.slice(text.length - kept);
    done(null, Buffer.from(text.slice(0, text.length - kept), 'latin1'));
  }

  override _flush(done: TransformCallback): void {
    done(null, Buffer.from(this.rest, 'latin1'));
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
 * @throws Trouble 501 for a list that is too long.
 */
export async function responseApart(
  answer: IncomingMessage,
  prefix: string,
  rule: ApartRule,
  uri: string,
): Promise<IncomingMessage> {
  const strip = new WithoutPrefix(prefix);
  const isList = rule.listed !== undefined && answer.statusCode === 200;
  const source = isList ? Readable.from([ownPart(await collect(answer), rule, prefix, uri)]) : answer;
  source.on('error', (error) => strip.destroy(error));
  source.pipe(strip);
  const { 'content-length': _length, ...headers } = answer.headers;
  const { statusCode, statusMessage } = answer;
  const rawHeaders = withoutLength(answer.rawHeaders).map((text) => text.replaceAll(prefix, ''));
  // What comes after this reads nothing else of a message.
  return Object.assign(strip, { headers, rawHeaders, statusCode, statusMessage }) as unknown as IncomingMessage;
}

function withoutLength(raw: HeaderList): string[] {
  const list: string[] = [];
  for (let at = 0; at < raw.length; at += 2) {
    if (!/^content-length$/i.test(raw[at] as string)) list.push(raw[at] as string, raw[at + 1] as string);
  }
  return list;
}

/** The page that was asked for, of the things that belong to the sandbox. */
function ownPart(body: Buffer, { listed }: ApartRule, prefix: string, uri: string): Buffer {
  const list = parseLossless(body.toString()) as LosslessObject;
  const results = Array.isArray(list.results) ? (list.results as LosslessValue[]) : [];
  if (Number(list.count) > LONGEST_LIST) throw notApart(`a list of more than ${LONGEST_LIST}`);
  const own = results.filter((each) => isObject(each) && String(listed?.(each as LosslessObject)).startsWith(prefix));
  const query = new URLSearchParams(uri.split('?', 2)[1]);
  const from = Number(query.get('from') ?? 0);
  const page = own.slice(from, from + Number(query.get('size') ?? DEFAULT_SIZE));
  return Buffer.from(stringifyLossless({ ...list, count: own.length, results: page }));
}

/** Of lists of connectors and sync jobs (PageParams.DEFAULT_SIZE). */
const DEFAULT_SIZE = 100;
