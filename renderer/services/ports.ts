import type { Instant } from '#shared/time/day';
import type { RecordId } from '#shared/base/ids';
import type { Sealed } from '#shared/records/sealed';

/** The one clock of the program. */
export type Clock = {
  readonly now: () => Instant;
  /** Called at each tick with the present instant and the one before; returns the function that stops it. */
  readonly onTick: (listener: (now: Instant, before: Instant) => void) => () => void;
};

/** The one source of chance: ids and nonces. */
export type Random = {
  readonly bytes: (count: number) => Uint8Array;
};

/** Why a sealed text cannot be read. */
export type Locked = { readonly locked: true };

/** Seals and opens free text (storage.md 5). Always awaited before a transaction begins. */
export type Sealer = {
  readonly seal: (record: RecordId, field: string, text: string) => Promise<Sealed>;
  readonly open: (record: RecordId, sealed: Sealed) => Promise<string | Locked>;
  /** HMAC-SHA-256 under the data key, base64: for UIDs of calendars. */
  readonly digest: (text: string) => Promise<string>;
};
