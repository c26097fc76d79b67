import { type Negotiation, PLAIN_JSON } from './body-formats';
import { type Format, fromFormatParameter } from './media-type';
import { booleanParameter } from './parameters';
import { SimpleError } from './simple-error';

/** How the client wants the response to be formatted. */
export interface Presentation {
  readonly negotiation: Negotiation;
  readonly pretty: boolean | undefined;
  readonly human: boolean;
  readonly trace: boolean;
  readonly filter: string | undefined;
  readonly format: { readonly format: Format; readonly name: string } | undefined;
}

/** The default, also used if the client's wishes cannot be read. */
export const PLAIN: Presentation = {
  negotiation: PLAIN_JSON,
  pretty: undefined,
  human: false,
  trace: false,
  filter: undefined,
  format: undefined,
};

/** Responses that do not come from an endpoint are not filtered (RestController bypasses the channel's filters). */
export function withoutFilter(shown: Presentation): Presentation {
  return shown.filter === undefined ? shown : { ...shown, filter: undefined };
}

const flag = booleanParameter();

/**
 * Reads the parameters that all endpoints accept.
 *
 * @param plain the result of reading the headers.
 * @throws ElasticsearchError 400 for `pretty` and `human`, SimpleError 400 for `error_trace`.
 */
export function readPresentation(parameters: ReadonlyMap<string, string>, plain: Presentation): Presentation {
  if (parameters.size === 0) return plain;
  const pretty = flag.read(parameters.get('pretty'), 'pretty');
  const human = flag.read(parameters.get('human'), 'human') ?? false;
  const trace = traceFlag(parameters.get('error_trace'));
  const format = fromFormatParameter(parameters.get('format'));
  const filter = parameters.get('filter_path') || undefined;
  return { negotiation: plain.negotiation, pretty, human, trace, filter, format };
}

function traceFlag(raw: string | undefined): boolean {
  try {
    return flag.read(raw, 'error_trace') ?? false;
  } catch (error) {
    throw new SimpleError(400, (error as Error).message);
  }
}
