import type { EventEmitter } from 'node:events';
import { atomicWrite } from '../files/atomicWrite';
import type { Rectangle, WindowMemory } from './placeWindow';

/** As much of a window as is looked at to remember it. */
export type WatchedWindow = Pick<EventEmitter, 'on'> & {
  readonly getNormalBounds: () => Rectangle;
  readonly isMaximized: () => boolean;
  readonly isDestroyed: () => boolean;
};

/** Keeps window.json at what the window is. */
export type WindowKeeper = {
  readonly setTheme: (theme: WindowMemory['theme']) => void;
  /** Writes it now; afterwards nothing is left to be written. */
  readonly remember: () => Promise<void>;
};

const rememberAfter = 1000;

/** Remembers a window in a file, a second after it has changed. */
export function rememberWindow(window: WatchedWindow, file: string, before: Pick<WindowMemory, 'maximized' | 'theme'>): WindowKeeper {
  let { maximized, theme } = before;
  let bounds = window.getNormalBounds();
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  const read = () => {
    bounds = window.getNormalBounds();
    maximized = window.isMaximized();
  };
  const remember = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    // The system may move a window without telling it in time.
    if (!window.isDestroyed()) read();
    // One after the other: two at a time would write through the same temporary file, and the older place could stay.
    writing = writing.catch(() => undefined).then(() => atomicWrite(file, `${JSON.stringify({ bounds, maximized, theme })}\n`));
    return writing;
  };
  const soon = () => {
    timer ??= setTimeout(() => void remember(), rememberAfter);
  };
  const later = () => {
    read();
    soon();
  };
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(event, later);
  // When all is written at the end there is no window to be asked any more, and the last that was told of its place may
  // be an older one: X11 tells of the first showing also after the window was moved, and of the way back not at all.
  window.on('close', read);
  return {
    remember,
    setTheme: (chosen) => {
      theme = chosen;
      soon();
    },
  };
}
