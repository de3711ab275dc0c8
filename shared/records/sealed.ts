import { exactly, fields, text, type Checked } from './schemas';

/**
 * Free text at rest (storage.md 5): AES-256-GCM under the data key `keyId`, additional data
 * `record id|field name|format`. `nonce` and `text` are base64. Never contains plain text.
 */
export const sealed = fields({ format: exactly(1), keyId: text, field: text, nonce: text, text });

/** A sealed text. */
export type Sealed = Checked<typeof sealed>;
