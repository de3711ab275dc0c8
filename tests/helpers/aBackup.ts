import type { BackupContents, BackupFacts, BackupsState } from '#shared/contract/backups';
import type { Instant } from '#shared/time/day';
import { noBackups } from './memoryPlatform';

/** Tuesday, September 15, 2026, 16:31 in New York. */
const writtenAt = Date.UTC(2026, 8, 15, 20, 31) as Instant;

/** The contents of a backup: 4,786 records and 26,158 minutes up to change 46, with the given fields replaced. */
export function someContents(wishes: Partial<BackupContents> = {}): BackupContents {
  const counts = { head: 46, schema: 40, records: 4786, entries: 900, minutes: 26_158 };
  return { ...counts, digest: '0'.repeat(32), lastAt: writtenAt, ...wishes };
}

/** A whole backup that was written at closing the day, with the given fields replaced. */
export function aBackup(wishes: Partial<BackupFacts> = {}): BackupFacts {
  return {
    id: 'one.daybook-backup',
    at: writtenAt,
    reason: 'closing',
    contents: someContents(),
    size: 1_940_000,
    state: 'whole',
    readAt: writtenAt,
    place: 'here',
    opensElsewhere: false,
    ...wishes,
  };
}

/** The state that Settings gets, with these backups. */
export function someBackups(backups: readonly BackupFacts[], wishes: Partial<BackupsState> = {}): BackupsState {
  return { ...noBackups, backups, ...wishes };
}
