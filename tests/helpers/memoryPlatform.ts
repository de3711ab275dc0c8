import type { InstallationId } from '#shared/base/ids';
import { failWith, succeed } from '#shared/base/result';
import { usualPlan, type BackupsState } from '#shared/contract/backups';
import type { Events, JournalLine, Requests } from '#shared/contract/ipc';
import type { CopyContents } from '#shared/records/changeSet';
import type { Instant } from '#shared/time/day';
import type { Platform } from '#renderer/platform/platform';

/**
 * What survives a restart: the journal's lines, the head that the installation file remembers, and how often a new
 * installation id was requested. With `isBroken`, every append fails.
 */
export type MemoryJournal = {
  lines: JournalLine[];
  isBroken: boolean;
  remembered?: number;
  renewals?: number;
  /** The drafts saved outside the database. */
  drafts?: string;
  /** What is wrong with its files, in words. */
  damaged?: readonly string[];
  /** The state of backups that Settings gets; none by default. */
  backups?: BackupsState;
};

/** A profile without any backup. */
export const noBackups: BackupsState = {
  backups: [], folder: 'memory/backups', plan: usualPlan, second: null, recoveryKeyAt: null, busy: null, problem: null,
  undo: null,
};

/**
 * A machine in memory: a journal, one key, and a stopped clock. `onTick` receives the function that makes the clock
 * tick, at the same instant or at another one.
 */
export function memoryPlatform(
  journal: MemoryJournal,
  now: Instant,
  onTick: ((tick: (at?: Instant) => void) => void) | null = null,
): Platform {
  const head = () => journal.lines.at(-1)?.number ?? 0;
  const status = () => ({
    head: head(),
    lines: null,
    segments: 1,
    torn: [],
    damaged: journal.damaged ?? [],
    contents: contentsOf(journal.lines.at(-1)),
  });
  const answers: {
    readonly [Name in keyof Requests]?: (request: Requests[Name]['request']) => Requests[Name]['answer'];
  } = {
    'app.start': () => ({
      version: '0',
      chromium: '0',
      electron: '0',
      dataFolder: 'memory',
      installation: 'one' as InstallationId,
      installationIsNew: false,
      rememberedHead: journal.remembered ?? 0,
      rememberedAt: null,
      journal: status(),
      keys: { protectedBy: 'nothing', locked: false },
      findings: [],
      drafts: journal.drafts ?? null,
      clock: { now, fromFile: true },
      sample: false,
      sampleOfficers: null,
    }),
    'app.rememberHead': (request) => {
      journal.remembered = Math.max(journal.remembered ?? 0, request.head);
      return null;
    },
    'app.renewInstallation': () => {
      journal.renewals = (journal.renewals ?? 0) + 1;
      return { installation: 'two' as InstallationId };
    },
    'backups.state': () => journal.backups ?? noBackups,
    'backups.write': () => succeed(null),
    'backups.findLost': () => ({ read: 0, unread: 0, found: null }),
    'files.waitingCalendar': () => null,
    'window.show': () => null,
    'window.theme': () => null,
    'menu.state': () => null,
    'keys.proved': () => null,
    'drafts.keep': ({ text }) => {
      journal.drafts = text;
      return null;
    },
    'keys.unwrap': () => succeed([{ keyId: 'key', raw: new Uint8Array(32).fill(7), check: 'c', isProven: true }]),
    'journal.status': status,
    'journal.verify': () => ({ ...status(), lines: journal.lines.length }),
    'journal.append': (line) => {
      if (journal.isBroken) return failWith('journal', 'The journal cannot be written.');
      if (line.number > head()) journal.lines.push(line);
      return succeed({ head: head() });
    },
    'journal.read': ({ above }) =>
      succeed({
        lines: journal.lines
          .map((line, index) => ({ ...line, place: `line ${index + 1}` }))
          .filter((line) => line.number > above),
        damaged: journal.damaged ?? [],
        next: null,
      }),
  };
  return {
    invoke: (name, request) => {
      const answer = answers[name];
      return answer === undefined
        ? Promise.reject(new Error(`${name} is not answered here`))
        : Promise.resolve(answer(request));
    },
    on: <Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void) => {
      if (name === 'clock.tick') onTick?.((at = now) => listener({ now: at, fromFile: true } as Events[Name]));
      return () => undefined;
    },
  };
}

function contentsOf(line: JournalLine | undefined): CopyContents | null {
  return line === undefined
    ? null
    : ((JSON.parse(line.payload) as { readonly contents?: CopyContents }).contents ?? null);
}
