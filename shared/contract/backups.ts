import type { Day, Instant, ZoneName } from '#shared/time/day';

/** Why the page asks for a backup. */
export type AskedReason = 'closing' | 'now' | 'migration' | 'deletion';

/** Why a backup was written; the main process writes the first three by itself. */
export type BackupReason = 'start' | 'quiet' | 'restore' | AskedReason;

/**
 * What a backup, or the journal at present, contains: up to which change set, in which data version, how many records
 * (deleted ones included) and entries, their minutes, and the content digest (storage.md 3) as 32 hexadecimal digits.
 * `lastAt` is when the last change set was written, null without any.
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
 * How a backup was when it was last read back in full and compared with what its head says, or `not read`. `newer`: a
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
  /** In the data folder, in the second folder, or in both. */
  readonly place: 'here' | 'second' | 'both';
  /** It carries its key for the recovery key. */
  readonly opensElsewhere: boolean;
};

/**
 * The folder of the user's choice that holds every backup once more. `since` is when it was last reached; `missing` is
 * how many backups it lacks. `state`: it is there; it is not connected; something is in its place that lacks its mark,
 * such as the empty folder that a drive leaves behind; or it cannot be written, with the reason.
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
 * When backups are written by themselves. `quiet`: after a start, whenever nothing was written for ten minutes, and at
 * closing a day. `closing`: after a start and at closing a day.
 */
export type WriteTime = 'quiet' | 'closing';

/** How many of the last days that have a backup keep one each; of the days before them, one a month is kept. */
export type KeptDays = 14 | 30 | 90 | 365;

/** What the user decided about writing and keeping backups on this computer. */
export type BackupPlan = { readonly write: WriteTime; readonly keptDays: KeptDays };

/** The plan of a profile whose user decided nothing. */
export const usualPlan: BackupPlan = { write: 'quiet', keptDays: 30 };

/** All that Settings says about backups. */
export type BackupsState = {
  /** Newest first. */
  readonly backups: readonly BackupFacts[];
  readonly folder: string;
  readonly plan: BackupPlan;
  readonly second: SecondFolder | null;
  /** When the recovery key in force was made; null without one for the present data key. */
  readonly recoveryKeyAt: Instant | null;
  /** What is being done now. */
  readonly busy: 'writing' | 'reading' | null;
  /** Why the last backup was not written; null where it was. */
  readonly problem: string | null;
  readonly undo: RestoreUndo | null;
};

/**
 * A backup that was read in full, beside the present state: how many records were added or changed since it was
 * written, and how many minutes the entries have now and then. `present` is null where nothing can be read.
 */
export type RestorePreview = {
  readonly id: string;
  readonly name: string;
  readonly at: Instant;
  readonly reason: BackupReason;
  readonly contents: BackupContents;
  readonly present: BackupContents | null;
  /** Records of the present state that the backup lacks or has in an older version. */
  readonly lost: number;
  readonly fromElsewhere: boolean;
};

/** How many records of a kind a backup holds, deleted ones left out. `name` is the name that Settings lists it by. */
export type LookedCount = { readonly name: string; readonly count: number };

/** A day of a backup: how many entries have minutes on it, and how many minutes. */
export type LookedDay = { readonly day: Day; readonly entries: number; readonly minutes: number };

/** What a backup holds, for looking only. `days` are newest first; `aside` counts what this program does not know. */
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

/** A note as it can be shown: its text, null without one, or locked where the backup has no key that opens it. */
export type LookedNote = string | null | { readonly locked: true };

/**
 * A record of a backup, in words. `span` is null for what has no time of its own; `minutes` are those of an entry, on
 * the day that was asked for or altogether. `officer` is an alias, null where the record belongs to none.
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
 * What a backup holds that neither copy has: how many records and minutes, the first of them in words, and the numbers
 * of the changes that wrote them.
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

/** How many backups were compared with what is here, how many could not be, and the one that holds most of the rest. */
export type LostSearch = { readonly read: number; readonly unread: number; readonly found: FoundLost | null };
