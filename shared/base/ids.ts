import type { Brand } from './brand';

/** Identity of a record: a UUIDv7 made at creation, or the fixed id of a starter kind or duty ("check-in"). */
export type RecordId = Brand<string, 'RecordId'>;

/** Identity of one profile on one machine (UUIDv7), the key of a version vector. */
export type InstallationId = Brand<string, 'InstallationId'>;

/** Identity of one change set (UUIDv7); together with its number it comes from the queue before both writes. */
export type ChangeSetId = Brand<string, 'ChangeSetId'>;

/** Takes a text that is known to be a record's id (read from a checked row, or a fixed starter id). Checks nothing. */
export function recordId(text: string): RecordId {
  return text as RecordId;
}

/** Takes a text that is known to be an installation's id. Checks nothing. */
export function installationId(text: string): InstallationId {
  return text as InstallationId;
}
