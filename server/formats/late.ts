/** `cbor.ts`, loaded by the first body in CBOR. */
export function lateCbor(): typeof import('./cbor') {
  return require('./cbor');
}

/** `yaml-to-json.ts`, loaded by the first body in YAML. */
export function lateYaml(): typeof import('./yaml/yaml-to-json') {
  return require('./yaml/yaml-to-json');
}
