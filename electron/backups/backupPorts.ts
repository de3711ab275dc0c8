import type { Instant } from '#shared/time/day';
import type { BackupsState } from '#shared/contract/backups';
import type { Journal } from '../journal/openJournal';
import type { NamedKey } from './locks';
import type { CarriedKeys } from './readBackup';

/** Everything that backups and restores need from the program. */
export type BackupPorts = {
  readonly profile: string;
  readonly program: string;
  readonly now: () => Instant;
  readonly journal: Pick<Journal, 'read' | 'settled' | 'status'>;
  readonly installation: () => string;
  /** The data keys that can be used, newest first. */
  readonly dataKeys: readonly NamedKey[];
  readonly lostEarlier: boolean;
  readonly ringWith: (carried: CarriedKeys) => Promise<string>;
  readonly installationAt: (head: number) => string;
  /** Called on every change of what Settings shows. */
  readonly announce: (state: BackupsState) => void;
  readonly log: (text: string) => void;
};
