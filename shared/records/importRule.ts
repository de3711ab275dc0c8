import type { RecordId } from '#shared/base/ids';
import type { AbsenceReason } from './absence';
import type { Sealed } from './sealed';

/** What an event becomes: planned work of a kind, time off, or nothing. */
export type ImportTarget =
  | { readonly becomes: 'appointment'; readonly kind: RecordId; readonly duty: RecordId | null }
  | { readonly becomes: 'absence'; readonly reason: AbsenceReason }
  | { readonly becomes: 'nothing' };

/**
 * Which kind an event of a calendar becomes, by a word in its title; the first rule by `order` that matches wins. A rule
 * without a word is the calendar's answer where no word matched. Words may name people, so they are sealed.
 */
export type ImportRule = {
  readonly calendar: RecordId;
  readonly order: number;
  readonly word: Sealed | null;
  readonly target: ImportTarget;
};
