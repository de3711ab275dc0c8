import type { Instant } from '#shared/time/day';
import { BackupShelf } from './backupShelf';
import type { BackupPorts } from './backupPorts';
import { Looks } from './looks';
import { Restores } from './restores';
import { watchBackups } from './watchBackups';

/** Opens the backups of a profile: the shelf, restoring, looking, and automatic backups. */
export function openBackups(ports: BackupPorts, startedAt: Instant) {
  const shelf = new BackupShelf(ports);
  const watch = watchBackups(shelf, () => ports.journal.status().head, startedAt);
  const restores = new Restores(ports, shelf);
  return { shelf, restores, looks: new Looks(restores, shelf), tick: watch.tick };
}

/** The backups of an open profile. */
export type Backups = ReturnType<typeof openBackups>;
