import type { RecordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import type { Sealed } from './sealed';

/**
 * The places where something can be typed and survives a crash before it is saved: the line, the forms of the day,
 * those of Settings, and the first run.
 */
export type DraftPlace =
  | 'line' | 'form' | 'appointment' | 'closing'
  | 'officer' | 'membership' | 'schedule' | 'absence' | 'kind' | 'duty' | 'welcome'
  | 'study' | 'exclusion' | 'standard' | 'weights' | 'yearPlan';

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
