import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { BackupContents, RestorePreview } from '#shared/contract/backups';
import { makeRecoveryKey, parseRecoveryKey, recoveryKeyBytes } from '#shared/rules/backups/recoveryKey';
import type { BackupStart } from './backupHead';
import type { BackupPorts } from './backupPorts';
import type { BackupShelf } from './backupShelf';
import { linesOf } from './journalLines';
import { prepareRebuild, prepareRestore, prepareUndo, type RestoreOrder } from './prepareRestore';
import { readBackup, type BackupKeys } from './readBackup';
import { readUndo } from './restoreFile';
import { Tally } from './tally';

/** A file that the user chose, in addition to the backups in the two folders. */
export const chosenId = 'chosen';

/** The restore operations. The next start finishes each one that succeeds, so the program must restart. */
export class Restores {
  private readonly ports: BackupPorts;
  private readonly shelf: BackupShelf;
  private chosen: string | null = null;
  /** The recovery key that was made but is not current yet. */
  private made: string | null = null;

  constructor(ports: BackupPorts, shelf: BackupShelf) {
    this.ports = ports;
    this.shelf = shelf;
  }

  /** Remembers a file outside the two folders. */
  readonly choose = (file: string): { readonly id: string; readonly name: string } => {
    this.chosen = file;
    return { id: chosenId, name: path.basename(file) };
  };

  /** Reads a backup in full and compares it with the current state. Changes nothing. */
  readonly preview = async (id: string, recoveryKey: string | null): Promise<Result<RestorePreview>> => {
    const opened = await this.open(id, recoveryKey);
    if (!opened.ok) return opened;
    const { file, keys } = opened.value;
    const read = await readBackup(file, keys);
    if (!read.ok) return read;
    const { head, locks } = read.value.start;
    const present = await this.present();
    return succeed({
      id,
      name: path.basename(file),
      at: head.at,
      reason: head.reason,
      contents: head.contents,
      present: present?.contents() ?? null,
      lost: present?.notIn(read.value.tally) ?? 0,
      fromElsewhere: this.isFromElsewhere({ locks }),
    });
  };

  /** Saves the current state as a backup, and prepares to restore another one. */
  readonly restore = async (id: string, recoveryKey: string | null): Promise<Result<null>> => {
    const opened = await this.open(id, recoveryKey);
    if (!opened.ok) return opened;
    // The current files are also moved aside whole, so a disk without space for a backup does not prevent the restore.
    if (await this.shelf.isDue()) await this.shelf.write('restore');
    return await prepareRestore(opened.value.file, opened.value.keys, await this.order());
  };

  /** Prepares to bring back the state before the last restore. */
  readonly undo = async (): Promise<Result<null>> => {
    const undo = readUndo(this.ports.profile);
    if (undo === null) return failWith('nothing-to-undo', 'There is no state before a restore to put back.');
    if (await this.shelf.isDue()) await this.shelf.write('restore');
    return await prepareUndo(undo.id, undo.before?.head ?? 0, await this.order());
  };

  /** Prepares to rebuild the database from the journal. */
  readonly rebuild = async (): Promise<Result<null>> => await prepareRebuild(await this.order());

  /** Makes a recovery key. It becomes current only when the user has typed it back. */
  readonly makeKey = (): string => {
    this.made = makeRecoveryKey(randomBytes(recoveryKeyBytes));
    return this.made;
  };

  /** Makes the new recovery key the current one, if the typed key is the same. */
  readonly useKey = async (typed: string): Promise<Result<null>> => {
    const parsed = parseRecoveryKey(typed);
    if (!parsed.ok) return parsed;
    if (parsed.value !== this.made) {
      return failWith('recovery-other', 'This is not the newest recovery key. Nothing was changed.');
    }
    const used = await this.shelf.useRecovery(parsed.value);
    if (used.ok) this.made = null;
    return used;
  };

  /** The file of a backup and what may open it. Fails if the typed recovery key is not a valid one. */
  readonly open = async (
    id: string,
    typed: string | null,
  ): Promise<Result<{ readonly file: string; readonly keys: BackupKeys }>> => {
    const recoveryKey = typed === null ? null : parseRecoveryKey(typed);
    if (recoveryKey !== null && !recoveryKey.ok) return recoveryKey;
    const file = id === chosenId ? this.chosen : await this.shelf.find(id);
    if (file === null) return failWith('backup-missing', 'This backup no longer exists. Nothing was changed.');
    const keys = { dataKeys: this.ports.dataKeys, recoveryKey: recoveryKey?.value ?? null };
    return succeed({ file, keys });
  };

  /** What the journal contains; null if it has no records or cannot be read. */
  readonly present = async (): Promise<Tally | null> => {
    const tally = new Tally();
    try {
      for await (const page of linesOf(this.ports.journal)()) page.forEach((line) => tally.add(line));
    } catch {
      return null;
    }
    return tally.contents().records === 0 ? null : tally;
  };

  /** Whether another computer wrote a backup, which means that this one has no key for it. */
  readonly isFromElsewhere = ({ locks }: Pick<BackupStart, 'locks'>): boolean =>
    !this.ports.dataKeys.some(({ keyId }) => keyId === locks.dataKey.keyId);

  private async order(): Promise<RestoreOrder> {
    const { profile, now, ringWith, installationAt } = this.ports;
    const before: BackupContents | null = (await this.present())?.contents() ?? null;
    return { profile, at: now(), before, ringWith, installationAt };
  }
}
