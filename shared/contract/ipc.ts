import type { Result } from '#shared/base/result';
import type { InstallationId } from '#shared/base/ids';
import type {
  AskedReason, BackupLook, BackupPlan, BackupsState, LookedRecord, LostSearch, RestorePreview,
} from '#shared/contract/backups';
import type { CopyContents } from '#shared/records/changeSet';
import type { Day, Instant } from '#shared/time/day';

/** What the renderer learns about the profile and the machine when it starts. */
export type StartFacts = {
  readonly version: string;
  readonly chromium: string;
  readonly electron: string;
  readonly dataFolder: string;
  /** The current installation id; new if the profile was copied, restored or lost a copy (storage.md 1). */
  readonly installation: InstallationId;
  readonly installationIsNew: boolean;
  /** The head that both copies had reached when the installation file was last written. */
  readonly rememberedHead: number;
  /** When both copies had reached it; null where an older program wrote the file. */
  readonly rememberedAt: Instant | null;
  readonly journal: JournalStatus;
  readonly keys: KeyProtection;
  readonly findings: readonly FileFinding[];
  /** Sealed drafts as JSON that were kept outside of a database which had failed; null without any. */
  readonly drafts: string | null;
  readonly clock: ClockFacts;
  /** `--sample` was given: the renderer fills an empty folder with the simulated unit, and refuses real data. */
  readonly sample: boolean;
  /** How many officers that unit has; null: as many as usual. */
  readonly sampleOfficers: number | null;
};

/** The most officers that a simulated unit can have. */
export const mostSampleOfficers = 30;

/**
 * The state of the journal: its greatest number, the count of its readable lines (null until `journal.verify` has read
 * them all: a start reads only the ends of segments), the count of its segments, and what is wrong with it, in words.
 */
export type JournalStatus = {
  readonly head: number;
  readonly lines: number | null;
  readonly segments: number;
  readonly torn: readonly string[];
  readonly damaged: readonly string[];
  /**
   * What the last complete line says that a copy contains after it; null if it does not say, like lines of data version
   * 10.
   */
  readonly contents: CopyContents | null;
};

/**
 * What the start found damaged or missing in the files of the profile, in sentences for the user, the first of which
 * says it all. `isLoss` says that something may be gone; otherwise it was mended.
 */
export type FileFinding = { readonly text: string; readonly isLoss: boolean };

/** How the data key is protected at rest. */
export type KeyProtection = {
  readonly protectedBy: 'system' | 'nothing';
  readonly locked: boolean;
};

/** The current instant, and whether it comes from a clock file (then it changes only when the file does). */
export type ClockFacts = { readonly now: Instant; readonly fromFile: boolean };

/** One journal line as it is sent between the processes: its number and its payload, the JSON of a change set. */
export type JournalLine = { readonly number: number; readonly payload: string };

/** A line of the journal; `place` names its file and position, in words. */
export type StoredLine = JournalLine & { readonly place: string };

/** A part of the journal above a number. `damaged` names the lines left out; `next` is null at the end. */
export type JournalPage = {
  readonly lines: readonly StoredLine[];
  readonly damaged: readonly string[];
  readonly next: string | null;
};

/** A file that the user chose to open. */
export type OpenedFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * One data key, sent once to the renderer, which imports it as non-extractable. `check` names it; `isProven` says that
 * its check value fits. Two keys can share an id where the files of the ring differ.
 */
export type DataKey = {
  readonly keyId: string;
  readonly raw: Uint8Array;
  readonly check: string;
  readonly isProven: boolean;
};

/** The ids of the commands whose native menu items are disabled, and the changed keys that the items show. */
export type MenuState = {
  readonly disabled: readonly string[];
  readonly shortcuts: readonly { readonly command: string; readonly keys: readonly string[] }[];
};

/**
 * Everything that the renderer may ask of the main process: request → answer, each checked on arrival. An answer that
 * can fail in an expected way is a Result.
 */
export type Requests = {
  readonly 'app.start': { readonly request: null; readonly answer: StartFacts };
  /** Remembers the head of both copies in the installation file, so that a copy that fell behind is noticed. */
  readonly 'app.rememberHead': { readonly request: { readonly head: number }; readonly answer: null };
  /** Takes a new installation id, because the database was missing or shorter than its head. Answers the new id. */
  readonly 'app.renewInstallation': {
    readonly request: null;
    readonly answer: { readonly installation: InstallationId };
  };
  /** Loads the page again, if the disk has space: the database answers nothing to this one any more. */
  readonly 'app.reloadPage': { readonly request: null; readonly answer: null };
  readonly 'app.log': { readonly request: { readonly text: string }; readonly answer: null };
  readonly 'journal.append': { readonly request: JournalLine; readonly answer: Result<{ readonly head: number }> };
  readonly 'journal.read': {
    readonly request: { readonly above: number; readonly from: string | null };
    readonly answer: Result<JournalPage>;
  };
  readonly 'journal.status': { readonly request: null; readonly answer: JournalStatus };
  readonly 'journal.verify': { readonly request: null; readonly answer: JournalStatus };
  /** The data keys, newest first; answered once per page load, then refused. */
  readonly 'keys.unwrap': { readonly request: null; readonly answer: Result<readonly DataKey[]> };
  /** This key has opened sealed data: its copies may be written from it. */
  readonly 'keys.proved': { readonly request: { readonly check: string }; readonly answer: null };
  /** Keeps sealed drafts, as JSON, outside of the database, in place of those kept before. */
  readonly 'drafts.keep': { readonly request: { readonly text: string }; readonly answer: null };
  /** The calendar that the system handed over, else the one that the user chooses; null if the user cancels. */
  readonly 'files.openCalendar': { readonly request: null; readonly answer: Result<OpenedFile | null> };
  /** The name of the calendar that the system handed over and `files.openCalendar` has not taken; null if none. */
  readonly 'files.waitingCalendar': { readonly request: null; readonly answer: string | null };
  /** The CSV table that the user chooses; null if the user cancels. */
  readonly 'files.openTable': { readonly request: null; readonly answer: Result<OpenedFile | null> };
  /**
   * Asks where to save; null if the user cancels. `kind` names the format. Append, commit and cancel take the handle.
   */
  readonly 'files.begin': {
    readonly request: { readonly suggestedName: string; readonly extension: string; readonly kind: string };
    readonly answer: Result<{ readonly handle: string; readonly name: string } | null>;
  };
  readonly 'files.append': {
    readonly request: { readonly handle: string; readonly bytes: Uint8Array };
    readonly answer: Result<null>;
  };
  /**
   * Appends the page as it prints now, as a tagged PDF. `foot` stands at the foot of each sheet, before its number.
   */
  readonly 'files.print': {
    readonly request: { readonly handle: string; readonly foot: string };
    readonly answer: Result<null>;
  };
  readonly 'files.commit': {
    readonly request: { readonly handle: string };
    readonly answer: Result<{ readonly path: string }>;
  };
  readonly 'files.cancel': { readonly request: { readonly handle: string }; readonly answer: Result<null> };
  readonly 'backups.state': { readonly request: null; readonly answer: BackupsState };
  /** Writes a backup now, reads it back and compares it. */
  readonly 'backups.write': { readonly request: { readonly reason: AskedReason }; readonly answer: Result<null> };
  /** Decides when backups are written and how many are kept, from the next one on. */
  readonly 'backups.plan': { readonly request: BackupPlan; readonly answer: Result<null> };
  /** Reads every backup in full and notes how each is. */
  readonly 'backups.readAll': { readonly request: null; readonly answer: null };
  /** Asks for the second folder; null if the user cancels. */
  readonly 'backups.chooseSecond': { readonly request: null; readonly answer: Result<null> };
  /** Takes the second folder as it is now, although it lacks the mark of the one that was chosen. */
  readonly 'backups.takeSecond': { readonly request: null; readonly answer: Result<null> };
  readonly 'backups.leaveSecond': { readonly request: null; readonly answer: null };
  /** Asks for a backup file anywhere; null if the user cancels. Its id is for the requests below. */
  readonly 'backups.chooseFile': {
    readonly request: null;
    readonly answer: { readonly id: string; readonly name: string } | null;
  };
  /** Reads a backup in full, by the keys of this computer or a typed recovery key. Changes nothing. */
  readonly 'backups.preview': { readonly request: BackupToOpen; readonly answer: Result<RestorePreview> };
  /** Says what a backup holds, day by day. Changes nothing. */
  readonly 'backups.look': { readonly request: BackupToOpen; readonly answer: Result<BackupLook> };
  /** The entries of a day of a backup, in order. Their notes are open where the backup has their key. */
  readonly 'backups.lookAtDay': {
    readonly request: BackupToOpen & { readonly day: Day };
    readonly answer: Result<readonly LookedRecord[]>;
  };
  /** Reads the backups, the newest first, for what neither copy has. Changes nothing. */
  readonly 'backups.findLost': { readonly request: null; readonly answer: LostSearch };
  /** Prepares a restore, which the next start finishes; the program then ends and starts again. */
  readonly 'backups.restore': { readonly request: BackupToOpen; readonly answer: Result<null> };
  readonly 'backups.undoRestore': { readonly request: null; readonly answer: Result<null> };
  /** Moves the database aside, so that the next start builds it again from the journal. */
  readonly 'backups.rebuild': { readonly request: null; readonly answer: Result<null> };
  /** Makes a recovery key, which is in force only once it was typed back. */
  readonly 'recovery.make': { readonly request: null; readonly answer: string };
  readonly 'recovery.use': { readonly request: { readonly typed: string }; readonly answer: Result<null> };
  readonly 'menu.state': { readonly request: MenuState; readonly answer: null };
  /** The page is ready: the window can be shown. */
  readonly 'window.show': { readonly request: null; readonly answer: null };
  readonly 'window.theme': { readonly request: { readonly theme: 'system' | 'light' | 'dark' }; readonly answer: null };
  readonly 'app.quit': { readonly request: null; readonly answer: null };
};

/** A backup by its id, and the recovery key as it was typed; null to open it by the keys of this computer. */
export type BackupToOpen = { readonly id: string; readonly recoveryKey: string | null };

/** The name of a request. */
export type RequestName = keyof Requests;

/** What the main process reports to the renderer unasked. */
export type Events = {
  /** A command chosen in the native menu. */
  readonly 'menu.command': { readonly command: string };
  /** Sent at each change of the clock file, or else at each minute of the wall clock and after sleep. */
  readonly 'clock.tick': ClockFacts;
  /** Sent when a backup was written or read, or the second folder or the recovery key changed. */
  readonly 'backups.changed': BackupsState;
  /** Daybook was started once more on this data folder; that start ended, and this window came to the front. */
  readonly 'app.startedAgain': null;
  /** The system handed over a calendar, such as by a double click on its file. */
  readonly 'files.calendarWaits': { readonly name: string };
};

/** The name of an event. */
export type EventName = keyof Events;

/** What the preload script puts on `window.daybook`: only these two. */
export type DaybookBridge = {
  readonly invoke: <Name extends RequestName>(
    name: Name,
    request: Requests[Name]['request'],
  ) => Promise<Requests[Name]['answer']>;
  /** Returns the function that stops listening. */
  readonly on: <Name extends EventName>(name: Name, listener: (event: Events[Name]) => void) => () => void;
};
