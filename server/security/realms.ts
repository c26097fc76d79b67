/** The realm that an account belongs to, as responses show it. */
export interface Realm {
  readonly name: string;
  readonly type: string;
}

export const RESERVED_REALM: Realm = { name: 'reserved', type: 'reserved' };
export const NATIVE_REALM: Realm = { name: 'default_native', type: 'native' };
export const API_KEY_REALM: Realm = { name: '_es_api_key', type: '_es_api_key' };
/** Of a user who does not exist. */
export const NO_REALM: Realm = { name: '', type: '' };
export const SERVICE_ACCOUNT_REALM: Realm = { name: '_service_account', type: '_service_account' };
