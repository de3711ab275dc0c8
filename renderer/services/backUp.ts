import type { AskedReason } from '#shared/contract/backups';
import type { Platform } from '#renderer/platform/platform';

/**
 * Has a backup written, if there is something new to back up, before or after something important. A failure stops
 * nothing: Settings says why the last backup was not written.
 */
export async function backUp(platform: Pick<Platform, 'invoke'>, reason: AskedReason): Promise<void> {
  try {
    await platform.invoke('backups.write', { reason });
  } catch {
    // The main process has logged it.
  }
}
