import type { Brand } from './brand';

/** The identity of a record: a UUIDv7 made at creation, or the fixed id of a starter kind or duty ("check-in"). */
export type RecordId = Brand<string, 'RecordId'>;

/** The identity of one profile on one machine (UUIDv7): the key of a version vector. */
export type InstallationId = Brand<string, 'InstallationId'>;

/** The identity of one change set (UUIDv7). The queue makes it, with the number, before both copies are written. */
export type ChangeSetId = Brand<string, 'ChangeSetId'>;

/** Brands a string that is known to be a record's id (from a checked row, or a fixed starter id). Checks nothing. */
export function recordId(text: string): RecordId {
  return text as RecordId;
}

/** Brands a string that is known to be an installation's id. Checks nothing. */
export function installationId(text: string): InstallationId {
  return text as InstallationId;
}
