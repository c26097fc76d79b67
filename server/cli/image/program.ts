/** What the official image runs: `eswrapper` by default, or Elasticsearch by its path, with settings after it. */
const PROGRAM = /^(?:eswrapper|(?:\S*\/)?elasticsearch)$/;

/** Whether arguments begin like those of the official image. */
export function isElasticsearch(argument: string): boolean {
  return PROGRAM.test(argument);
}
