import type { EventEmitter } from 'node:events';
import { atomicWrite } from '../files/atomicWrite';
import type { Rectangle, WindowMemory } from './placeWindow';

/** The part of a window that is needed to remember it. */
export type WatchedWindow = Pick<EventEmitter, 'on'> & {
  readonly getNormalBounds: () => Rectangle;
  readonly isMaximized: () => boolean;
  readonly isDestroyed: () => boolean;
};

/** Keeps window.json up to date. */
export type WindowKeeper = {
  readonly setTheme: (theme: WindowMemory['theme']) => void;
  /** Writes the file now, so that nothing is left to write. */
  readonly remember: () => Promise<void>;
};

const rememberAfter = 1000;

/** Remembers a window in a file, one second after each change. */
export function rememberWindow(
  window: WatchedWindow,
  file: string,
  before: Pick<WindowMemory, 'maximized' | 'theme'>,
): WindowKeeper {
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
    // The system may move a window without an event, or with a late one.
    if (!window.isDestroyed()) read();
    // One write at a time: two at once would use the same temporary file, and the older bounds could win.
    writing = writing
      .catch(() => undefined)
      .then(() => atomicWrite(file, `${JSON.stringify({ bounds, maximized, theme })}\n`));
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
  // At the final write the window no longer exists, and the last event may have reported older bounds: X11 also reports
  // the first showing after a move, and does not report the way back.
  window.on('close', read);
  return {
    remember,
    setTheme: (chosen) => {
      theme = chosen;
      soon();
    },
  };
}
