/** String.hashCode. */
export function textHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
  return hash;
}

/**
 * Values in the iteration order of a java.util.HashMap or HashSet that contains them: by bucket, and within a bucket in
 * order of insertion. The size of the table is the result of growing to this many entries.
 */
export function inHashOrder<T>(values: readonly T[], hashOf: (value: T) => number): T[] {
  let buckets = 16;
  while (values.length > buckets * 0.75) buckets *= 2;
  const bucketOf = (value: T): number => {
    const hash = hashOf(value);
    return (hash ^ (hash >>> 16)) & (buckets - 1);
  };
  return values
    .map((value) => ({ value, bucket: bucketOf(value) }))
    .sort((a, b) => a.bucket - b.bucket)
    .map(({ value }) => value);
}
