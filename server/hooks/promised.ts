/** The same interface where every answer has to be waited for. What is written with `await` runs on both. */
export type Promised<Controls> = {
  readonly [Name in keyof Controls]: Controls[Name] extends (...given: infer Given) => infer Returned
    ? (...given: Given) => Promise<Awaited<Returned>>
    : Promised<Controls[Name]>;
};
