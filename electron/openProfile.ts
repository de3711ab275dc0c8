import { app, safeStorage } from 'electron';
import path from 'node:path';
import { v7 as newId } from 'uuid';
import type { FileFinding } from '#shared/contract/ipc';
import type { BackupPorts } from './backups/backupPorts';
import type { Backups } from './backups/openBackups';
import { openKeptDrafts } from './files/keptDrafts';
import { openInstallation, restoredInstallation } from './identity/installation';
import { machineIdHash } from './identity/machineIdHash';
import { openJournal } from './journal/openJournal';
import { openKeyRing } from './keys/keyRing';
import { systemWrapper } from './keys/systemWrapper';

/** What the profile needs from the program besides its folder. `findings` were made before it was opened. */
type ProgramPorts = Pick<BackupPorts, 'program' | 'now' | 'announce' | 'log'> & {
  readonly hadDatabase: boolean;
  readonly findings: readonly FileFinding[];
};

/** Opens the profile in order: identity needs the journal's head, and keys need to know whether there is data. */
export async function openProfile(folder: string, { hadDatabase, findings, ...program }: ProgramPorts) {
  const journal = await openJournal(folder);
  const journalHead = journal.head();
  const outside = path.join(app.getPath('appData'), 'Daybook witnesses');
  const hasData = hadDatabase || journalHead > 0;
  const facts = { folder, outside, machineIdHash: machineIdHash(), journalHead, hasData, newId, now: Date.now };
  const installation = await openInstallation(facts);
  await app.whenReady();
  const keys = await openKeyRing(folder, await systemWrapper(safeStorage, process.platform), hasData);
  const { settle, ...backups } = openLater({
    ...program,
    profile: folder,
    journal,
    installation: installation.id,
    dataKeys: keys.keys,
    lostEarlier: keys.lostEarlier,
    ringWith: keys.textWith,
    installationAt: (head) => restoredInstallation(facts, head),
  });
  return {
    journal,
    installation,
    keys,
    ...backups,
    drafts: openKeptDrafts(folder),
    close: async () => {
      await settle();
      await Promise.all([journal.close(), installation.flush()]);
    },
    findings: [...findings, ...journal.findings, ...installation.findings, ...keys.findings],
  };
}

/** Backups are loaded when they are first needed, so that startup does not wait for them. */
function openLater(ports: BackupPorts) {
  let opening: Promise<Backups> | null = null;
  const startedAt = ports.now();
  const backups = async () => {
    opening ??= import('./backups/openBackups').then(({ openBackups }) => openBackups(ports, startedAt));
    return await opening;
  };
  return {
    backups,
    tick: async (now: BackupTime) => {
      try {
        await (await backups()).tick(now);
      } catch {
        ports.log('backups: a tick failed');
      }
    },
    settle: async () => {
      await (await opening)?.shelf.settled();
    },
  };
}

type BackupTime = ReturnType<BackupPorts['now']>;
