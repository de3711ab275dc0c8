import type { JournalLine, JournalPage, JournalStatus } from '#shared/contract/ipc';
import type { InstallationId } from '#shared/base/ids';
import type { Result } from '#shared/base/result';
import type { Instant } from '#shared/time/day';

/** The journal as the store sees it: the second copy, in the main process. Each call may also throw. */
export type JournalPort = {
  readonly append: (line: JournalLine) => Promise<Result<{ readonly head: number }>>;
  readonly read: (above: number, from: string | null) => Promise<Result<JournalPage>>;
  readonly status: () => Promise<JournalStatus>;
  /** Reads all of it and compares its files with their SHA-256. */
  readonly verify: () => Promise<JournalStatus>;
};

/** All that the store needs of the world. */
export type StorePorts = {
  readonly journal: JournalPort;
  readonly now: () => Instant;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly installation: InstallationId;
};
