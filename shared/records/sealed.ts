/**
 * Free text at rest (storage.md 5): AES-256-GCM under the data key `keyId`, additional data
 * `record id|field name|format`. `nonce` and `text` are base64. Never holds clear text.
 */
export type Sealed = {
  readonly format: 1;
  readonly keyId: string;
  readonly field: string;
  readonly nonce: string;
  readonly text: string;
};
