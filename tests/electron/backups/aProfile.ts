import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { recordId, type ChangeSetId, type InstallationId } from '#shared/base/ids';
import type { BackupsState } from '#shared/contract/backups';
import { dataVersion } from '#shared/migrations/all';
import type { ChangeSet } from '#shared/records/changeSet';
import type { TimeEntry } from '#shared/records/timeEntry';
import { nextVersion } from '#shared/records/versions';
import type { Instant } from '#shared/time/day';
import type { WrittenVersion } from '#shared/records/all';
import { BackupShelf } from '../../../electron/backups/backupShelf';
import type { BackupPorts } from '../../../electron/backups/backupPorts';
import { Looks } from '../../../electron/backups/looks';
import { Restores } from '../../../electron/backups/restores';
import { restoredInstallation } from '../../../electron/identity/installation';
import { openJournal } from '../../../electron/journal/openJournal';
import { openKeyRing } from '../../../electron/keys/keyRing';
import type { KeyWrapper } from '../../../electron/keys/candidates';
import { anEntry } from '../../helpers/anEntry';
import { temporaryFolder } from '../../helpers/temporaryFolder';

/** A system without a key store. */
export const noStore: KeyWrapper = {
  protects: false,
  wrap: (raw) => Promise.resolve(raw),
  unwrap: (wrapped) => Promise.resolve(wrapped),
};

/** Tuesday, September 15, 2026, 16:31 in New York. */
export const backupTime = Date.UTC(2026, 8, 15, 20, 31) as Instant;

/** A profile with a journal, a key ring and backups, as the main process opens them. */
export async function aProfile(folder = temporaryFolder()) {
  const journal = await openJournal(folder);
  onTestFinished(async () => await journal.close());
  const ring = await openKeyRing(folder, noStore, journal.head() > 0);
  let now = backupTime;
  let said: BackupsState | null = null;
  let made = 0;
  const ports: BackupPorts = {
    profile: folder,
    program: '1.2.0',
    now: () => now,
    journal,
    installation: () => 'here',
    dataKeys: ring.keys,
    lostEarlier: ring.lostEarlier,
    ringWith: ring.textWith,
    installationAt: (head) =>
      restoredInstallation({ folder, machineIdHash: 'machine', newId: () => `restored-${(made += 1)}` }, head),
    announce: (state) => (said = state),
    log: () => undefined,
  };
  const shelf = new BackupShelf(ports);
  const restores = new Restores(ports, shelf);
  return {
    folder,
    journal,
    ring,
    ports,
    shelf,
    restores,
    looks: new Looks(restores, shelf),
    setTime: (at: number) => (now = at as Instant),
    said: () => said,
    /**
     * Logs an entry of some minutes under an id. If the id already exists, writes a later version of the same record.
     */
    log: async (number: number, id: string, minutes: number | null, more: Partial<TimeEntry> = {}) => {
      const appended = await journal.append({ number, payload: JSON.stringify(aSet(number, id, minutes, more)) });
      if (!appended.ok) throw new Error(appended.error.message);
    },
    /** The names of the backups in the profile. */
    names: () => namesIn(path.join(folder, 'backups')),
  };
}

/** A profile with this many entries of 20 minutes. */
export async function aUsedProfile(entries: number) {
  const profile = await aProfile();
  for (let number = 1; number <= entries; number += 1) await profile.log(number, `entry-${number}`, 20);
  return profile;
}

/** The names of the backups in a folder, oldest first. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.daybook-backup')).toSorted();
}

function aSet(number: number, id: string, minutes: number | null, more: Partial<TimeEntry>): ChangeSet {
  const by = 'here' as InstallationId;
  const content = minutes === null ? null : { ...anEntry({ minutes }), ...more };
  const version = nextVersion<unknown>([], content, { by, number, clock: { at: backupTime + number, count: 0 } });
  return {
    schema: dataVersion,
    number,
    id: randomUUID() as ChangeSetId,
    by,
    clock: version.clock,
    command: 'test',
    versions: [{ type: 'entry', id: recordId(id), version } as WrittenVersion],
    drafts: [],
  };
}
