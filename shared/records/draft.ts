import type { RecordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import type { Sealed } from './sealed';

/** Where something can be typed that is kept until it is saved: the line, the forms of the day, and those of Settings. */
export type DraftPlace =
  | 'line' | 'form' | 'appointment' | 'closing'
  | 'officer' | 'membership' | 'schedule' | 'absence' | 'kind' | 'duty';

/**
 * What is being typed and not yet saved, in the database only. `id` is the id of the record it will become, so that a
 * retry after a crash is the same record. `text` is the sealed line, or the sealed JSON of a form's fields.
 */
export type Draft = {
  readonly id: RecordId;
  readonly officer: RecordId;
  readonly place: DraftPlace;
  readonly text: Sealed;
  readonly savedAt: Instant;
};
