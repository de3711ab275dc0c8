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
  /** The current installation id; a new one if the profile was copied or restored, or lost a copy (storage.md 1). */
  readonly installation: InstallationId;
  readonly installationIsNew: boolean;
  /** The change set number that both copies had reached when the installation file was last written. */
  readonly rememberedHead: number;
  /** When both copies had reached it; null if an older program wrote the file. */
  readonly rememberedAt: Instant | null;
  readonly journal: JournalStatus;
  readonly keys: KeyProtection;
  readonly findings: readonly FileFinding[];
  /** Sealed drafts as JSON, saved outside the database when it had failed; null if there are none. */
  readonly drafts: string | null;
  readonly clock: ClockFacts;
  /** `--sample` was given: the renderer fills an empty folder with the simulated unit, and refuses real data. */
  readonly sample: boolean;
  /** How many officers that unit has; null for the usual number. */
  readonly sampleOfficers: number | null;
};

/** The most officers that a simulated unit can have. */
export const mostSampleOfficers = 30;

/**
 * The state of the journal: its highest number, the count of its readable lines (null until `journal.verify` has read
 * them all, since only the ends of segments are read at startup), the count of its segments, and what is wrong with it,
 * in words.
 */
export type JournalStatus = {
  readonly head: number;
  readonly lines: number | null;
  readonly segments: number;
  readonly torn: readonly string[];
  readonly damaged: readonly string[];
  /**
   * What a copy contains after the last complete line, according to that line; null if it does not say, as in data
   * version 10.
   */
  readonly contents: CopyContents | null;
};

/**
 * What was found damaged or missing in the profile's files at startup, in sentences for the user; the first one sums it
 * up. `isLoss` is true if something may be lost; otherwise it was repaired.
 */
export type FileFinding = { readonly text: string; readonly isLoss: boolean };

/** How the data key is protected at rest. */
export type KeyProtection = {
  readonly protectedBy: 'system' | 'nothing';
  readonly locked: boolean;
};

/** The current instant, and whether it comes from a clock file, in which case it changes only when the file does. */
export type ClockFacts = { readonly now: Instant; readonly fromFile: boolean };

/** One journal line as the processes exchange it: its number and its payload, the JSON of a change set. */
export type JournalLine = { readonly number: number; readonly payload: string };

/** A line of the journal. `place` names its file and position in words. */
export type StoredLine = JournalLine & { readonly place: string };

/** A page of the journal after a given number. `damaged` names the lines left out; `next` is null on the last page. */
export type JournalPage = {
  readonly lines: readonly StoredLine[];
  readonly damaged: readonly string[];
  readonly next: string | null;
};

/** A file that the user chose to open. */
export type OpenedFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * One data key, sent once to the renderer, which imports it as non-extractable. `check` identifies it; `isProven` is
 * true if its check value matches. Two keys can share an id if the key ring's files differ.
 */
export type DataKey = {
  readonly keyId: string;
  readonly raw: Uint8Array;
  readonly check: string;
  readonly isProven: boolean;
};

/** The ids of the commands whose native menu items are disabled, and the changed shortcuts that the items show. */
export type MenuState = {
  readonly disabled: readonly string[];
  readonly shortcuts: readonly { readonly command: string; readonly keys: readonly string[] }[];
};

/**
 * Everything that the renderer may ask the main process: request → answer. Each is checked on arrival. An answer that
 * can fail in an expected way is a Result.
 */
export type Requests = {
  readonly 'app.start': { readonly request: null; readonly answer: StartFacts };
  /**
   * Records in the installation file the number that both copies have reached, so that a copy that falls behind is
   * noticed.
   */
  readonly 'app.rememberHead': { readonly request: { readonly head: number }; readonly answer: null };
  /** Makes a new installation id, because the database was missing or behind. Returns the new id. */
  readonly 'app.renewInstallation': {
    readonly request: null;
    readonly answer: { readonly installation: InstallationId };
  };
  /** Reloads the page if the disk has space, because the database no longer answers this page. */
  readonly 'app.reloadPage': { readonly request: null; readonly answer: null };
  readonly 'app.log': { readonly request: { readonly text: string }; readonly answer: null };
  readonly 'journal.append': { readonly request: JournalLine; readonly answer: Result<{ readonly head: number }> };
  readonly 'journal.read': {
    readonly request: { readonly above: number; readonly from: string | null };
    readonly answer: Result<JournalPage>;
  };
  readonly 'journal.status': { readonly request: null; readonly answer: JournalStatus };
  readonly 'journal.verify': { readonly request: null; readonly answer: JournalStatus };
  /** The data keys, newest first. Answered once per page load, then refused. */
  readonly 'keys.unwrap': { readonly request: null; readonly answer: Result<readonly DataKey[]> };
  /** Reports that this key has opened sealed data, so its copies may be rewritten from it. */
  readonly 'keys.proved': { readonly request: { readonly check: string }; readonly answer: null };
  /** Saves sealed drafts, as JSON, outside the database, replacing those saved before. */
  readonly 'drafts.keep': { readonly request: { readonly text: string }; readonly answer: null };
  /** The calendar that the system handed over, or else one that the user chooses; null if the user cancels. */
  readonly 'files.openCalendar': { readonly request: null; readonly answer: Result<OpenedFile | null> };
  /**
   * The name of a calendar that the system handed over and `files.openCalendar` has not taken yet; null if there is
   * none.
   */
  readonly 'files.waitingCalendar': { readonly request: null; readonly answer: string | null };
  /** A CSV table that the user chooses; null if the user cancels. */
  readonly 'files.openTable': { readonly request: null; readonly answer: Result<OpenedFile | null> };
  /**
   * Asks where to save; null if the user cancels. `kind` names the format. Append, commit and cancel take the handle it
   * returns.
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
   * Appends the page as it would print now, as a tagged PDF. `foot` is printed at the foot of each page, before the
   * page number.
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
  /** Sets when backups are written and how many are kept, starting with the next one. */
  readonly 'backups.plan': { readonly request: BackupPlan; readonly answer: Result<null> };
  /** Reads every backup in full and records its state. */
  readonly 'backups.readAll': { readonly request: null; readonly answer: null };
  /** Asks for the second folder; null if the user cancels. */
  readonly 'backups.chooseSecond': { readonly request: null; readonly answer: Result<null> };
  /** Accepts the second folder as it is now, although it lacks the mark of the one that was chosen. */
  readonly 'backups.takeSecond': { readonly request: null; readonly answer: Result<null> };
  readonly 'backups.leaveSecond': { readonly request: null; readonly answer: null };
  /** Asks for a backup file from any folder; null if the user cancels. The requests below take its id. */
  readonly 'backups.chooseFile': {
    readonly request: null;
    readonly answer: { readonly id: string; readonly name: string } | null;
  };
  /** Reads a backup in full, with this computer's keys or a typed recovery key. Changes nothing. */
  readonly 'backups.preview': { readonly request: BackupToOpen; readonly answer: Result<RestorePreview> };
  /** Returns what a backup contains, day by day. Changes nothing. */
  readonly 'backups.look': { readonly request: BackupToOpen; readonly answer: Result<BackupLook> };
  /** The entries of one day of a backup, in order. Their notes are readable if the backup has their key. */
  readonly 'backups.lookAtDay': {
    readonly request: BackupToOpen & { readonly day: Day };
    readonly answer: Result<readonly LookedRecord[]>;
  };
  /** Reads the backups, newest first, to find what neither copy has. Changes nothing. */
  readonly 'backups.findLost': { readonly request: null; readonly answer: LostSearch };
  /** Prepares a restore and restarts the program, which finishes it. */
  readonly 'backups.restore': { readonly request: BackupToOpen; readonly answer: Result<null> };
  readonly 'backups.undoRestore': { readonly request: null; readonly answer: Result<null> };
  /** Moves the database aside, so that the next start rebuilds it from the journal. */
  readonly 'backups.rebuild': { readonly request: null; readonly answer: Result<null> };
  /** Makes a recovery key. It takes effect only when the user has typed it back. */
  readonly 'recovery.make': { readonly request: null; readonly answer: string };
  readonly 'recovery.use': { readonly request: { readonly typed: string }; readonly answer: Result<null> };
  readonly 'menu.state': { readonly request: MenuState; readonly answer: null };
  /** Reports that the page is ready, so the window can be shown. */
  readonly 'window.show': { readonly request: null; readonly answer: null };
  readonly 'window.theme': { readonly request: { readonly theme: 'system' | 'light' | 'dark' }; readonly answer: null };
  readonly 'app.quit': { readonly request: null; readonly answer: null };
};

/** A backup by its id, and the recovery key as typed; null to open it with this computer's keys. */
export type BackupToOpen = { readonly id: string; readonly recoveryKey: string | null };

/** The name of a request. */
export type RequestName = keyof Requests;

/** What the main process tells the renderer without being asked. */
export type Events = {
  /** A command chosen in the native menu. */
  readonly 'menu.command': { readonly command: string };
  /** Sent when the clock file changes, or without one every minute and after the computer wakes. */
  readonly 'clock.tick': ClockFacts;
  /** Sent when a backup was written or read, or the second folder or the recovery key changed. */
  readonly 'backups.changed': BackupsState;
  /** Daybook was started a second time on this data folder; that instance ended, and this window came to the front. */
  readonly 'app.startedAgain': null;
  /** The system handed over a calendar, such as when its file is double-clicked. */
  readonly 'files.calendarWaits': { readonly name: string };
};

/** The name of an event. */
export type EventName = keyof Events;

/** What the preload script puts on `window.daybook`: only these two functions. */
export type DaybookBridge = {
  readonly invoke: <Name extends RequestName>(
    name: Name,
    request: Requests[Name]['request'],
  ) => Promise<Requests[Name]['answer']>;
  /** Returns the function that stops listening. */
  readonly on: <Name extends EventName>(name: Name, listener: (event: Events[Name]) => void) => () => void;
};
