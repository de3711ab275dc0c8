import path from 'node:path';

/** The calendar that the system asked the program to open, until the page takes it. */
export type WaitingCalendar = {
  /** Keeps a calendar for the page and announces its name; returns false if there is none. A newer one replaces it. */
  readonly put: (file: string | null) => boolean;
  /** The file's name without its folder; null if none is waiting. */
  readonly name: () => string | null;
  /** Returns the calendar's path once. */
  readonly take: () => string | null;
};

/** Makes the port with the calendar from the command line, if any. The page asks for it when it is ready. */
export function waitingCalendar(first: string | null, announce: (name: string) => void): WaitingCalendar {
  let waiting = first;
  return {
    put: (file) => {
      if (file === null) return false;
      waiting = file;
      announce(path.basename(file));
      return true;
    },
    name: () => (waiting === null ? null : path.basename(waiting)),
    take: () => {
      const taken = waiting;
      waiting = null;
      return taken;
    },
  };
}
