import { app, safeStorage } from 'electron';
import path from 'node:path';
import { v7 as newId } from 'uuid';
import type { BackupPorts } from './backups/backupPorts';
import type { Backups } from './backups/openBackups';
import { openInstallation, restoredInstallation } from './identity/installation';
import { machineIdHash } from './identity/machineIdHash';
import { openJournal } from './journal/openJournal';
import { openKeyRing } from './keys/keyRing';
import { systemWrapper } from './keys/systemWrapper';

/** What backups need of the program beside the profile. */
type ProgramPorts = Pick<BackupPorts, 'program' | 'now' | 'announce' | 'log'>;

/** Opens the profile in order: identity needs the journal's head, and keys need to know whether there is data. */
export async function openProfile(folder: string, hadDatabase: boolean, program: ProgramPorts) {
  const journal = await openJournal(folder);
  const journalHead = journal.head();
  const outside = path.join(app.getPath('appData'), 'Daybook witnesses');
  const hasData = hadDatabase || journalHead > 0;
  const facts = { folder, outside, machineIdHash: machineIdHash(), journalHead, hasData, newId, now: Date.now };
  const installation = await openInstallation(facts);
  await app.whenReady();
  const keys = await openKeyRing(folder, await systemWrapper(safeStorage, process.platform), hasData);
  const backups = once(async () => {
    const { openBackups } = await import('./backups/openBackups');
    return openBackups({
      ...program,
      profile: folder,
      journal,
      installation: installation.id,
      dataKeys: keys.keys,
      lostEarlier: keys.lostEarlier,
      ringWith: keys.textWith,
      installationAt: (head) => restoredInstallation(facts, head),
    });
  });
  const findings = [...journal.findings, ...installation.findings, ...keys.findings];
  return { journal, installation, keys, backups, findings };
}

/** Opens the backups at the first call, so that no start waits for them. */
function once(open: () => Promise<Backups>): () => Promise<Backups> {
  let opened: Promise<Backups> | null = null;
  return async () => await (opened ??= open());
}
