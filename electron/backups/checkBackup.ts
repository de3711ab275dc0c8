import type { ReadNote } from './backupFolder';
import type { NamedKey } from './locks';
import { readBackup } from './readBackup';

/** Reads a backup in full with this computer's keys, and returns its state. */
export async function checkBackup(file: string, dataKeys: readonly NamedKey[]): Promise<ReadNote['state']> {
  const read = await readBackup(file, { dataKeys, recoveryKey: null });
  if (read.ok) return 'whole';
  if (read.error.code === 'backup-newer') return 'newer';
  return ['backup-other-key', 'backup-no-recovery'].includes(read.error.code) ? 'other key' : 'damaged';
}
