import type { Instant } from '#shared/time/day';
import type { BackupsState } from '#shared/contract/backups';
import type { Journal } from '../journal/openJournal';
import type { NamedKey } from './locks';
import type { CarriedKeys } from './readBackup';

/** All that backups and restores need of the program. */
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
  /** Hears of every change of what Settings shows. */
  readonly announce: (state: BackupsState) => void;
  readonly log: (text: string) => void;
};
