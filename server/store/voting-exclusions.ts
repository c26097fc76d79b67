import type { Store } from './store';

/** A node that may not vote for a master (CoordinationMetadata.VotingConfigExclusion). */
export interface VotingExclusion {
  readonly node_id: string;
  readonly node_name: string;
}

const SECTION = 'voting config exclusions';

export function votingExclusions(store: Store): VotingExclusion[] {
  return [...store.section<VotingExclusion>(SECTION).values()];
}

/** Adds exclusions, the newest first. */
export function addVotingExclusions(store: Store, added: readonly VotingExclusion[]): void {
  const all = [...added, ...votingExclusions(store)];
  clearVotingExclusions(store);
  const section = store.section<VotingExclusion>(SECTION);
  for (const one of all) section.set(`${one.node_id}/${one.node_name}`, one);
}

export function clearVotingExclusions(store: Store): void {
  store.section<VotingExclusion>(SECTION).clear();
}
