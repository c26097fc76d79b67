// A part of its own in the package, without the native code that speeds up its decoder: only its encoder is used.
export { Encoder } from 'cbor-x/index-no-eval';
