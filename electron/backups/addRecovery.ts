import { createReadStream } from 'node:fs';
import { succeed, type Result } from '#shared/base/result';
import { withLocks } from './backupHead';
import { lockForRecovery, openWithDataKeys, type NamedKey } from './locks';
import { readStart } from './readBackup';
import { writeWhole } from './writeBackup';

/**
 * Writes a backup again so that a recovery key opens it, too. Its head and chunks stay as they are, byte by byte; one
 * that this computer cannot open stays as it is. Answers whether the recovery key opens it now.
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

/** The same for several backups, one after the other. Answers how many could not be written. */
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
