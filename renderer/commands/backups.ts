import type { Result } from '#shared/base/result';
import type { BackupPlan } from '#shared/contract/backups';
import type { Services } from '#renderer/services/services';

type Ports = Pick<Services, 'platform'>;

/** Writes a backup now, reads it back and compares it. */
export async function backUpNow({ platform }: Ports): Promise<Result<null>> {
  return await platform.invoke('backups.write', { reason: 'now' });
}

/** Reads every backup in full; the result is shown beside each. */
export async function readBackups({ platform }: Ports): Promise<void> {
  await platform.invoke('backups.readAll', null);
}

/** Asks for the second folder and copies every backup there. */
export async function chooseSecondFolder({ platform }: Ports): Promise<Result<null>> {
  return await platform.invoke('backups.chooseSecond', null);
}

/** Uses the second folder as it is now, although it lacks the mark of the one that was chosen. */
export async function takeSecondFolder({ platform }: Ports): Promise<Result<null>> {
  return await platform.invoke('backups.takeSecond', null);
}

/** Decides when backups are written and how many are kept, from the next one on. */
export async function planBackups({ platform }: Ports, plan: BackupPlan): Promise<Result<null>> {
  return await platform.invoke('backups.plan', plan);
}

/** Stops using the second folder. What is in it stays. */
export async function leaveSecondFolder({ platform }: Ports): Promise<void> {
  await platform.invoke('backups.leaveSecond', null);
}

/** Makes a recovery key, which becomes active only once it is typed back. */
export async function makeRecoveryKey({ platform }: Ports): Promise<string> {
  return await platform.invoke('recovery.make', null);
}

/** Activates the recovery key that was typed from paper, and rewrites the existing backups for it. */
export async function putRecoveryKeyInForce({ platform }: Ports, typed: string): Promise<Result<null>> {
  return await platform.invoke('recovery.use', { typed });
}

/** Puts back the state before the last restore. The program then starts again. */
export async function undoRestore({ platform }: Ports): Promise<Result<null>> {
  return await platform.invoke('backups.undoRestore', null);
}
