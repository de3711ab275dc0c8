import type { Instant } from '#shared/time/day';
import type { RecordId } from '#shared/base/ids';
import type { Sealed } from '#shared/records/sealed';

/** The program's only clock. */
export type Clock = {
  readonly now: () => Instant;
  /**
   * Calls the listener at each tick with the current instant and the previous one. Returns the function that stops it.
   */
  readonly onTick: (listener: (now: Instant, before: Instant) => void) => () => void;
};

/** The program's only source of random bytes, for ids and nonces. */
export type Random = {
  readonly bytes: (count: number) => Uint8Array;
};

/** A sealed text that cannot be read. */
export type Locked = { readonly locked: true };

/** Seals and opens free text (storage.md 5). Always awaited before a transaction begins. */
export type Sealer = {
  readonly seal: (record: RecordId, field: string, text: string) => Promise<Sealed>;
  readonly open: (record: RecordId, sealed: Sealed) => Promise<string | Locked>;
  /** HMAC-SHA-256 under the data key, base64: for UIDs of calendars. */
  readonly digest: (text: string) => Promise<string>;
};
