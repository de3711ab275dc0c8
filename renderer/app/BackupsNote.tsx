import { useBackups } from '#renderer/queries/backups';
import { goToBackups } from './useBackupCommands';
import { useBackupFindings } from './useBackupFindings';

/** Requested a while after the first screen, so that no start waits for it. */
const afterStart = 3000;

/**
 * Says in the bar that the backups open on this computer only, until a recovery key is active, and why one was not
 * written, until the user has read that.
 */
export function BackupsNote({ isSimulated }: { readonly isSimulated: boolean }) {
  const state = useBackups(afterStart);
  useBackupFindings(state);
  if (isSimulated || state === undefined || state.backups.length === 0 || state.recoveryKeyAt !== null) return null;
  return (
    <button type="button" className="slim-bar-note" onClick={goToBackups}>
      Backups open on this computer only
    </button>
  );
}
