import type { AnswerObject, AnswerValue } from '../../json/value';
import type { InSteps } from '../../runtime/in-steps';
import type { SearchTarget } from '../hits/bound-search';
import type { HitsRequest } from '../hits/request';
import type { Shard } from '../shard';

/** An entry of a suggestion in the response: a text, its position in the request's text, and the alternatives to it. */
export interface SuggestionEntry extends AnswerObject {
  text: string;
  offset: number;
  length: number;
  options: AnswerValue[];
}

/** A suggestion that a search asks for. */
export interface Suggestion {
  readonly name: string;
  /** `term` or `completion`, which `typed_keys` shows. */
  readonly type: string;
  /** @throws ElasticsearchError 400 if it does not suit the index. */
  check(shard: Shard): void;
  /** @param request what is shown of documents that are proposed. */
  run(targets: readonly SearchTarget[], request: HitsRequest): InSteps<SuggestionEntry[]>;
}

/** The text that a suggestion is about, in one of its forms. */
export interface SuggestText {
  readonly text?: string | undefined;
  readonly prefix?: string | undefined;
  readonly regex?: string | undefined;
}
