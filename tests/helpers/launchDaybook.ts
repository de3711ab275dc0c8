import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { inRoot, root } from '../../build/paths.mjs';
import { findRuntime, switchesForThisUser } from '../../build/runtime/find.mjs';
import { putProfile } from './sampleProfile';

/** How a test starts the program. */
export type LaunchOptions = {
  /** The data folder; by default a fresh one, which `cleanUp` removes. */
  readonly folder?: string;
  /** The first instant of the clock file, ISO. Null: the clock of the machine. */
  readonly now?: string | null;
  /** The zone of the process, such as America/New_York. */
  readonly zone?: string;
  /** More switches. With --sample and a fresh folder, the unit is simulated once in each run, and copied after that. */
  readonly switches?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Keep Chromium's sandbox; only for ordinary users. */
  readonly sandbox?: boolean;
  /** A program, such as a tracer, that is started instead of Electron and starts it with the same arguments. */
  readonly executable?: string;
  /** The folder that Electron starts; by default the built program. */
  readonly program?: string;
  /** Start the program once before, without a driver, and kill it after so many milliseconds. */
  readonly killFirstAfter?: number;
};

/** The running program, and what a test can do to it from outside. */
export type Daybook = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  /** The error output of the program so far. */
  readonly errors: () => string;
  /** The time in the clock file. */
  readonly now: () => Date;
  /** Moves the clock in steps of at most two minutes, so that the program does not mistake it for sleep. */
  readonly setTime: (iso: string) => Promise<void>;
  /** Moves the clock forward by minutes, in the same steps. */
  readonly advance: (minutes: number) => Promise<void>;
  /** Moves the clock at once, which looks like sleep to the program. */
  readonly jumpTo: (iso: string) => Promise<void>;
  /** Answers the next file dialogs, in order; an empty text cancels. */
  readonly answerDialogs: (...paths: readonly string[]) => void;
  /** Resolves once the program has exited, however it came to that. */
  readonly ended: Promise<void>;
  /** Quits the program as its user does, and waits until it has exited. */
  readonly quit: () => Promise<void>;
  /** Sends SIGKILL to the whole process tree. */
  readonly kill: () => Promise<void>;
  /** Looks up the process tree now, so that the returned function kills it without delay. */
  readonly prepareKill: () => () => Promise<void>;
  /** Starts the program again with the same folder, clock and answers, after `quit` or `kill`. */
  readonly restart: (changed?: LaunchOptions) => Promise<Daybook>;
  /** Kills what is still running and removes the folder if it was made here. */
  readonly cleanUp: () => Promise<void>;
};

const usualNow = '2026-09-16T08:00:00-04:00';
const step = 2 * 60_000;
/** Milliseconds to wait for anything, on a machine that is busy with other work. */
const patience = 180_000;

/** Starts the real program in the real Electron, from the files that the end-to-end project has built. */
export async function launchDaybook(options: LaunchOptions = {}): Promise<Daybook> {
  const control = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'daybook-e2e-'));
  const files = {
    clock: path.join(control, 'clock'),
    dialogs: path.join(control, 'dialogs'),
    data: path.join(control, 'data'),
  };
  writeFileSync(files.dialogs, '');
  const first = options.now === undefined ? usualNow : options.now;
  if (first !== null) writeFileSync(files.clock, new Date(first).toISOString());
  if (first !== null && isOnlySample(options)) await putSample(files.data, first);
  return start(options, { ...files, control, data: options.folder ?? files.data });
}

function isOnlySample({ folder, zone, switches = [] }: LaunchOptions) {
  return folder === undefined && zone === undefined && switches.length === 1 && switches[0] === '--sample';
}

async function putSample(data: string, now: string): Promise<void> {
  const name = `sample-${Date.parse(now)}`;
  await putProfile(data, name, async (folder) => {
    const filling = await launchDaybook({ now, folder, switches: ['--sample'] });
    await filling.page.getByRole('combobox', { name: 'Log something' }).waitFor();
    await filling.quit();
    await filling.cleanUp();
  });
}

type Files = { readonly control: string; readonly clock: string; readonly dialogs: string; readonly data: string };

async function start({ killFirstAfter, ...options }: LaunchOptions, files: Files): Promise<Daybook> {
  // The program counts used answers from its own start.
  writeFileSync(files.dialogs, '');
  if (killFirstAfter !== undefined) await startAndKill(options, files, killFirstAfter);
  const app = await _electron.launch({
    executablePath: options.executable ?? findRuntime().executable,
    args: ['-r', inRoot('build/test/waitForDriver.cjs'), ...argumentsOf(options, files)],
    env: environmentOf(options, files),
    chromiumSandbox: options.sandbox === true,
    timeout: patience,
  });
  // Playwright forgets the process once it has exited.
  const program = app.process();
  let errors = '';
  program.stderr?.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  const page = await app.firstWindow({ timeout: patience });
  page.setDefaultTimeout(patience);
  await slowDown(app, page);
  await page.waitForLoadState('domcontentloaded');
  const isRunning = () => program.exitCode === null && program.signalCode === null;

  const prepareKill = () => {
    const tree = program.pid === undefined ? [] : treeOf(program.pid);
    return async () => {
      if (!isRunning()) return;
      for (const id of tree) killOne(id);
      await ended;
    };
  };
  const kill = async () => {
    if (!isRunning()) return;
    const main = program.pid;
    if (main !== undefined) for (const id of treeOf(main).toReversed()) killOne(id);
    await ended;
  };
  const setTime = (iso: string) => walk(files.clock, new Date(iso).getTime());
  return {
    app,
    page,
    folder: files.data,
    errors: () => errors,
    now: () => new Date(readFileSync(files.clock, 'utf8')),
    setTime,
    advance: (minutes) => walk(files.clock, Date.parse(readFileSync(files.clock, 'utf8')) + minutes * 60_000),
    jumpTo: (iso) => writeClock(files.clock, new Date(iso).getTime()),
    answerDialogs: (...paths) =>
      writeFileSync(files.dialogs, paths.map((answer) => `${answer}\n`).join(''), { flag: 'a' }),
    quit: async () => {
      if (isRunning())
        await app.evaluate(({ app: running }) => setImmediate(() => running.quit())).catch(() => undefined);
      await ended;
    },
    ended,
    kill,
    prepareKill,
    restart: (changed = {}) => start({ ...options, ...changed }, files),
    cleanUp: async () => {
      await kill();
      // The engine's last processes may still write for a moment.
      rmSync(files.control, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/**
 * With DAYBOOK_SLOW=6, the page runs six times slower than it could: a test that presses a key before what it needs is
 * there then fails each time, not once in a hundred runs.
 */
async function slowDown(app: ElectronApplication, page: Page): Promise<void> {
  const rate = Number(process.env.DAYBOOK_SLOW ?? 1);
  if (rate === 1) return;
  const session = await app.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

function argumentsOf(options: LaunchOptions, files: Files): string[] {
  return [
    ...(options.sandbox === true ? [] : switchesForThisUser()),
    options.program ?? root,
    `--user-data-dir=${files.data}`,
    `--dialog-file=${files.dialogs}`,
    ...(existsSync(files.clock) ? [`--clock-file=${files.clock}`] : []),
    ...(options.switches ?? []),
  ];
}

function environmentOf(options: LaunchOptions, files: Files) {
  return {
    ...process.env,
    TZ: options.zone ?? 'America/New_York',
    // The witness outside the profile is removed when the test ends.
    XDG_CONFIG_HOME: path.join(files.control, 'config'),
    ...options.env,
  };
}

async function startAndKill(options: LaunchOptions, files: Files, milliseconds: number): Promise<void> {
  const executable = options.executable ?? findRuntime().executable;
  const env = environmentOf(options, files);
  const program = spawn(executable, argumentsOf(options, files), { env, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  await pause(milliseconds);
  const isRunning = program.exitCode === null && program.signalCode === null;
  if (isRunning && program.pid !== undefined) for (const id of treeOf(program.pid)) killOne(id);
  await ended;
}

async function walk(file: string, target: number) {
  let present = Date.parse(readFileSync(file, 'utf8'));
  while (present !== target) {
    present += Math.max(-step, Math.min(step, target - present));
    await writeClock(file, present);
  }
}

/** Each change of the clock is one tick, so the next change waits until the program has announced this one. */
async function writeClock(file: string, instant: number) {
  const text = new Date(instant).toISOString();
  if (readFileSync(file, 'utf8').trim() === text) return;
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
  const limit = performance.now() + patience;
  while (seenIn(file) !== text) {
    if (performance.now() > limit) throw new Error(`the program did not read ${text} from its clock file`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

function seenIn(file: string) {
  return existsSync(`${file}.seen`) ? readFileSync(`${file}.seen`, 'utf8') : '';
}

/**
 * A process and all its descendants, parents first. Chromium's zygotes leave the group, so the tree is read from /proc.
 */
function treeOf(id: number): number[] {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === id);
  return [id, ...children.flatMap((child) => treeOf(Number(child)))];
}

function parentOf(name: string) {
  try {
    const line = readFileSync(`/proc/${name}/stat`, 'utf8');
    return Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

function killOne(id: number) {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has already exited.
  }
}
