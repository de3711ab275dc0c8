import type { InstallationId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type {
  ClockFacts,
  DataKey,
  FileFinding,
  JournalLine,
  JournalPage,
  JournalStatus,
  KeyProtection,
  Requests,
  StartFacts,
} from '#shared/contract/ipc';
import type { BackupShelf } from '../backups/backupShelf';
import type { Looks } from '../backups/looks';
import type { Restores } from '../backups/restores';
import type { Dialogs } from '../files/dialogs';
import type { KeptDrafts } from '../files/keptDrafts';
import { openFile } from '../files/openFile';
import type { SaveFiles } from '../files/saveFiles';
import type { WaitingCalendar } from '../files/waitingCalendar';
import type { Handlers } from './registerHandlers';

/** What an open profile provides. */
export type ProfilePort = {
  readonly installation: {
    readonly id: () => InstallationId;
    readonly isNew: () => boolean;
    readonly rememberedHead: number;
    readonly rememberedAt: StartFacts['rememberedAt'];
    readonly rememberHead: (head: number) => void;
    readonly renew: (journalHead: number) => Promise<InstallationId>;
  };
  readonly journal: {
    readonly append: (line: JournalLine) => Promise<Result<{ readonly head: number }>>;
    readonly read: (above: number, from: string | null) => Promise<Result<JournalPage>>;
    readonly status: () => JournalStatus;
    readonly settled: () => Promise<void>;
    readonly verify: () => Promise<JournalStatus>;
  };
  readonly keys: {
    readonly protection: KeyProtection;
    readonly keys: readonly DataKey[];
    readonly prove: (check: string) => Promise<void>;
  };
  readonly findings: readonly FileFinding[];
  readonly drafts: KeptDrafts;
  /** Backups and restores, loaded on their first request. */
  readonly backups: () => Promise<BackupAnswers>;
};

/** Backups and restores, in the form that their requests need. */
export type BackupAnswers = {
  readonly shelf: Pick<
    BackupShelf,
    'write' | 'isDue' | 'readAll' | 'usePlan' | 'useSecond' | 'takeSecond' | 'leaveSecond' | 'state'
  >;
  readonly looks: Pick<Looks, 'look' | 'lookAtDay' | 'findLost'>;
  readonly restores: Pick<Restores, 'choose' | 'preview' | 'restore' | 'undo' | 'rebuild' | 'makeKey' | 'useKey'>;
};

/** Everything needed to answer requests. */
export type AnswerPorts = {
  readonly facts: {
    readonly version: string;
    readonly chromium: string;
    readonly electron: string;
    readonly dataFolder: string;
    readonly sample: boolean;
    readonly sampleOfficers: number | null;
  };
  readonly profile: Promise<ProfilePort>;
  readonly clock: { readonly now: () => ClockFacts };
  readonly dialogs: Dialogs;
  readonly files: SaveFiles;
  /** The page as a PDF, or null if it cannot be printed. */
  readonly printPage: (foot: string) => Promise<Uint8Array | null>;
  readonly calendar: Pick<WaitingCalendar, 'name' | 'take'>;
  /** Returns true the first time it is called after each page load. */
  readonly mayTakeKeys: () => boolean;
  readonly log: (text: string) => void;
  readonly setMenuState: (state: Requests['menu.state']['request']) => void;
  readonly showWindow: () => void;
  readonly setTheme: (theme: Requests['window.theme']['request']['theme']) => void;
  /** Loads the page again, unless the disk is full. */
  readonly reloadPage: () => void;
  readonly quit: () => void;
  /** Restarts the program. */
  readonly restart: () => void;
};

/** Answers every request in the contract, using the given ports. */
export function answerRequests(ports: AnswerPorts): Handlers {
  return { ...programAnswers(ports), ...profileAnswers(ports), ...fileAnswers(ports), ...backupAnswers(ports) };
}

function programAnswers(ports: AnswerPorts) {
  const { facts, profile, clock, log, setMenuState, showWindow, setTheme, reloadPage, quit } = ports;
  return {
    'app.start': async () => {
      const { installation, journal, keys, findings, drafts } = await profile;
      await journal.settled();
      return {
        ...facts,
        installation: installation.id(),
        installationIsNew: installation.isNew(),
        rememberedHead: installation.rememberedHead,
        rememberedAt: installation.rememberedAt,
        journal: journal.status(),
        keys: keys.protection,
        findings,
        drafts: drafts.present(),
        clock: clock.now(),
      };
    },
    'app.log': ({ text }) => {
      log(`page: ${text}`);
      return null;
    },
    'menu.state': (state) => {
      setMenuState(state);
      return null;
    },
    'window.show': () => {
      showWindow();
      return null;
    },
    'window.theme': ({ theme }) => {
      setTheme(theme);
      return null;
    },
    'app.reloadPage': () => {
      reloadPage();
      return null;
    },
    'app.quit': () => {
      quit();
      return null;
    },
  } satisfies Partial<Handlers>;
}

function profileAnswers({ profile, mayTakeKeys }: AnswerPorts) {
  return {
    'app.rememberHead': async ({ head }) => {
      const { installation, journal } = await profile;
      // The head is never above the journal's: remembering a higher one would look like a loss at the next start.
      installation.rememberHead(Math.min(head, journal.status().head));
      return null;
    },
    'app.renewInstallation': async () => {
      const { installation, journal } = await profile;
      return { installation: await installation.renew(journal.status().head) };
    },
    'journal.append': async (line) => {
      // Loaded on the first change, so that startup does not wait for it.
      const [{ journal }, { checkLine }] = await Promise.all([profile, import('./checkLine')]);
      const checked = checkLine(line, journal.status().head);
      return checked.ok ? journal.append(line) : checked;
    },
    'journal.read': async ({ above, from }) => (await profile).journal.read(above, from),
    'journal.status': async () => {
      const { journal } = await profile;
      await journal.settled();
      return journal.status();
    },
    'journal.verify': async () => (await profile).journal.verify(),
    'keys.unwrap': async () => {
      if (!mayTakeKeys()) return failWith('keys-taken', 'The keys have already been handed over.');
      return succeed((await profile).keys.keys);
    },
    'drafts.keep': async ({ text }) => {
      await (await profile).drafts.keep(text);
      return null;
    },
    'keys.proved': async ({ check }) => {
      await (await profile).keys.prove(check);
      return null;
    },
  } satisfies Partial<Handlers>;
}

function fileAnswers({ dialogs, files, calendar, printPage }: AnswerPorts) {
  return {
    'files.openCalendar': async () => {
      const chosen = calendar.take() ?? (await dialogs.askOpen({ extension: 'ics', kind: 'Calendar' }));
      return chosen === null ? succeed(null) : openFile(chosen);
    },
    'files.waitingCalendar': () => calendar.name(),
    'files.openTable': async () => {
      const chosen = await dialogs.askOpen({ extension: 'csv', kind: 'CSV table' });
      return chosen === null ? succeed(null) : openFile(chosen);
    },
    'files.begin': async ({ suggestedName, extension, kind }) => {
      const target = await dialogs.askSave({ suggestedName, extension, kind });
      return target === null ? succeed(null) : files.begin(target);
    },
    'files.append': async ({ handle, bytes }) => files.append(handle, bytes),
    'files.print': async ({ handle, foot }) => {
      const pdf = await printPage(foot);
      if (pdf !== null) return files.append(handle, pdf);
      await files.cancel(handle);
      return failWith('print', 'The report could not be printed to a PDF. Nothing was left behind; export it again.');
    },
    'files.commit': async ({ handle }) => files.commit(handle),
    'files.cancel': async ({ handle }) => files.cancel(handle),
  } satisfies Partial<Handlers>;
}

function backupAnswers({ profile, dialogs, restart }: AnswerPorts) {
  const backups = async () => await (await profile).backups();
  /** The next start finishes what was prepared. */
  const thenRestart = (prepared: Result<null>) => {
    if (prepared.ok) restart();
    return prepared;
  };
  return {
    'backups.state': async () => await (await backups()).shelf.state(),
    'backups.write': async ({ reason }) => {
      const { shelf } = await backups();
      // A backup that nobody requested by a button is written only if there is something new.
      if (reason !== 'now' && !(await shelf.isDue())) return succeed(null);
      const written = await shelf.write(reason);
      return written.ok ? succeed(null) : written;
    },
    'backups.plan': async (plan) => await (await backups()).shelf.usePlan(plan),
    'backups.readAll': async () => {
      await (await backups()).shelf.readAll();
      return null;
    },
    'backups.chooseSecond': async () => {
      const folder = await dialogs.askFolder('Choose the second folder for backups');
      return folder === null ? succeed(null) : await (await backups()).shelf.useSecond(folder);
    },
    'backups.takeSecond': async () => await (await backups()).shelf.takeSecond(),
    'backups.leaveSecond': async () => {
      await (await backups()).shelf.leaveSecond();
      return null;
    },
    'backups.chooseFile': async () => {
      const file = await dialogs.askOpen({ extension: 'daybook-backup', kind: 'Backup of Daybook' });
      return file === null ? null : (await backups()).restores.choose(file);
    },
    'backups.preview': async ({ id, recoveryKey }) => await (await backups()).restores.preview(id, recoveryKey),
    'backups.look': async ({ id, recoveryKey }) => await (await backups()).looks.look(id, recoveryKey),
    'backups.lookAtDay': async ({ id, recoveryKey, day }) =>
      await (await backups()).looks.lookAtDay(id, recoveryKey, day),
    'backups.findLost': async () => await (await backups()).looks.findLost(),
    'backups.restore': async ({ id, recoveryKey }) =>
      thenRestart(await (await backups()).restores.restore(id, recoveryKey)),
    'backups.undoRestore': async () => thenRestart(await (await backups()).restores.undo()),
    'backups.rebuild': async () => thenRestart(await (await backups()).restores.rebuild()),
    'recovery.make': async () => (await backups()).restores.makeKey(),
    'recovery.use': async ({ typed }) => await (await backups()).restores.useKey(typed),
  } satisfies Partial<Handlers>;
}
