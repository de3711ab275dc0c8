import type { Result } from '#shared/base/result';
import type { InstallationId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';

/** What the renderer learns of the profile and the machine when it starts. */
export type StartFacts = {
  readonly version: string;
  readonly chromium: string;
  readonly dataFolder: string;
  /** The installation id in force; new when the profile was copied, restored or lost a copy (storage.md 1). */
  readonly installation: InstallationId;
  readonly installationIsNew: boolean;
  /** The head that both copies are known to have reached, as far as the installation file remembers. */
  readonly rememberedHead: number;
  readonly journal: JournalStatus;
  readonly keys: KeyProtection;
  readonly clock: ClockFacts;
  /** `--sample` was given: the renderer fills an empty folder with the simulated unit, or refuses a real one. */
  readonly sample: boolean;
};

/**
 * How the journal stands: its greatest number, its whole lines (null until `journal.verify` has read them all: at the
 * start only the ends of its segments are read), its segments, and what is wrong with it, in words, if anything.
 */
export type JournalStatus = {
  readonly head: number;
  readonly lines: number | null;
  readonly segments: number;
  readonly torn: readonly string[];
  readonly damaged: readonly string[];
};

/** How the data key is protected at rest. */
export type KeyProtection = {
  readonly protectedBy: 'system' | 'nothing';
  readonly locked: boolean;
};

/** The present instant, and whether it comes from a clock file (then it only moves when the file changes). */
export type ClockFacts = { readonly now: Instant; readonly fromFile: boolean };

/** One journal line as it goes over the border: its number and its payload, the JSON of a change set. */
export type JournalLine = { readonly number: number; readonly payload: string };

/** A line as it stands in the journal; `place` names file and line, in words. */
export type StoredLine = JournalLine & { readonly place: string };

/** A piece of the journal above a number; `damaged` are lines left out, in words; `next` is where to go on, null at the end. */
export type JournalPage = { readonly lines: readonly StoredLine[]; readonly damaged: readonly string[]; readonly next: string | null };

/** A file that the user chose to open. */
export type OpenedFile = { readonly name: string; readonly bytes: Uint8Array };

/** One data key, for the one transfer to the renderer, which imports it as non-extractable. */
export type DataKey = { readonly keyId: string; readonly raw: Uint8Array };

/** A native menu entry can be run or not, and shown as ticked. */
export type MenuState = { readonly disabled: readonly string[] };

/**
 * Everything that the renderer may ask of the main process: request → answer, each checked on arrival. An answer that
 * may fail in an expected way is a Result.
 */
export type Requests = {
  readonly 'app.start': { readonly request: null; readonly answer: StartFacts };
  /** Remembers the head of both copies in the installation file, so that a copy that falls behind is noticed. */
  readonly 'app.rememberHead': { readonly request: { readonly head: number }; readonly answer: null };
  /** Takes a new installation id, because the database was missing or shorter than its head. Answers the id in force. */
  readonly 'app.renewInstallation': { readonly request: null; readonly answer: { readonly installation: InstallationId } };
  readonly 'app.log': { readonly request: { readonly text: string }; readonly answer: null };
  readonly 'journal.append': { readonly request: JournalLine; readonly answer: Result<{ readonly head: number }> };
  readonly 'journal.read': {
    readonly request: { readonly above: number; readonly from: string | null };
    readonly answer: Result<JournalPage>;
  };
  readonly 'journal.status': { readonly request: null; readonly answer: JournalStatus };
  readonly 'journal.verify': { readonly request: null; readonly answer: JournalStatus };
  /** The data keys, the newest first; answered once in the life of a window, afterwards refused. */
  readonly 'keys.unwrap': { readonly request: null; readonly answer: Result<readonly DataKey[]> };
  readonly 'files.openCalendar': { readonly request: null; readonly answer: Result<OpenedFile | null> };
  /** Asks where to save; null when the user cancelled. The handle serves append, commit and cancel. */
  readonly 'files.begin': {
    readonly request: { readonly suggestedName: string; readonly extension: 'csv' | 'json' };
    readonly answer: Result<{ readonly handle: string; readonly name: string } | null>;
  };
  readonly 'files.append': { readonly request: { readonly handle: string; readonly bytes: Uint8Array }; readonly answer: Result<null> };
  readonly 'files.commit': { readonly request: { readonly handle: string }; readonly answer: Result<{ readonly path: string }> };
  readonly 'files.cancel': { readonly request: { readonly handle: string }; readonly answer: Result<null> };
  readonly 'menu.state': { readonly request: MenuState; readonly answer: null };
  /** The page is ready: the window can be shown. */
  readonly 'window.show': { readonly request: null; readonly answer: null };
  readonly 'window.theme': { readonly request: { readonly theme: 'system' | 'light' | 'dark' }; readonly answer: null };
  readonly 'app.quit': { readonly request: null; readonly answer: null };
};

/** The name of a request. */
export type RequestName = keyof Requests;

/** What the main process tells the renderer without being asked. */
export type Events = {
  /** A command chosen in the native menu. */
  readonly 'menu.command': { readonly command: string };
  /** The clock: on each change of the clock file, else each time the wall clock reaches a new minute, and on wake-up. */
  readonly 'clock.tick': ClockFacts;
};

/** The name of an event. */
export type EventName = keyof Events;

/** What the preload puts on `window.daybook`: nothing but these two. */
export type DaybookBridge = {
  readonly invoke: <Name extends RequestName>(
    name: Name,
    request: Requests[Name]['request'],
  ) => Promise<Requests[Name]['answer']>;
  /** Returns the function that stops listening. */
  readonly on: <Name extends EventName>(name: Name, listener: (event: Events[Name]) => void) => () => void;
};
