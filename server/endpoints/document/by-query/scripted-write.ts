import type { LosslessObject } from '../../../json-text/lossless';
import type { Mock } from '../../../mock';
import {
  type ReadyScript,
  type ReindexedWrite,
  runReindexScript,
  runUpdateByQueryScript,
  type ScriptedWrite,
} from '../../../painless';
import type { MatchingDocument } from '../../../query/find-matching';
import type { Budget } from '../../../runtime/budget';
import { losslessSource } from '../../../store/new-source';

/** Runs the script of an update by query on a hit. The search does not request versions, so the script sees −1. */
export function scriptHit(
  mock: Mock,
  { script, params }: ReadyScript,
  { index, document }: MatchingDocument,
  budget: Budget,
): ScriptedWrite {
  const { clock, ids } = mock.runtime;
  const { id, routing } = document;
  const source = losslessSource(document);
  const scripted = { index: index.name, id, version: -1, routing, source, now: clock.now() };
  return runUpdateByQueryScript(script, params, scripted, { random: () => ids.random(), budget });
}

/** A document on its way to another index. */
export interface Travelling {
  readonly index: string;
  readonly id: string;
  readonly version: number;
  readonly routing: string | undefined;
  readonly source: LosslessObject;
}

/** Runs the script of a reindex on a document that is about to be written. */
export function scriptTravelling(
  mock: Mock,
  { script, params }: ReadyScript,
  document: Travelling,
  budget: Budget,
): ReindexedWrite {
  const { clock, ids } = mock.runtime;
  return runReindexScript(script, params, { ...document, now: clock.now() }, { random: () => ids.random(), budget });
}
