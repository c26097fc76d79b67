import type { AnswerValue } from '../json/value';

// Loaded when CBOR is first used.
const library = (): typeof import('./cbor-library') => require('./cbor-library');

const options = { useRecords: false, mapsAsObjects: true } as const;

/** @param value plain JSON, without ready-made text. */
export function encodeCbor(value: AnswerValue): Buffer {
  const { Encoder } = library();
  return new Encoder(options).encode(value);
}
