import { BrowserWindow, nativeTheme, screen } from 'electron';
import path from 'node:path';
import { readJson } from '../files/readJson';
import { appPage } from './appScheme';
import { closeWaysOutOf } from './closeWaysOut';
import { parseWindowMemory, placeWindow, smallest, type WindowMemory } from './placeWindow';
import { rememberWindow } from './rememberWindow';

/** What the window needs to know about the program. */
export type WindowFacts = {
  readonly profile: string;
  readonly preload: string;
  /** The icon in the window's frame on Linux. On other systems the program file contains it. */
  readonly icon: string;
  readonly allowDevTools: boolean;
};

/** The program's only window. */
export type MainWindow = {
  readonly window: BrowserWindow;
  readonly setTheme: (theme: WindowMemory['theme']) => void;
  readonly remember: () => Promise<void>;
  readonly load: () => void;
  /** Shows the window the first time it is called; after that, the window stays as the user left it. */
  readonly show: () => void;
  readonly bringToFront: () => void;
};

/** The page's background in both themes, so that nothing flashes before the first frame. */
const backgrounds = { light: '#ffffff', dark: '#1c1d1f' };

/**
 * Even if the page never asks to be shown, the window appears after this many milliseconds, so that it can be closed.
 */
const showAfter = 4000;

/**
 * Opens the window where it was, hidden until its page is ready. If a hidden page had to be painted, it would wait for
 * the graphics process before running its first script. Instead, it gets ready while that process starts, and is
 * painted when the window is shown.
 */
export function createMainWindow({ profile, preload, icon, allowDevTools }: WindowFacts): MainWindow {
  const file = path.join(profile, 'window.json');
  const found = readJson(file);
  const memory = found.state === 'read' ? parseWindowMemory(found.value) : null;
  let theme = memory?.theme ?? 'system';
  nativeTheme.themeSource = theme;

  const window = new BrowserWindow({
    ...placeWindow(memory?.bounds ?? null, workAreas()),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    paintWhenInitiallyHidden: false,
    title: 'Daybook',
    backgroundColor: backgroundColor(),
    ...(process.platform === 'linux' ? { icon } : {}),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // The page saves and opens files through the program's own channels only.
      disableBlinkFeatures: 'FileSystemAccess,FileSystemAccessLocal',
      // Chromium compiles every function the first time it loads a script and caches the result. By default it caches
      // less, and each start compiles the thousand functions of the first screen again. The price is a slower first
      // start of a new version (tests/bench/RESULTS.md).
      v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
      devTools: allowDevTools,
    },
  });
  closeWaysOutOf(window.webContents);
  let isShown = false;
  const show = () => {
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    if (memory?.maximized === true) window.maximize();
    else window.show();
  };
  setTimeout(show, showAfter).unref();

  const keeper = rememberWindow(window, file, { maximized: memory?.maximized ?? false, theme });
  const paintBackground = () => window.setBackgroundColor(backgroundColor());
  nativeTheme.on('updated', paintBackground);
  window.on('closed', () => nativeTheme.off('updated', paintBackground));

  return {
    window,
    show,
    remember: keeper.remember,
    // If the window is closed before or during the load, that is not an error.
    load: () => {
      if (!window.isDestroyed()) void window.loadURL(appPage).catch(() => undefined);
    },
    bringToFront: () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    setTheme: (chosen) => {
      if (chosen === theme) return;
      theme = chosen;
      nativeTheme.themeSource = chosen;
      keeper.setTheme(chosen);
    },
  };
}

function workAreas() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}

function backgroundColor() {
  return nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light;
}
