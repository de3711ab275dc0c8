import type { RecordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import type { Sealed } from './sealed';

/** A calendar that was imported at least once. The file's name is free text, so it is sealed. */
export type CalendarSource = {
  readonly officer: RecordId;
  readonly name: Sealed;
  readonly importedAt: Instant;
  readonly keepTitles: boolean;
};
