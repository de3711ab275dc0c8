import path from 'node:path';
import { app, ipcMain, Menu, powerMonitor, protocol, session, type IpcMainInvokeEvent } from 'electron';
import type { EventName, Events, FileFinding } from '#shared/contract/ipc';
import { finishRestore } from './backups/finishRestore';
import { openClock } from './clock/openClock';
import { dialogsFromFile } from './files/dialogs';
import { hasSpace } from './files/hasSpace';
import { saveFiles } from './files/saveFiles';
import { waitingCalendar } from './files/waitingCalendar';
import { removeCopiedLock } from './identity/removeCopiedLock';
import { answerRequests } from './ipc/answerRequests';
import { registerHandlers } from './ipc/registerHandlers';
import { openLog } from './log/openLog';
import { setMenuState, showMenu } from './menu/showMenu';
import { offerTextMenu } from './menu/textMenu';
import { answerSwitches } from './start/answerSwitches';
import { calendarArgument } from './start/calendarArgument';
import { checkFolder } from './start/checkFolder';
import { endOnError } from './start/endOnError';
import { findEngineFaults, hasDatabase, rememberEngine } from './start/engineGuard';
import { dataFolder, programVersions } from './start/programFacts';
import { quitInOrder } from './start/quitInOrder';
import { readSwitches, type Switches } from './start/readSwitches';
import { restart } from './start/restart';
import { leaveToFirst, stopBeforeStart } from './start/stopBeforeStart';
import { appPage, appPrivileges, serveApp } from './windows/appScheme';
import { closeWaysOut } from './windows/closeWaysOut';
import { createMainWindow, type MainWindow } from './windows/createMainWindow';
import { guardContents } from './windows/guardContents';
import { guardSession } from './windows/guardSession';
import { nativeDialogs } from './windows/nativeDialogs';
import { oncePerLoad } from './windows/oncePerLoad';
import { printPage } from './windows/printPage';
import { recoverPage } from './windows/recoverPage';

const versions = programVersions();
const underDevelopment = !app.isPackaged;
const switches = readSwitches(process.argv, app.isPackaged, process.platform);
const answer = answerSwitches(process.argv, { ...versions, dataFolder: dataFolder(null) });
if (!switches.ok) void stopBeforeStart(switches.error.message, false);
else if (answer === null) begin(switches.value);
else process.stdout.write(`${answer}\n`, () => app.exit(0));

/** Everything that must happen before the first session: the folder, the engine guard, the single-instance lock. */
function begin(given: Switches) {
  const folder = dataFolder(given.userDataFolder);
  const stop = (message: string) => void stopBeforeStart(message, given.dialogFile === null);
  const checked = checkFolder(folder, versions.chromium);
  if (!checked.ok) return stop(checked.error.message);
  removeCopiedLock(folder);
  app.setPath('userData', folder);
  protocol.registerSchemesAsPrivileged([appPrivileges]);
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  closeWaysOut();
  if (!app.requestSingleInstanceLock()) return leaveToFirst();
  // Only the first instance may move folders, and nothing in them is open yet.
  const restored = finishRestore(folder);
  return restored.ok ? run(given, folder, restored.value) : stop(restored.error.message);
}

function run(given: Switches, folder: string, restored: readonly FileFinding[]) {
  // Otherwise Electron builds its default menu first, which nobody sees.
  Menu.setApplicationMenu(null);
  const log = openLog(folder, Date.now);
  const stop = endOnError(log, given.dialogFile === null);
  process.on('uncaughtException', stop);

  let main: MainWindow | null = null;
  const send = <Name extends EventName>(name: Name, content: Events[Name]) => {
    if (main?.window.isDestroyed() === false) main.window.webContents.send('daybook.event', name, content);
  };
  const files = saveFiles();
  const firstCalendar = calendarArgument(process.argv, process.cwd());
  const calendar = waitingCalendar(firstCalendar, (name) => send('files.calendarWaits', { name }));
  const clock = openClock(given.clockFile, (facts) => {
    send('clock.tick', facts);
    void profile.then(async ({ tick }) => await tick(facts.now));
  });
  const keyTransfer = oncePerLoad();
  const engineFaults = findEngineFaults(folder);
  const engineRemembered = rememberEngine(folder, versions.chromium).catch(() => log('engine version not noted'));
  // Must be read before the window exists, because its page creates the database.
  const hadDatabase = hasDatabase(folder);

  const openWindow = () => {
    const [preload, icon] = [path.join(__dirname, 'preload.cjs'), path.join(__dirname, 'icon.png')];
    const opened = createMainWindow({ profile: folder, preload, icon, allowDevTools: underDevelopment });
    keyTransfer.watch(opened.window.webContents);
    offerTextMenu(opened.window.webContents);
    recoverPage(opened.window, { log, ask: given.dialogFile === null, tidy: files.cancelAll });
    main = opened;
    return opened;
  };
  const show = async () => {
    await Promise.all([app.whenReady(), engineRemembered]);
    const guarded = guardSession(session.defaultSession, underDevelopment);
    protocol.handle('app', serveApp(path.join(__dirname, '../renderer')));
    const opened = openWindow();
    // The network process takes a while to accept the guard. The window is made in the meantime, but loads nothing yet.
    await guarded;
    opened.load();
    powerMonitor.on('resume', clock.wake);
    showMenu((command) => send('menu.command', { command }), underDevelopment);
  };
  // Done after the window is made, so that reading the profile overlaps with the start of the window's process.
  const profile = show().then(async () => {
    const { openProfile } = await import('./openProfile');
    const announce = (state: Events['backups.changed']) => send('backups.changed', state);
    const program = { program: versions.version, now: () => clock.now().now, announce, log };
    return await openProfile(folder, { ...program, hadDatabase, findings: [...restored, ...engineFaults] });
  });
  profile.catch(stop);
  const isOurPage = ({ senderFrame }: IpcMainInvokeEvent) =>
    senderFrame !== null && senderFrame === main?.window.webContents.mainFrame && senderFrame.url.startsWith(appPage);
  const handlers = answerRequests({
    facts: { ...versions, dataFolder: folder, sample: given.sample, sampleOfficers: given.sampleOfficers },
    profile,
    clock,
    dialogs: given.dialogFile === null ? nativeDialogs(() => main?.window ?? null) : dialogsFromFile(given.dialogFile),
    files,
    printPage: async (foot) => (main === null ? null : await printPage(main.window.webContents, foot)),
    calendar,
    mayTakeKeys: keyTransfer.take,
    log,
    setMenuState,
    showWindow: () => main?.show(),
    setTheme: (theme) => main?.setTheme(theme),
    reloadPage: () => {
      log('the page is loaded again: its database does not answer');
      if (hasSpace(folder)) main?.window.webContents.reload();
    },
    quit: () => app.quit(),
    restart: () => restart(given.dialogFile),
  });
  registerHandlers(ipcMain, isOurPage, handlers, log);

  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('second-instance', (_event, argumentList, workingFolder) => {
    main?.bringToFront();
    if (!calendar.put(calendarArgument(argumentList, workingFolder))) send('app.startedAgain', null);
  });
  // This is how macOS hands over a file, even when it starts the program.
  app.on('open-file', (event, file) => (event.preventDefault(), void calendar.put(file)));
  app.on('window-all-closed', () => app.quit());
  quitInOrder(async () => {
    clock.stop();
    const { close } = await profile;
    await Promise.all([files.cancelAll(), close(), main?.remember()]);
  }, stop);
}
