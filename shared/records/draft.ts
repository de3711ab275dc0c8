import type { RecordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import type { RecordType } from './all';
import type { Sealed } from './sealed';

/**
 * The places where unsaved typing survives a crash: the line, the form of an entry, a membership, the first run, and
 * the form of each type of record, named after it.
 */
export type DraftPlace = 'line' | 'form' | 'membership' | 'welcome' | RecordType;

/**
 * Unsaved text, in the database only. `id` is the id that its record will have, so that a retry after a crash writes
 * the same record. `text` is the sealed line, or the sealed JSON of a form's fields.
 */
export type Draft = {
  readonly id: RecordId;
  readonly officer: RecordId;
  readonly place: DraftPlace;
  readonly text: Sealed;
  readonly savedAt: Instant;
};
