import { app, safeStorage } from 'electron';
import path from 'node:path';
import { v7 as newId } from 'uuid';
import { openInstallation } from './identity/installation';
import { machineIdHash } from './identity/machineIdHash';
import { openJournal } from './journal/openJournal';
import { openKeyRing } from './keys/keyRing';
import { systemWrapper } from './keys/systemWrapper';

/** Opens the profile in order: identity needs the journal's head, and keys need to know whether there is data. */
export async function openProfile(folder: string, hadDatabase: boolean) {
  const journal = await openJournal(folder);
  const journalHead = journal.head();
  const outside = path.join(app.getPath('appData'), 'Daybook witnesses');
  const hasData = hadDatabase || journalHead > 0;
  const facts = { folder, outside, machineIdHash: machineIdHash(), journalHead, hasData, newId, now: Date.now };
  const installation = await openInstallation(facts);
  await app.whenReady();
  const keys = await openKeyRing(folder, await systemWrapper(safeStorage, process.platform), hasData);
  return { journal, installation, keys, findings: [...journal.findings, ...installation.findings, ...keys.findings] };
}
