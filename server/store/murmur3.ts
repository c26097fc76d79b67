/**
 * MurmurHash3, 32 bits (StringHelper.murmurhash3_x86_32).
 *
 * @returns a signed integer
 */
export function murmur3(bytes: Buffer, seed = 0): number {
  const whole = bytes.length - (bytes.length % 4);
  let hash = seed;
  for (let at = 0; at < whole; at += 4) {
    hash ^= scrambled(bytes.readInt32LE(at));
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  if (whole < bytes.length) hash ^= scrambled(bytes.readUIntLE(whole, bytes.length - whole));
  return mixed(hash ^ bytes.length);
}

/** The last step of the hash, which spreads the bits of a number (BitMixer.mix32). */
export function mixed(number: number): number {
  const first = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}

function scrambled(block: number): number {
  const product = Math.imul(block, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}
