/** One character of a text: does it fit? */
export interface CharacterTest {
  fits(codePoint: number): boolean;
}

/** A place between two characters. */
export type Place = 'start' | 'end' | 'last line end' | 'line start' | 'line end' | 'word edge' | 'no word edge';

/** What a regular expression is made of. */
export type PatternNode =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'group'; readonly group: number; readonly item: PatternNode }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negative: boolean; readonly item: PatternNode }
  | { readonly kind: 'reference'; readonly group: number }
  | {
      readonly kind: 'repeat';
      readonly item: PatternNode;
      readonly least: number;
      readonly most: number;
      readonly greedy: boolean;
      /** The groups inside, which each round forgets: the first, and the one after the last. */
      readonly groups: readonly [number, number];
    };

/** A regular expression, taken apart. */
export interface PatternTree {
  readonly root: PatternNode;
  /** The number of groups, the whole match not counted. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}
