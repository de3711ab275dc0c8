import { createReadStream } from 'node:fs';
import { succeed, type Result } from '#shared/base/result';
import { withLocks } from './backupHead';
import { lockForRecovery, openWithDataKeys, type NamedKey } from './locks';
import { readStart } from './readBackup';
import { writeWhole } from './writeBackup';

/**
 * Rewrites a backup so that a recovery key opens it, too. Its head and chunks stay the same, byte for byte; a backup
 * that this computer cannot open stays as it is. Returns whether the recovery key opens it now.
 */
export async function addRecovery(
  file: string,
  dataKeys: readonly NamedKey[],
  recovery: { readonly id: string; readonly raw: Buffer },
): Promise<Result<boolean>> {
  const started = await readStart(file);
  if (!started.ok) return started;
  const { text, locks, length } = started.value;
  if (locks.recovery?.id === recovery.id) return succeed(true);
  const fileKey = openWithDataKeys(locks, dataKeys);
  if (fileKey === null) return succeed(false);
  const added = { ...locks, recovery: lockForRecovery(fileKey, recovery) };
  await writeWhole(file, async (target) => {
    await target.appendFile(withLocks(text, added));
    for await (const piece of createReadStream(file, { start: length }) as AsyncIterable<Buffer>) {
      await target.appendFile(piece);
    }
  });
  return succeed(true);
}

/** The same for several backups, one after another. Returns how many could not be written. */
export async function addRecoveryToAll(
  files: readonly string[],
  ...how: readonly [dataKeys: readonly NamedKey[], recovery: { readonly id: string; readonly raw: Buffer }]
): Promise<number> {
  let left = 0;
  for (const file of files) {
    const locked = await addRecovery(file, ...how).catch(() => null);
    if (locked?.ok !== true) left += 1;
  }
  return left;
}
