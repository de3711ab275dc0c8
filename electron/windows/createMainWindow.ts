import { BrowserWindow, nativeTheme, screen } from 'electron';
import path from 'node:path';
import { readJson } from '../files/readJson';
import { appPage } from './appScheme';
import { parseWindowMemory, placeWindow, smallest, type WindowMemory } from './placeWindow';
import { rememberWindow } from './rememberWindow';

/** What the window needs to know of the program. */
export type WindowFacts = { readonly profile: string; readonly preload: string; readonly allowDevTools: boolean };

/** The one window, and what of it is remembered. */
export type MainWindow = {
  readonly window: BrowserWindow;
  readonly setTheme: (theme: WindowMemory['theme']) => void;
  readonly remember: () => Promise<void>;
  readonly load: () => void;
  /** The first time it is asked; afterwards the window is where the user has put it. */
  readonly show: () => void;
  readonly bringToFront: () => void;
};

/** The page's own ground in both themes, so that nothing flashes before the first picture. */
const ground = { light: '#ffffff', dark: '#1c1d1f' };

/** However the page fares, so long after it was made a window is there to be seen and closed, in milliseconds. */
const longestHidden = 4000;

/**
 * Opens the window where it was, hidden until its page stands. A page that is to be painted while it is hidden would wait for the
 * graphics process before its first script; so it comes to stand while that process starts, and is painted when it is seen.
 */
export function createMainWindow({ profile, preload, allowDevTools }: WindowFacts): MainWindow {
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
    backgroundColor: groundNow(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // Every function of the scripts is compiled when they are first read and kept: or else each start compiles anew the
      // thousand that the first screen calls. The first start of a new version takes longer by it (tests/bench/RESULTS.md).
      v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
      devTools: allowDevTools,
    },
  });
  let isShown = false;
  const show = () => {
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    if (memory?.maximized === true) window.maximize();
    else window.show();
  };
  setTimeout(show, longestHidden).unref();

  const keeper = rememberWindow(window, file, { maximized: memory?.maximized ?? false, theme });
  const paintGround = () => window.setBackgroundColor(groundNow());
  nativeTheme.on('updated', paintGround);
  window.on('closed', () => nativeTheme.off('updated', paintGround));

  return {
    window,
    show,
    remember: keeper.remember,
    // A load that is cut off, or not begun any more (the window was closed meanwhile), is no error of the program's.
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

function groundNow() {
  return nativeTheme.shouldUseDarkColors ? ground.dark : ground.light;
}
