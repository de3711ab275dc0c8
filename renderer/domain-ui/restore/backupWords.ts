import type { BackupContents, BackupFacts, BackupReason, RestorePreview } from '#shared/contract/backups';
import { countedText, countText } from '#shared/reports/figures';
import { type ClockForm, clockName, shortDayName } from '#shared/time/dateNames';
import type { Instant, ZoneName } from '#shared/time/day';
import { dayOf, minuteOfDay } from '#shared/time/zones';

/** `Sep 15, 16:31`, with the year if it is not that of `now`. */
export function whenName(at: Instant, zone: ZoneName, clock: ClockForm, now: Instant): string {
  const day = dayOf(at, zone);
  const year = day.slice(0, 4) === dayOf(now, zone).slice(0, 4) ? '' : `, ${day.slice(0, 4)}`;
  return `${shortDayName(day)}${year}, ${clockName(minuteOfDay(at, zone), clock)}`;
}

/** Why a backup was written, in a few words after its time. */
export const reasonNames: Readonly<Record<BackupReason, string>> = {
  start: 'after a start',
  quiet: 'in a quiet moment',
  closing: 'at closing a day',
  now: 'by hand',
  migration: 'before an upgrade',
  restore: 'before a restore',
  deletion: 'before a removal',
};

/** The state of a backup, in words. */
export function stateWords({ state }: Pick<BackupFacts, 'state'>): string {
  return {
    whole: 'whole',
    'not read': 'not read back yet',
    damaged: 'damaged',
    newer: 'from a newer Daybook',
    'other key': 'from another computer',
  }[state];
}

/** `1.94 MB`. */
export function sizeName(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

/** What going back to a backup would lose, in a few words: only counts, which the preview compared record by record. */
export function lossWords({ lost, contents, present }: Pick<RestorePreview, 'lost' | 'contents' | 'present'>): string {
  if (present === null) return 'Nothing here to lose';
  if (lost === 0) return 'Loses nothing';
  const minutes = present.minutes - contents.minutes;
  return `Loses ${countedText(lost, 'record')}${minutes > 0 ? `, ${countText(minutes)} min` : ''}`;
}

/** How many records and minutes the newest backup lacks, by its counts alone; null if it lacks none. */
export function lackWords(newest: BackupContents, present: Pick<BackupContents, 'head'>): string | null {
  const changes = present.head - newest.head;
  return changes <= 0 ? null : `the newest lacks ${countedText(changes, 'change')}`;
}

/** The numbers of changes in a few words: `change 45`, `changes 45 to 46`, `5 changes from 45 to 60`. */
export function changesName(changes: readonly number[]): string {
  const [first, last] = [Math.min(...changes), Math.max(...changes)];
  if (changes.length === 1) return `change ${first}`;
  const isWhole = last - first + 1 === changes.length;
  return isWhole ? `changes ${first} to ${last}` : `${countedText(changes.length, 'change')} from ${first} to ${last}`;
}
