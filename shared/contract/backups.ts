import type { Day, Instant, ZoneName } from '#shared/time/day';

/** Why the page asks for a backup. */
export type AskedReason = 'closing' | 'now' | 'migration' | 'deletion';

/** Why a backup was written. The main process writes the first three on its own. */
export type BackupReason = 'start' | 'quiet' | 'restore' | AskedReason;

/**
 * What a backup, or the current journal, contains: the number of its last change set, its data version, the number of
 * records (including deleted ones) and of entries, their minutes, and the content digest (storage.md 3) as 32
 * hexadecimal digits. `lastAt` is when the last change set was written, or null if there is none.
 */
export type BackupContents = {
  readonly head: number;
  readonly schema: number;
  readonly records: number;
  readonly entries: number;
  readonly minutes: number;
  readonly digest: string;
  readonly lastAt: Instant | null;
};

/**
 * The result when a backup was last read in full and compared with what its header says, or `not read`. `newer`: a
 * newer Daybook wrote it. `other key`: this computer has no key for it, but a recovery key may open it.
 */
export type BackupState = 'whole' | 'not read' | 'damaged' | 'newer' | 'other key';

/** One backup. `id` is the name of its file, `size` is in bytes. */
export type BackupFacts = {
  readonly id: string;
  readonly at: Instant;
  readonly reason: BackupReason;
  readonly contents: BackupContents;
  readonly size: number;
  readonly state: BackupState;
  readonly readAt: Instant | null;
  /** Whether it is in the data folder, in the second folder, or in both. */
  readonly place: 'here' | 'second' | 'both';
  /** Whether it contains its key sealed for the recovery key, so that another computer can open it. */
  readonly opensElsewhere: boolean;
};

/**
 * The folder the user chose for a second copy of every backup. `since` is when it was last reached; `missing` is how
 * many backups it lacks. `state`: it is there; it is not connected; the folder at its path lacks its mark, such as the
 * empty folder that a drive leaves behind; or it cannot be written to, for the reason in `problem`.
 */
export type SecondFolder = {
  readonly path: string;
  readonly state: 'there' | 'not connected' | 'not marked' | 'not written';
  readonly problem: string | null;
  readonly since: Instant | null;
  readonly missing: number;
};

/** The state before the last restore, which can be put back. */
export type RestoreUndo = { readonly id: string; readonly at: Instant; readonly contents: BackupContents | null };

/**
 * When Daybook writes backups on its own. `quiet`: after it starts, whenever nothing has been written for ten minutes,
 * and when a day is closed. `closing`: after it starts and when a day is closed.
 */
export type WriteTime = 'quiet' | 'closing';

/** How many days keep a backup each, counting only days that have one. Before those days, one a month is kept. */
export type KeptDays = 14 | 30 | 90 | 365;

/** The user's choice of when to write backups and how many to keep on this computer. */
export type BackupPlan = { readonly write: WriteTime; readonly keptDays: KeptDays };

/** The plan of a profile whose user has not chosen one. */
export const usualPlan: BackupPlan = { write: 'quiet', keptDays: 30 };

/** Everything that Settings shows about backups. */
export type BackupsState = {
  /** Newest first. */
  readonly backups: readonly BackupFacts[];
  readonly folder: string;
  readonly plan: BackupPlan;
  readonly second: SecondFolder | null;
  /** When the current recovery key was made; null if the current data key has none. */
  readonly recoveryKeyAt: Instant | null;
  /** What is being done right now. */
  readonly busy: 'writing' | 'reading' | null;
  /** Why the last backup was not written; null if it was. */
  readonly problem: string | null;
  readonly undo: RestoreUndo | null;
};

/**
 * A backup that was read in full, compared with the current state: how many records were added or changed since it was
 * written, and the total minutes of the entries now and then. `present` is null if the current state cannot be read.
 */
export type RestorePreview = {
  readonly id: string;
  readonly name: string;
  readonly at: Instant;
  readonly reason: BackupReason;
  readonly contents: BackupContents;
  readonly present: BackupContents | null;
  /** How many records of the current state the backup lacks or has in an older version. */
  readonly lost: number;
  readonly fromElsewhere: boolean;
};

/** How many records of one kind a backup contains, not counting deleted ones. `name` is the kind's name in Settings. */
export type LookedCount = { readonly name: string; readonly count: number };

/** A day of a backup: how many entries have minutes on it, and the sum of those minutes. */
export type LookedDay = { readonly day: Day; readonly entries: number; readonly minutes: number };

/** What a backup contains, to look at only. `days` is newest first; `aside` counts what this program does not know. */
export type BackupLook = {
  readonly id: string;
  readonly name: string;
  readonly at: Instant;
  readonly reason: BackupReason;
  readonly contents: BackupContents;
  readonly fromElsewhere: boolean;
  readonly counts: readonly LookedCount[];
  readonly days: readonly LookedDay[];
  readonly aside: number;
};

/** A note as it can be shown: its text, null if there is none, or locked if no key here opens it. */
export type LookedNote = string | null | { readonly locked: true };

/**
 * A record of a backup, in words. `span` is null if the record has no time of its own; `minutes` are an entry's, on the
 * requested day or in total. `officer` is an alias, or null if the record belongs to no officer.
 */
export type LookedRecord = {
  readonly id: string;
  readonly name: string;
  readonly officer: string | null;
  readonly span: { readonly start: Instant; readonly end: Instant; readonly zone: ZoneName } | null;
  readonly minutes: number;
  readonly note: LookedNote;
};

/**
 * What a backup contains that neither copy has: how many records and minutes, the first few of them in words, and the
 * numbers of the change sets that wrote them.
 */
export type FoundLost = {
  readonly id: string;
  readonly at: Instant;
  readonly reason: BackupReason;
  readonly changes: readonly number[];
  readonly records: number;
  readonly minutes: number;
  readonly shown: readonly LookedRecord[];
};

/**
 * How many backups were compared with the current data, how many could not be, and the one with the most missing data.
 */
export type LostSearch = { readonly read: number; readonly unread: number; readonly found: FoundLost | null };
