import type { Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';

type Ports = Pick<Services, 'platform'>;

/** Writes a backup now, reads it back and compares it. */
export async function backUpNow({ platform }: Ports): Promise<Result<null>> {
  return await platform.invoke('backups.write', { reason: 'now' });
}

/** Reads every backup in full; how each is then stands beside it. */
export async function readBackups({ platform }: Ports): Promise<void> {
  await platform.invoke('backups.readAll', null);
}

/** Asks for the second folder and copies every backup there. */
export async function chooseSecondFolder({ platform }: Ports): Promise<Result<null>> {
  return await platform.invoke('backups.chooseSecond', null);
}

/** Stops using the second folder. What is in it stays. */
export async function leaveSecondFolder({ platform }: Ports): Promise<void> {
  await platform.invoke('backups.leaveSecond', null);
}

/** Makes a recovery key, which is in force only once it was typed back. */
export async function makeRecoveryKey({ platform }: Ports): Promise<string> {
  return await platform.invoke('recovery.make', null);
}

/** Puts the recovery key that was typed from paper in force, and writes the backups that are there again under it. */
export async function putRecoveryKeyInForce({ platform }: Ports, typed: string): Promise<Result<null>> {
  return await platform.invoke('recovery.use', { typed });
}

/** Puts the state before the last restore back. The program then starts again. */
export async function undoRestore({ platform }: Ports): Promise<Result<null>> {
  return await platform.invoke('backups.undoRestore', null);
}
